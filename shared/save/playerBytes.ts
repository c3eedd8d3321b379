// One player of a world as bytes: written and read side by side. Slots are checked against the bodies in worldCheck.ts.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import type { Rules } from "../rules.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { createPlayer, MAX_PLAYER_ID, type WorldPlayer } from "../sim/worldState.ts";
import { readInput, writeInput } from "./inputBytes.ts";
import { demand, FAR, readFloat } from "./numbers.ts";

/** For "no input yet", beside the counts of presses. */
const NO_PRESSES = SPLIT_PRESSES_MASK + 1;

export function writePlayer(writer: ByteWriter, player: WorldPlayer): void {
  const {
    id,
    input,
    cellSlots,
    team,
    splitPresses,
    ejectReadyTick,
    protectionRest,
    life,
    eatenTick,
    endX,
    endY,
  } = player;
  writer.varuint(id);
  writeInput(writer, input);
  writer.varuint(cellSlots.length);
  for (const slot of cellSlots) writer.varuint(slot);
  writer.u8(team);
  writer.u8(splitPresses ?? NO_PRESSES);
  writer.f64(ejectReadyTick);
  writer.varuint(protectionRest);
  writer.varuint(life.bornTick);
  writer.varuint(life.ballsEaten);
  writer.varuint(life.cellsEaten);
  writer.f64(life.highestScore);
  writer.varuint(eatenTick === null ? 0 : eatenTick + 1);
  writer.f64(endX);
  writer.f64(endY);
}

export function readPlayer(reader: ByteReader, rules: Rules): WorldPlayer {
  const player = createPlayer(rules, reader.varuint(), 0);
  demand(player.id >= 1 && player.id <= MAX_PLAYER_ID, "no player id");
  player.input = readInput(reader);
  const cells = reader.count(1);
  demand(cells <= Math.ceil(rules.cellsMax), "too many cells of one player");
  for (let i = 0; i < cells; i++) player.cellSlots.push(reader.varuint());
  player.team = reader.u8();
  const [first, last] = hasTeams(rules) ? [1, rules.teams] : [0, 0];
  demand(player.team >= first && player.team <= last, "no such team");
  const presses = reader.u8();
  demand(presses <= NO_PRESSES, "no count of presses");
  player.splitPresses = presses === NO_PRESSES ? null : presses;
  player.ejectReadyTick = readFloat(reader, FAR);
  player.protectionRest = reader.varuint();
  const { life } = player;
  life.bornTick = reader.varuint();
  life.ballsEaten = reader.varuint();
  life.cellsEaten = reader.varuint();
  life.highestScore = readFloat(reader, FAR);
  const eaten = reader.varuint();
  player.eatenTick = eaten === 0 ? null : eaten - 1;
  player.endX = readFloat(reader, rules.arenaWidth);
  player.endY = readFloat(reader, rules.arenaHeight);
  return player;
}
