// What is told of people, lives and the first place; and that a state told anew is nobody's news.

import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { snapshotOf } from "../../../shared/net/snapshot/snapshot.stage.ts";
import type { OwnCell, Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import type { MatchEvent } from "./matchEvent.ts";
import { MatchEvents } from "./matchEvents.ts";
import { MatchObserver } from "./matchObserver.ts";

const OWN = 1;
const OLA: RosterEntry = { ...PLAIN_PROFILE, playerId: 1, name: "Ola", color: 3 };
const JAN: RosterEntry = { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 4 };
const ADA: RosterEntry = { ...PLAIN_PROFILE, playerId: 3, name: "Bot Ada", color: 5, role: "bot" };
const DEATH = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };

function createStream() {
  const events = new MatchEvents();
  const observer = new MatchObserver(ARENA, OWN, events);
  const heard: MatchEvent[] = [];
  events.on("all", (event) => void heard.push(event));
  let tick = 0;
  return {
    events,
    /** @returns what is told of a snapshot that comes a tick after the one before */
    hear(change: Partial<Snapshot> = {}, isWhole = false): MatchEvent[] {
      tick++;
      observer.observe(snapshotOf({ tick, worldTick: tick, ...change }), isWhole, 1000 + tick);
      return heard.splice(0);
    },
  };
}

function own(radius: number, id = 1): OwnCell {
  const place = { id, playerId: OWN, kind: "cell", x: 500, y: 500, radius } as const;
  return { ...place, isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 };
}

const lead = (playerId: number) => ({ leaderboard: [{ rank: 1, playerId, score: 50 }] });

test("who comes and who goes is told, with the time the snapshot came; another name is neither", () => {
  const { hear } = createStream();
  expect(hear({ roster: [OLA, JAN] }, true)).toEqual([]);
  expect(hear({ roster: [OLA, JAN, ADA] })).toEqual([{ kind: "joined", tick: 2, atMs: 1002, entry: ADA }]);
  expect(hear()).toEqual([]);
  expect(hear({ roster: [OLA, { ...JAN, name: "Janek", role: "watcher" }, ADA] })).toEqual([]);
  // Who drops out has not left, and who is back has not come.
  for (const role of ["away", "driven"] as const)
    expect(hear({ roster: [OLA, { ...JAN, name: "Janek", role }, ADA] })).toEqual([]);
  expect(hear({ roster: [OLA, { ...JAN, name: "Janek" }, ADA] })).toEqual([]);
  expect(hear({ roster: [OLA, ADA] })).toMatchObject([{ kind: "left", entry: { name: "Janek" } }]);
});

test("another first is told, the first one to be known is not", () => {
  const { hear } = createStream();
  hear({ roster: [OLA, JAN] }, true);
  expect(hear(lead(1))).toEqual([]);
  expect(hear(lead(1))).toEqual([]);
  expect(hear({ leaderboard: [] })).toEqual([]);
  expect(hear(lead(2))).toMatchObject([{ kind: "leaderChanged", playerId: 2, beforePlayerId: 1 }]);
});

test("a life's end and the next one's beginning are told once, also where one snapshot tells both", () => {
  const { hear } = createStream();
  expect(hear({ ownCells: [own(32)] }, true)).toEqual([]);
  expect(hear({ ownCells: [own(33)] })).toEqual([]);
  expect(hear({ ownCells: [own(0)], death: DEATH })).toMatchObject([{ kind: "ownDeath", death: DEATH }]);
  expect(hear()).toEqual([]);
  expect(hear({ ownCells: [own(32, 9)] })).toMatchObject([{ kind: "ownLife", playerId: OWN }]);
  expect(hear({ ownCells: [own(32, 12)], death: DEATH }).map(({ kind }) => kind)).toEqual([
    "ownDeath",
    "ownLife",
  ]);
});

test("a state told anew makes no news but what the host says in words", () => {
  const { hear } = createStream();
  hear({ roster: [OLA, JAN], ownCells: [own(32)], ...lead(1) }, true);
  hear(lead(1));
  const anew = { roster: [OLA, ADA], ownCells: [own(32, 40)], ...lead(3) };
  expect(hear(anew, true)).toEqual([]);
  expect(hear(lead(3))).toEqual([]);
  const kills = [{ byPlayerId: 3, playerId: 1 }];
  expect(hear({ ...anew, kills, death: DEATH, ownCells: [] }, true)).toMatchObject([
    { kind: "kill", byPlayerId: 3, playerId: 1 },
    { kind: "ownDeath" },
  ]);
});

test("listeners hear their kind, and no more once they end", () => {
  const { events, hear } = createStream();
  const heard: string[] = [];
  const first = events.on("kill", ({ byPlayerId }) => void heard.push(`first ${byPlayerId}`));
  const listener = ({ byPlayerId }: MatchEvent<"kill">) => void heard.push(`twice ${byPlayerId}`);
  const second = events.on("kill", listener);
  events.on("kill", listener);
  hear({ roster: [OLA, JAN] }, true);
  hear({ roster: [OLA], kills: [{ byPlayerId: 2, playerId: 1 }] });
  expect(heard).toEqual(["first 2", "twice 2", "twice 2"]);
  first();
  second();
  second();
  hear({ kills: [{ byPlayerId: 3, playerId: 1 }] });
  expect(heard.slice(3)).toEqual(["twice 3"]);
});

test("a kind is heard by its listeners and by those of all", () => {
  const events = new MatchEvents();
  expect(events.hears("ballEaten")).toBe(false);
  const endAll = events.on("all", () => undefined);
  expect(events.hears("ballEaten")).toBe(true);
  endAll();
  const end = events.on("ballEaten", () => undefined);
  expect([events.hears("ballEaten"), events.hears("cellEaten")]).toEqual([true, false]);
  end();
  expect(events.hears("ballEaten")).toBe(false);
});
