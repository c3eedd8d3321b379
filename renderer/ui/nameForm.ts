// What is wrong with a name while it is typed. Knows no component and no words.
import { cleanName, isNameCut } from "../../shared/names.ts";

/** "empty": nothing visible in it. "tooLong": more visible characters than are kept. */
export function nameProblem(typed: string): "empty" | "tooLong" | null {
  if (cleanName(typed) === "") return "empty";
  return isNameCut(typed) ? "tooLong" : null;
}
