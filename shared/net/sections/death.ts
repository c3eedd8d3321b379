// How the guest's own life ended. PROTOCOL.md P38.
import { MAX_U32 } from "../bytes.ts";
import { FINE, toGrid } from "../snapshot/format.ts";
import type { Section } from "./section.ts";

/** highestScore: in score or mass, as the rules have it. */
export type Death = {
  byPlayerId: number;
  aliveTicks: number;
  highestScore: number;
  ballsEaten: number;
  cellsEaten: number;
};

/** Told in the tick in which the life ended. */
export const deathSection: Section<"death", Death> = {
  key: "death",
  bit: 1 << 10,
  write(writer, { byPlayerId, aliveTicks, highestScore, ballsEaten, cellsEaten }) {
    writer.varuint(byPlayerId);
    writer.varuint(aliveTicks);
    writer.varuint(toGrid(highestScore, FINE, MAX_U32));
    writer.varuint(ballsEaten);
    writer.varuint(cellsEaten);
  },
  read(reader) {
    const death = {
      byPlayerId: reader.say("byPlayerId", reader.varuint()),
      aliveTicks: reader.say("aliveTicks", reader.varuint()),
      highestScore: reader.say("score", reader.varuint() / FINE),
      ballsEaten: reader.say("ballsEaten", reader.varuint()),
      cellsEaten: reader.say("cellsEaten", reader.varuint()),
    };
    reader.note("death");
    return death;
  },
};
