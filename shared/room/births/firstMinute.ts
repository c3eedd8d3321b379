// How a beginner fares in its first lives, alone among bots, in the match that practice opens: a guest like any other
// in a seeded match. Run by `npm run first-minute`; nothing of the game imports this.
import { type MatchChoice, rulesOfMatch } from "../../bots/matchChoice.ts";
import { PLAIN_PROFILE } from "../../model.ts";
import { createSnapshotDecoder } from "../../net/snapshot/decoder.ts";
import type { Snapshot } from "../../net/snapshot/snapshot.ts";
import { hasTeams } from "../../rulesets/abilities.ts";
import { endlessRules } from "../../rulesets/rounds.ts";
import { circlesOf } from "../../sim/ownCells.ts";
import { createFeed } from "../feed.ts";
import { enqueueInput } from "../inputQueue.ts";
import { Room } from "../room.ts";
import { createBeginner, playOn } from "./beginner.ts";

/** Seconds from the first step until each thing happened; null: it did not. */
export type FirstMinute = {
  firstBallS: number | null;
  firstBotS: number | null;
  /** When it was big enough to split, and when it split. */
  bigEnoughS: number | null;
  firstSplitS: number | null;
  bots: number;
  /** How often it died within the first minute. */
  deaths: number;
  /** When somebody who could eat it was first on the screen. */
  firstDangerS: number | null;
};

const MINUTE_S = 60;

/** @param seed unsigned 32-bit @param seconds of play */
export function playFirstMinute(choice: MatchChoice, seed: number, seconds: number): FirstMinute {
  const rules = endlessRules(rulesOfMatch(choice));
  const room = new Room({ rules, seed, maxPlayers: choice.maxPlayers, bots: choice.bots });
  const decoder = createSnapshotDecoder();
  let newest: Snapshot | null = null;
  const link = {
    isDrained: () => true,
    sendSnapshot: (bytes: Uint8Array) => {
      newest = decoder.decode(bytes);
    },
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => 0,
  };
  const feed = createFeed(link, 0);
  const { playerId } = room.join({ profile: PLAIN_PROFILE, whose: "", isWatching: false }, feed);
  const teamOf = (id: number) => room.world.players.get(id)?.team;
  const isMate = (id: number) => hasTeams(rules) && teamOf(id) === teamOf(playerId);
  const beginner = createBeginner(rules, isMate);
  const result: FirstMinute = {
    firstBallS: null,
    firstBotS: null,
    bigEnoughS: null,
    firstSplitS: null,
    bots: 0,
    deaths: 0,
    firstDangerS: null,
  };
  for (let tick = 1; tick <= seconds * rules.stepHz; tick++) {
    const nowS = tick / rules.stepHz;
    room.tick(nowS * 1000);
    note(result, room, playerId, nowS);
    const seen = newest as Snapshot | null;
    if (seen === null) continue;
    const own = seen.ownCells.filter(({ radius }) => radius > 0);
    const fears = ({ radius, playerId: id, kind }: Snapshot["movers"][number]) =>
      kind === "cell" && !isMate(id) && own.some((cell) => radius > cell.radius * rules.eatRatio);
    if (own.length > 0 && seen.movers.some(fears)) result.firstDangerS ??= nowS;
    enqueueInput(feed.inputs, { ...playOn(beginner, seen), tick: room.tickNumber + 1 }, room.tickNumber);
  }
  return result;
}

function note(result: FirstMinute, { world, rules }: Room, playerId: number, nowS: number): void {
  for (const event of world.events) {
    if (event.kind !== "eaten") continue;
    if (event.playerId === playerId && nowS <= MINUTE_S) result.deaths++;
    if (event.byPlayerId !== playerId || event.playerId === playerId) continue;
    result.bots++;
    result.firstBotS ??= nowS;
  }
  const player = world.players.get(playerId);
  if (player === undefined) return;
  if (player.life.ballsEaten > 0) result.firstBallS ??= nowS;
  const cells = circlesOf(world.bodies, player.cellSlots).filter(({ radius }) => radius > 0);
  if (cells.some(({ radius }) => radius >= rules.splitRadiusMin)) result.bigEnoughS ??= nowS;
  if (cells.length > 1) result.firstSplitS ??= nowS;
}
