// What is to say about a name while it is typed. Knows no component and no words.
import { cleanName, MAX_NAME_LENGTH } from "../../shared/model.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** "empty": nothing to see in it. "tooLong": more visible characters than are kept. */
export function nameProblem(typed: string): "empty" | "tooLong" | null {
  if (cleanName(typed) === "") return "empty";
  const visible = typed.trim().replace(/\s+/gu, " ");
  return [...segmenter.segment(visible)].length > MAX_NAME_LENGTH ? "tooLong" : null;
}
