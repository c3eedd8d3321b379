// One match of a window over doors in memory: what is sent when, what the store is told, and how it ends.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE, type Profile } from "../../../shared/model.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { BUTTON_PLAY } from "../../../shared/sim/playerInput.ts";
import { removePlayer } from "../../../shared/sim/world.ts";
import {
  acceptedWith,
  createMatchDeps,
  createMemoryHost,
  MemoryConnection,
  OWN,
  ROSTER,
} from "./windowMatch.stage.ts";
import { WindowMatch } from "./windowMatch.ts";

const TICK_MS = 1000 / 30;
const DEATH = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };
const WATCH = { playerId: 2, x: 100, y: 100, totalRadius: 50 };

let rig: ReturnType<typeof createMatchDeps>;
let connection: MemoryConnection;
let host: ReturnType<typeof createMemoryHost>;
let match: WindowMatch;

beforeEach(() => {
  rig = createMatchDeps();
  connection = new MemoryConnection();
  host = createMemoryHost();
  match = new WindowMatch(acceptedWith(), connection, rig.deps);
});

type Told = Parameters<typeof host.tell>[0];

/** So many ticks: a snapshot each, told the same, and a display frame. */
function play(ticks: number, told?: Told): void {
  for (let i = 0; i < ticks; i++) {
    rig.hands.nowMs += TICK_MS;
    match.onSnapshot(host.tell(told));
    match.drawFrame(rig.hands.nowMs);
  }
}

const inputs = () => connection.take("input").map(([, input]) => input as { buttons: number; moveX: number });

test("what the person wants is sent with the ticks, and not while what was sent still waits here", () => {
  rig.hands.input = { moveX: 500, moveY: 0, buttons: 0 };
  play(10);
  expect(inputs().at(-1)).toMatchObject(rig.hands.input);
  connection.isFull = true;
  rig.hands.input = { moveX: -500, moveY: 0, buttons: 0 };
  play(10);
  expect(connection.sent).toEqual([]);
  connection.isFull = false;
  play(2);
  expect(inputs().at(-1)).toMatchObject(rig.hands.input);
  expect(rig.hands.drawn).toBe(22);
});

test("a page that nobody looks at says that it stands still, and draws nothing", () => {
  rig.hands.input = { moveX: 500, moveY: 0, buttons: 0 };
  play(10);
  connection.sent.length = 0;
  const { drawn } = rig.hands;
  match.rest(rig.hands.nowMs);
  expect(inputs()).toMatchObject([{ moveX: 0, moveY: 0, buttons: 0 }]);
  expect(rig.hands.drawn).toBe(drawn);
});

test("a new profile is told to the host: at once, and what was chosen meanwhile when its time has come", () => {
  play(3);
  connection.sent.length = 0;
  const choose = (change: Partial<Profile>) => {
    rig.store.settings.value = { ...rig.store.settings.value, ...change };
    match.rest(rig.hands.nowMs);
  };
  choose({ name: "Ala" });
  choose({ name: "Alek" });
  choose({ color: 5 });
  expect(connection.take("profile")).toEqual([["profile", { ...PLAIN_PROFILE, name: "Ala", color: 3 }]]);
  rig.hands.nowMs += 499;
  match.rest(rig.hands.nowMs);
  expect(connection.take("profile")).toEqual([]);
  rig.hands.nowMs += 1;
  match.drawFrame(rig.hands.nowMs);
  expect(connection.take("profile")).toEqual([["profile", { ...PLAIN_PROFILE, name: "Alek", color: 5 }]]);
});

test("whom one watches, spun through, is told no oftener than the host bears, the newest wish last", () => {
  play(3);
  connection.sent.length = 0;
  for (const playerId of [2, 3, 4]) match.watch({ kind: "player", playerId });
  expect(connection.take("watch")).toEqual([["watch", { kind: "player", playerId: 2 }]]);
  rig.hands.nowMs += 149;
  match.rest(rig.hands.nowMs);
  expect(connection.take("watch")).toEqual([]);
  rig.hands.nowMs += 1;
  match.rest(rig.hands.nowMs);
  expect(connection.take("watch")).toEqual([["watch", { kind: "player", playerId: 4 }]]);
});

test("a baseline that is lost is asked for once, and the game goes on with the full state", () => {
  play(3);
  host.tell();
  connection.sent.length = 0;
  play(5);
  expect(connection.take("resync")).toHaveLength(1);
  const { tick } = match.state;
  host.forget();
  play(1);
  expect(match.state.tick).toBeGreaterThan(tick);
  expect(rig.ended).toEqual([]);
});

test("a baseline that is lost again soon is asked for again when the host will hear it", () => {
  play(3);
  host.tell();
  play(1);
  host.forget();
  play(1);
  host.tell();
  connection.sent.length = 0;
  play(30);
  expect(connection.take("resync")).toEqual([]);
  play(70);
  expect(connection.take("resync")).toHaveLength(1);
});

test("bytes that are no snapshot end the match, once; after the end nothing is done any more", () => {
  play(3);
  match.onSnapshot(new Uint8Array([1, 2, 3]));
  expect(rig.ended).toEqual(["malformed"]);
  expect(connection.isClosed).toBe(true);
  const { tick } = match.state;
  match.onSnapshot(host.tell());
  match.onClosed("lost");
  expect([match.state.tick, rig.ended]).toEqual([tick, ["malformed"]]);
});

test("who leaves is told of no end", () => {
  play(3);
  match.leave();
  match.onClosed("lost");
  expect([connection.isClosed, rig.ended]).toEqual([true, []]);
});

test("watching: whom is told to the host, and the next one is the next on the leaderboard, never oneself", () => {
  const leaderboard = [3, OWN, 2].map((playerId, index) => ({ rank: index + 1, playerId, score: 9 - index }));
  play(3, { leaderboard });
  match.watchNext();
  expect(connection.take("watch")).toEqual([]);
  match.watch({ kind: "free" });
  expect(connection.take("watch")).toEqual([["watch", { kind: "free" }]]);
  removePlayer(host.world, OWN);
  play(10, { leaderboard, watch: { ...WATCH, playerId: 3 } });
  expect(rig.store.watching.value).toMatchObject({ kind: "free", player: { name: "Bot Ada" } });
  connection.sent.length = 0;
  match.watchNext();
  expect(connection.take("watch")).toEqual([["watch", { kind: "player", playerId: 2 }]]);
  play(10, { leaderboard, watch: WATCH });
  connection.sent.length = 0;
  match.watchNext();
  expect(connection.take("watch")).toEqual([["watch", { kind: "player", playerId: 3 }]]);
});

test("the next life is asked for by a button held until it begins", () => {
  play(5);
  removePlayer(host.world, OWN);
  play(1, { death: DEATH });
  play(20);
  expect(rig.store.death.value).toMatchObject({ isComing: false });
  connection.sent.length = 0;
  match.playAgain();
  expect(rig.store.death.value).toMatchObject({ isComing: true });
  play(5);
  expect(inputs().at(-1)?.buttons).toBe(BUTTON_PLAY);
  // Playing, not watching: there is no seat to ask for.
  expect(connection.take("play")).toEqual([]);
});

test("who comes back too soon for a life, and was not eaten, asks for it by itself", () => {
  removePlayer(host.world, OWN);
  play(5);
  expect(inputs().at(-1)?.buttons).toBe(BUTTON_PLAY);
  play(1, { death: DEATH });
  play(10);
  expect(inputs().at(-1)?.buttons).toBe(0);
});

test("from watching, a seat is asked for; while all are taken it is waited for", () => {
  match = new WindowMatch(acceptedWith({ maxPlayers: 2 }), connection, rig.deps);
  removePlayer(host.world, OWN);
  play(10, { watch: WATCH });
  rig.store.notice.value = { kind: "seatGone" };
  expect(rig.store.watching.value?.isWaiting).toBe(false);
  connection.sent.length = 0;
  match.playAgain();
  expect(connection.take("play")).toEqual([["play"]]);
  expect(rig.store.notice.value).toBeNull();
  play(5, { watch: WATCH });
  expect(rig.store.watching.value?.isWaiting).toBe(true);
  match.watch({ kind: "leader" });
  play(5, { watch: WATCH });
  expect(rig.store.watching.value?.isWaiting).toBe(false);
});

test("bots take no seat from a person: while there is one to be had, nobody is said to wait", () => {
  match = new WindowMatch(acceptedWith({ maxPlayers: 3 }), connection, rig.deps);
  removePlayer(host.world, OWN);
  play(10, { watch: WATCH });
  match.playAgain();
  play(5, { watch: WATCH });
  expect(rig.store.watching.value?.isWaiting).toBe(false);
});

test("the host's question is answered once, and a seat that went is followed by the leader's picture", () => {
  play(5);
  match.watch({ kind: "free" });
  match.onTold("stillThere", { inS: 10 });
  expect(rig.store.stillThereS.value).toBe(10);
  play(65);
  expect(rig.store.stillThereS.value).toBe(8);
  connection.sent.length = 0;
  match.stay();
  match.stay();
  expect(connection.take("here")).toEqual([["here"]]);
  match.onTold("stillThere", { inS: 0 });
  removePlayer(host.world, OWN);
  play(10, { watch: WATCH });
  expect(rig.store.notice.value).toEqual({ kind: "seatGone" });
  expect(rig.store.watching.value?.kind).toBe("leader");
});

test("what is said goes to the host at once, as it is", () => {
  match.say("watch", { kind: "free" });
  match.say("here");
  expect(connection.sent).toEqual([["watch", { kind: "free" }], ["here"]]);
});

test("the store: who plays is counted, watchers are not; the round trip is unknown until it can be known", () => {
  play(10);
  expect(rig.store.playerCount.value).toBe(ROSTER.length - 1);
  expect(rig.store.status.value).toEqual({ rttMs: null, fps: 60, isBad: false });
  play(10, { rttMs: 20 });
  expect(rig.store.status.value).toEqual({ rttMs: 20, fps: 60, isBad: false });
  const alone = new WindowMatch(acceptedWith(), new MemoryConnection(), rig.deps);
  expect([rig.store.playerCount.value, rig.store.status.value.rttMs]).toEqual([1, null]);
  rig.hands.nowMs += 4001;
  alone.drawFrame(rig.hands.nowMs);
  // Within one computer the round trip is 0.
  expect(rig.store.status.value.rttMs).toBe(0);
});

test("the store is written ten times a second, not with every frame", () => {
  play(10);
  let writes = 0;
  rig.store.own.subscribe(() => void writes++);
  writes = 0;
  play(30);
  expect(writes).toBeGreaterThanOrEqual(7);
  expect(writes).toBeLessThanOrEqual(11);
});

test("a kill comes through to the feed, one's own marked; the list of players is there while it is shown", () => {
  play(10);
  expect(rig.store.players.value).toBeNull();
  match.showPlayers(true);
  expect(rig.store.players.value).toHaveLength(ROSTER.length);
  play(1, { kills: [{ byPlayerId: OWN, playerId: 2 }] });
  play(5);
  expect(rig.store.killFeed.value).toMatchObject([
    { eater: { isOwn: true }, eaten: { name: "Jan", isOwn: false } },
  ]);
  match.showPlayers(false);
  expect(rig.store.players.value).toBeNull();
});

test("what a match before left in the store is cleared as one begins; a shown net graph stays", () => {
  play(10, { kills: [{ byPlayerId: OWN, playerId: 2 }] });
  expect(rig.store.killFeed.value).not.toEqual([]);
  rig.store.netGraph.value = { ...rig.store.netGraph.value!, jitterMs: 9 };
  new WindowMatch(
    acceptedWith({ rules: { ...CLASSIC, growthLaw: "area" } }),
    new MemoryConnection(),
    rig.deps,
  );
  expect(rig.store.killFeed.value).toEqual([]);
  expect([rig.store.own.value, rig.store.minimap.value]).toEqual([null, null]);
  expect(rig.store.netGraph.value?.jitterMs).toBe(0);
  expect(rig.store.isMassGame.value).toBe(true);
});
