// Texts that are likely to break a rule about names, for property tests.
import { fc } from "@fast-check/vitest";

/** Signs that are likely to get on badly with each other, letters of several scripts, and everything else there is. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..."ab \u0301\u0335\u200b\u200d\ufe0f\u3164\u034f\u1100\u1161\u11a8שا\ud83d",
      "\u{1f468}",
      "\u{1f3fd}",
    ),
    fc.constantFrom(..."AlеоНѕοΝλжӏİıßςカ力한漢ㄅᎪհ\u0345\u0307"),
    fc.constantFrom(
      "\u{1f1f5}",
      "\u{1f3f4}",
      "\u{e0067}",
      "\u{e007f}",
      "\u20e3",
      "\u094d",
      "\u0915",
      "\u2800",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});
