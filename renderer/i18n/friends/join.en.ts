// English text of what the Join dialog says of what is typed.
import type { JoinWords } from "./joinWords.ts";

export const joinWords: JoinWords = {
  hint: "The host sees it on their screen. A whole message is fine, too.",
  host: (host, from) => {
    if (from === "code") return `Code for ${host}`;
    return from === "sentence" ? `Found in the text: ${host}` : `Link to ${host}`;
  },
  address: (host, port) => `Address ${host}, port ${port}`,
  name: (name, port) => `Name ${name}, port ${port}`,
  codeOrName: (host, name) => `Code for ${host}, or a computer called ${name}`,
  wrongCode: "This code has a mistake: ask for it again",
  wrongCodeOrName: (name) => `This code has a mistake, unless a computer is called ${name}`,
  refused: "No game’s address, code or link yet",
  which: "That is a code, and a computer with a game is called that, too. Which game did you mean?",
  byCode: (host) => `The code: ${host}`,
  byName: (host) => `The computer ${host}`,
};
