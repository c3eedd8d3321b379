// What is wrong with a name while it is typed, and what a host made of it. Knows no component.
import { cleanName, isNameCut, isNameMixed, isolate, MAX_NAME_LENGTH } from "../../shared/names.ts";
import type { Texts } from "../i18n/texts.ts";

/** "empty": nothing visible in it. "mixed": letters of more than one script, of which some go. "tooLong": more visible
 *  characters than are kept. */
export function nameProblem(typed: string): "empty" | "mixed" | "tooLong" | null {
  if (cleanName(typed) === "") return "empty";
  if (isNameMixed(typed)) return "mixed";
  return isNameCut(typed) ? "tooLong" : null;
}

/** What becomes of a name that stays only in part; null: all of it stays, or nothing is there. */
export function nameNote(typed: string, { home }: Texts): string | null {
  const problem = nameProblem(typed);
  if (problem === "mixed") return home.nameMixed(isolate(cleanName(typed)));
  return problem === "tooLong" ? home.nameTooLong(MAX_NAME_LENGTH) : null;
}

/** As the host calls who has no name, or one that it does not take. */
const GUEST = /^Guest \d+( \d+)?$/;

/** Why one has another name in this game than one's own; null: one has that, or has none. @param given by the host */
export function givenNote(name: string, given: string, { home }: Texts): string | null {
  if (given === name || name === "") return null;
  const told = isolate(given);
  if (GUEST.test(given) && !name.startsWith("Guest")) return home.nameRefused(told);
  const [, kept] = /^(.*) \d+$/.exec(given) ?? [];
  return kept !== undefined && name.startsWith(kept) ? home.nameTaken(told) : home.nameChanged(told);
}
