// Other rules than those of the join. PROTOCOL.md P66. Does not know when they count.
import type { Rules } from "../../rules.ts";
import { readRules, writeRules } from "../rulesBytes.ts";
import type { Section } from "./section.ts";

/** Told in the full snapshot that begins the first world played by them. */
export const rulesSection: Section<"rules", Rules> = {
  key: "rules",
  bit: 1 << 13,
  write: writeRules,
  read(reader) {
    const rules = readRules(reader);
    reader.note("rules");
    return rules;
  },
};
