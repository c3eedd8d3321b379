// The shape of what the Join dialog says of what is typed.
import type { JoinTextSource } from "../../../shared/net/joinText.ts";

export type JoinWords = {
  /** Before anything is typed. */
  hint: string;
  /** What was understood. @param host "192.168.0.10:8999" @param from as what it was written */
  host: (host: string, from: Exclude<JoinTextSource, "address">) => string;
  address: (host: string, port: string) => string;
  name: (name: string, port: string) => string;
  /** A code that may be a computer's name, too. */
  codeOrName: (host: string, name: string) => string;
  wrongCode: string;
  wrongCodeOrName: (name: string) => string;
  /** What cannot be joined, before anybody has pressed Join: the words for it come then. */
  refused: string;
  /** A code and a name lead to hosts that both answer. */
  which: string;
  byCode: (host: string) => string;
  byName: (host: string) => string;
};
