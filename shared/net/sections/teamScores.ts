// What each team is worth. PROTOCOL.md P17. Does not know who is in which.
import { RULE_SPECS } from "../../rules.ts";
import { MAX_U32, WireError } from "../bytes.ts";
import { FINE, toGrid } from "../snapshot/format.ts";
import { readList } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** Each team's sum, team 1 first. Told with the leaderboard, where there are teams. */
export const teamScoresSection: Section<"teamScores", readonly number[], number[]> = {
  key: "teamScores",
  bit: 1 << 9,
  write(writer, scores) {
    writer.varuint(scores.length);
    for (const score of scores) writer.varuint(toGrid(score, FINE, MAX_U32));
  },
  read(reader) {
    const scores = readList(reader, "teamScores", "teamScore", 1, (one) =>
      one.say("score", one.varuint() / FINE),
    );
    if (scores.length > RULE_SPECS.teams.max) throw new WireError("range", "too many teams");
    return scores;
  },
};
