// The way into a match: who gave up, or wanted another one meanwhile, is never put into the one that came too late.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { createMatchGate, type MatchGate } from "./matchGate.ts";
import { createMatchDeps, createMemoryDoor, createMemoryHost } from "./windowMatch.stage.ts";

let door: ReturnType<typeof createMemoryDoor>;
let rig: ReturnType<typeof createMatchDeps>;
let gate: MatchGate;
let ended: string[];

beforeEach(() => {
  door = createMemoryDoor();
  rig = createMatchDeps();
  ended = [];
  gate = createMatchGate({ ...rig.deps, version: "1.2.3", openConnection: door.openConnection });
  gate.onEnd(({ reason }) => void ended.push(`${reason} at ${rig.store.screen.value}`));
});

const attempt = (index: number) => door.attempts[index]!;

async function enter(index = 0): Promise<void> {
  const entering = gate.enter(`http://10.0.0.${index}:8999/`);
  await attempt(index).accept({ hostName: `Sala ${index}` });
  expect(await entering).toEqual({ ok: true });
}

test("who joins says who it is, and sees the match", async () => {
  rig.store.dialog.value = "join";
  const entering = gate.enter("http://10.0.0.7:8999/", { isWatching: () => true });
  expect(attempt(0).options).toMatchObject({
    url: "http://10.0.0.7:8999/",
    request: {
      protocol: PROTOCOL_VERSION,
      version: "1.2.3",
      profile: { ...PLAIN_PROFILE, name: "Ola", color: 3 },
      watch: true,
    },
  });
  expect([gate.match(), rig.store.screen.value]).toEqual([null, "home"]);
  await attempt(0).accept();
  expect(await entering).toEqual({ ok: true });
  expect(gate.match()?.accepted.hostName).toBe("Sala");
  expect([rig.store.screen.value, rig.store.dialog.value]).toEqual(["match", null]);
  expect(rig.store.join.value).toEqual({ phase: "idle" });
});

test("an attempt that was given up opens no match, even if the host says yes in the end", async () => {
  const entering = gate.enter("http://10.0.0.7:8999/");
  gate.cancel();
  expect(attempt(0).options.signal?.aborted).toBe(true);
  await attempt(0).accept();
  expect(await entering).toEqual({ ok: false, reason: null });
  expect([gate.match(), rig.store.screen.value]).toEqual([null, "home"]);
  expect(attempt(0).connection.isClosed).toBe(true);
});

test("the newer of two attempts wins, whichever host answers first", async () => {
  const first = gate.enter("http://10.0.0.1:8999/");
  const second = gate.enter("http://10.0.0.2:8999/");
  expect(attempt(0).options.signal?.aborted).toBe(true);
  await attempt(1).accept({ hostName: "second" });
  await attempt(0).accept({ hostName: "first" });
  expect([await first, await second]).toEqual([{ ok: false, reason: null }, { ok: true }]);
  expect(gate.match()?.accepted.hostName).toBe("second");
  expect(attempt(0).connection.isClosed).toBe(true);
  expect(attempt(1).connection.isClosed).toBe(false);
  // A late word of the first is nobody's.
  attempt(0).options.handlers.onClosed("lost", null);
  expect([ended, rig.store.screen.value]).toEqual([[], "match"]);
});

test("why an attempt failed is handed on; a later cancel ends nothing", async () => {
  const entering = gate.enter("http://10.0.0.7:8999/");
  await attempt(0).refuse("full");
  expect(await entering).toEqual({ ok: false, reason: "full", version: null, seatInS: null, leftS: null });
  gate.cancel();
  expect(attempt(0).options.signal?.aborted).toBe(false);
  expect(rig.store.screen.value).toBe("home");
});

test("who is in a match leaves it for another one once that is there, not before", async () => {
  await enter(0);
  const failing = gate.enter("http://10.0.0.1:8999/");
  await attempt(1).refuse("cannotConnect");
  await failing;
  expect(gate.match()?.accepted.hostName).toBe("Sala 0");
  expect(attempt(0).connection.isClosed).toBe(false);
  await enter(2);
  expect(attempt(0).connection.isClosed).toBe(true);
  expect([gate.match()?.accepted.hostName, ended]).toEqual(["Sala 2", []]);
});

test("what the host tells goes to the match, and its end is told once, at home already", async () => {
  await enter();
  const { handlers } = attempt(0).options;
  handlers.onSnapshot(createMemoryHost().tell());
  handlers.onTold("stillThere", { inS: 8 });
  expect([gate.match()?.state.tick, rig.store.stillThereS.value]).toEqual([1, 8]);
  rig.store.dialog.value = "menu";
  handlers.onClosed("stopped", null);
  handlers.onClosed("lost", null);
  expect(ended).toEqual(["stopped at home"]);
  expect([gate.match(), rig.store.dialog.value, rig.store.stillThereS.value]).toEqual([null, null, null]);
});

test("who leaves is home and is told of no end; an attempt under way goes with it", async () => {
  await enter();
  const entering = gate.enter("http://10.0.0.1:8999/");
  gate.leave();
  await attempt(1).accept();
  expect(await entering).toEqual({ ok: false, reason: null });
  attempt(0).options.handlers.onClosed("lost", null);
  expect([gate.match(), rig.store.screen.value, ended]).toEqual([null, "home", []]);
  expect(door.attempts.every(({ connection }) => connection.isClosed)).toBe(true);
});
