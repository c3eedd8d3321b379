// Finds whom a command means: by number, or by a name that only one has. Pure.
import { CommandError } from "./command.ts";
import { quoted, terminalText } from "./terminalText.ts";
import type { Word } from "./words.ts";

/** Names that look the same to somebody who types them. */
function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** @param word a number, unless it is quoted, or a name @param whom for the sentence that says that nobody is meant:
 *  "here" @throws CommandError */
export function findOne<T extends { readonly name: string }>(
  all: readonly T[],
  numberOf: (one: T) => number,
  word: Word | undefined,
  whom: string,
): T {
  if (word === undefined || word.text === "") throw new CommandError("say whom, by number or by name");
  const byNumber = word.isQuoted ? undefined : all.find((one) => String(numberOf(one)) === word.text);
  if (byNumber !== undefined) return byNumber;
  const exact = all.filter(({ name }) => name === word.text);
  const alike = all.filter(({ name }) => folded(name) === folded(word.text));
  const [found, other] = exact.length > 0 ? exact : alike;
  if (found === undefined) throw new CommandError(`nobody ${whom} is ${terminalText(word.text)}`);
  if (other === undefined) return found;
  const numbers = alike.map(numberOf).join(", ");
  throw new CommandError(`several ${whom} are called ${quoted(word.text)}: say a number (${numbers})`);
}
