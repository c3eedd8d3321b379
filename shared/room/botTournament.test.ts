// Each level of bots is worth its name: over seeded matches it has more than the one below it. `npm run bots:arena` shows
// by how much.
import { expect, test } from "vitest";
import { type Contender, playMatch } from "./botTournament.ts";

const MATCHES = 16;

test.each<[Contender, Contender]>([
  ["calm", "sleepy"],
  ["calm", "grazer"],
  ["normal", "calm"],
  ["keen", "normal"],
  ["fierce", "keen"],
])(
  "%s has more than %s",
  (better, worse) => {
    const leads = Array.from({ length: MATCHES }, (_, i) => {
      const result = playMatch([better, worse], 4, 60, i + 1);
      return result[better].mass - result[worse].mass;
    });
    const mean = leads.reduce((sum, lead) => sum + lead, 0) / MATCHES;
    expect(mean).toBeGreaterThan(10);
  },
  60_000,
);
