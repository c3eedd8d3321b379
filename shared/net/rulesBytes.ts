// The rules of a match as bytes, written and read side by side: in a replay and in a saved world.
import { parseRules, type Rules } from "../rules.ts";
import { type ByteReader, type ByteWriter, WireError } from "./bytes.ts";

/** Longest rules as JSON, bytes of UTF-8. */
const MAX_RULES_BYTES = 8192;

export function writeRules(writer: ByteWriter, rules: Rules): void {
  writer.text(JSON.stringify(rules), MAX_RULES_BYTES);
}

/** @throws WireError for what are no rules */
export function readRules(reader: ByteReader): Rules {
  const rules = parseRules(reader.text(MAX_RULES_BYTES));
  if (rules === null) throw new WireError("shape", "rules that are none");
  return rules;
}
