// Practice as it is asked for: by which rules, instead of what, and what is as before once it is left.
import { signal } from "@preact/signals";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { HostRequest } from "../../../shared/appApi.ts";
import { firstMatch } from "../../../shared/bots/matchChoice.ts";
import { POLISH } from "../../i18n/languages.stage.ts";
import { createMatchGate, type MatchGate } from "../match/matchGate.ts";
import { createMatchDeps, createMemoryDoor } from "../match/windowMatch.stage.ts";
import { bringOwnRooms as fetchOwnRooms, type OwnRooms } from "../ownRooms.ts";
import { createPractising, type Practising } from "./practising.ts";
import { createTestClock } from "./testClock.stage.ts";

let rig: ReturnType<typeof createMatchDeps>;
let door: ReturnType<typeof createMemoryDoor>;
let clock: ReturnType<typeof createTestClock>;
let gate: MatchGate;
let practising: Practising;
let cancelled: number;
let isHidden: boolean;

const spoken = signal(POLISH);
let rooms: OwnRooms;
beforeAll(async () => {
  rooms = await fetchOwnRooms();
});
const bringOwnRooms = () => Promise.resolve(rooms);

/** The rooms are there, then the match, then its first words. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  rig = createMatchDeps();
  door = createMemoryDoor();
  clock = createTestClock();
  cancelled = 0;
  isHidden = false;
  gate = createMatchGate({ ...rig.deps, version: "1.2.3", openConnection: door.openConnection });
  const joining = { cancel: () => void cancelled++ };
  const parts = {
    store: rig.store,
    gate,
    joining,
    clock,
    rng: () => 0.25,
    isHidden: () => isHidden,
    bringOwnRooms,
    spoken,
  };
  practising = createPractising(parts);
});

test("where the page's host is gone before practice was fetched, that is said, and it can be asked for again", async () => {
  let isGone = true;
  const bring = () => (isGone ? Promise.reject(new Error("gone")) : bringOwnRooms());
  const parts = {
    store: rig.store,
    gate,
    joining: { cancel: () => undefined },
    clock,
    rng: () => 0,
    spoken,
  };
  const { practise: ask } = createPractising({ ...parts, isHidden: () => false, bringOwnRooms: bring });
  ask();
  await settle();
  expect([rig.store.notice.value, rig.store.screen.value]).toEqual([{ kind: "partMissing" }, "home"]);
  isGone = false;
  ask();
  await settle();
  expect([rig.store.notice.value, rig.store.screen.value]).toEqual([null, "match"]);
});

const ruleset = () => gate.match()?.accepted.rules.ruleset;

async function practise(wanted?: Parameters<Practising["practise"]>[0]): Promise<void> {
  practising.practise(wanted);
  await settle();
}

test("one wish, and the match is there, though nothing was opened: what was under way elsewhere is given up", async () => {
  rig.store.notice.value = { kind: "closed", reason: "lost" };
  await practise();
  expect([rig.store.screen.value, rig.store.isPractice.value, cancelled]).toEqual(["match", true, 1]);
  expect([door.attempts.length, rig.store.notice.value]).toEqual([0, null]);
  clock.run(100);
  expect(gate.match()?.state.isAlive).toBe(true);
  expect(rig.store.hostName.value).toBe("Trening");
});

test("the rules are those last practised here, else those last hosted, else Arena", async () => {
  await practise();
  expect(ruleset()).toBe("arena");
  await practise("quick");
  gate.leave();
  await practise();
  expect(ruleset()).toBe("quick");
  const last = { ...firstMatch("teams"), name: "", port: 0 } as unknown as HostRequest;
  rig.store.settings.value = { ...rig.store.settings.value, lastHost: last };
  await practise();
  expect(ruleset()).toBe("quick");
  const parts = { store: rig.store, gate, joining: { cancel: () => undefined }, clock };
  createPractising({ ...parts, rng: () => 0, isHidden: () => false, bringOwnRooms, spoken }).practise();
  await settle();
  expect(ruleset()).toBe("teams");
});

test("other rules begin another match, and of the one before nothing is left", async () => {
  await practise("classic");
  const before = gate.match();
  rig.store.dialog.value = "menu";
  await practise("teams");
  expect([ruleset(), rig.store.dialog.value, clock.waiting()]).toEqual(["teams", null, 1]);
  expect(gate.match()).not.toBe(before);
});

test("an open dialog and a hidden page make it stand", async () => {
  await practise("arena");
  const steps = () => gate.match()!.state.newest?.worldTick ?? 0;
  clock.run(500);
  rig.store.dialog.value = "menu";
  clock.run(100);
  const paused = steps();
  clock.run(1000);
  expect(steps()).toBe(paused);
  rig.store.dialog.value = null;
  clock.run(500);
  const resumed = steps();
  expect(resumed).toBeGreaterThan(paused + 10);
  isHidden = true;
  clock.run(1000);
  expect(steps()).toBeLessThanOrEqual(resumed + 1);
});

test("who leaves is at home, no timer runs, and the host this page came from is the one it can go back to", async () => {
  rig.store.hostName.value = "Sala 12";
  await practise();
  gate.leave();
  expect([rig.store.screen.value, rig.store.isPractice.value, clock.waiting()]).toEqual(["home", false, 0]);
  expect(rig.store.hostName.value).toBe("Sala 12");
});

test("a host joined out of practice is no practice", async () => {
  await practise();
  const entering = gate.enter("http://10.0.0.7:8999/");
  await door.attempts[0]!.accept({ hostName: "Sala" });
  expect(await entering).toEqual({ ok: true });
  expect([rig.store.isPractice.value, rig.store.hostName.value, clock.waiting()]).toEqual([false, "Sala", 0]);
});
