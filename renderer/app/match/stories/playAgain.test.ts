// From the end of a life to the next one, as who hammers on the space bar meets it: a real room, a real match of a window, and
// a network between them. The clock is the test's.
import { expect, test } from "vitest";
import { decodeInput } from "../../../../shared/net/inputCodec.ts";
import { createFeed } from "../../../../shared/room/feed.ts";
import { enqueueInput } from "../../../../shared/room/inputQueue.ts";
import { memoryLink } from "../../../../shared/room/room.stage.ts";
import { Room } from "../../../../shared/room/room.ts";
import type { RulesetId } from "../../../../shared/rules.ts";
import { RULES_BY_ID } from "../../../../shared/rulesets/catalogue.ts";
import { acceptedWith, createMatchDeps, MemoryConnection } from "../windowMatch.stage.ts";
import { WindowMatch } from "../windowMatch.ts";

const TICK_MS = 1000 / 30;
const FRAME_MS = 1000 / 60;
/** Between two presses of a hand in a hurry. */
const PRESS_MS = 120;

/** Small, and full of hungry bots. */
function openRoom(ruleset: RulesetId): Room {
  const few = { ballsAtStart: 60, ballsLow: 60, virusesMin: 0, virusesMax: 0 };
  const small = { arenaWidth: 1500, arenaHeight: 1500, protectionS: 0 };
  const rules = { ...RULES_BY_ID[ruleset], ...few, ...small };
  return new Room({ rules, seed: 3, maxPlayers: 30, bots: { fillTo: 24, level: "fierce" } });
}

/** What waits for its time. */
class Line {
  readonly #waiting: { atMs: number; act: () => void }[] = [];
  put = (atMs: number, act: () => void) => void this.#waiting.push({ atMs, act });
  run(nowMs: number): void {
    while (this.#waiting[0] !== undefined && this.#waiting[0].atMs <= nowMs) this.#waiting.shift()?.act();
  }
}

/** @param wayMs one way between window and host @returns milliseconds from seeing one's end to seeing oneself alive, for
 *  some lives */
function hammer(ruleset: RulesetId, wayMs: number, lives: number): number[] {
  const room = openRoom(ruleset);
  const rig = createMatchDeps();
  const toHost = new Line();
  const toWindow = new Line();
  let nowMs = 0;
  let match: WindowMatch | null = null;
  const { link } = memoryLink((bytes) => {
    const copy = bytes.slice();
    toWindow.put(nowMs + wayMs, () => match?.onSnapshot(copy));
  });
  const feed = createFeed(link, 0);
  const seat = room.join(
    { profile: { name: "Ola", color: 3, skin: 0 }, whose: "me", isWatching: false },
    feed,
  );
  const connection = new MemoryConnection();
  const send = (event: string, bytes: unknown) => {
    if (event !== "input" || !(bytes instanceof Uint8Array)) return;
    const input = decodeInput(bytes);
    toHost.put(nowMs + wayMs, () => enqueueInput(feed.inputs, input, room.tickNumber));
  };
  Object.assign(connection, { send });
  match = new WindowMatch(
    acceptedWith({ playerId: seat.playerId, rules: room.world.rules }),
    connection,
    rig.deps,
  );
  const waits: number[] = [];
  let wasAlive = false;
  let endedMs = 0;
  let pressMs = 0;
  let heardMs = Number.POSITIVE_INFINITY;
  let nextTickMs = TICK_MS;
  for (let frame = 0; waits.length < lives && frame < 3000; frame++) {
    nowMs += FRAME_MS;
    rig.hands.nowMs = nowMs;
    toHost.run(nowMs);
    for (; nextTickMs <= nowMs; nextTickMs += TICK_MS) room.tick(nowMs);
    toWindow.run(nowMs);
    match.drawFrame(nowMs);
    const { isAlive } = match.state;
    if (wasAlive && !isAlive) endedMs = nowMs;
    if (!wasAlive && isAlive && endedMs > 0) waits.push(nowMs - endedMs);
    wasAlive = isAlive;
    const told = rig.store.death.value;
    if (told === null || !told.isAsked || told.isComing) heardMs = Number.POSITIVE_INFINITY;
    else if (heardMs === Number.POSITIVE_INFINITY) heardMs = nowMs + told.deafMs;
    if (nowMs < pressMs + PRESS_MS) continue;
    pressMs = nowMs;
    if (nowMs >= heardMs) match.playAgain();
  }
  return waits;
}

test.each<RulesetId>(["arena", "ogar", "quick", "teams"])(
  "in %s who was eaten plays again within 600 ms, by a network as there is in a house",
  (ruleset) => {
    const waits = hammer(ruleset, 5, 3);
    expect(waits).toHaveLength(3);
    expect(Math.max(...waits)).toBeLessThanOrEqual(600);
  },
  30_000,
);
