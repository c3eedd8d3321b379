// Which match a person is offered to go on with, and how it goes on: with its newest state that loads, at its port or another.
import { expect, test, vi } from "vitest";
import type { HostInfo, HostStartResult } from "../../../shared/appApi.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { REQUEST } from "../hosting/hostControl.stage.ts";
import { createLastMatches } from "./lastMatch.ts";
import { matchId, type SavedChange, savedMatch } from "./matches.stage.ts";
import type { KeptFile, KeptFiles } from "./matchFolder.ts";

const A_DAY_MS = 24 * 3600_000;
const NOW_MS = 100 * A_DAY_MS;

const INFO = { match: matchId("m"), port: 8999 } as HostInfo;

function fileOf(change: SavedChange): KeptFile {
  const { extras: _, ...kept } = savedMatch({ savedAtMs: NOW_MS, ...change });
  const { match, tick } = kept.checkpoint;
  return { name: `${match[0]}${tick}`, kept: { ...kept, turn: tick } };
}

const files = (...changes: [SavedChange, ...SavedChange[]]): KeptFiles =>
  changes.map(fileOf) as [KeptFile, ...KeptFile[]];

/** @param answers what the host says to each start, in order; then that it listens */
function openLast(matches: KeptFiles[], answers: HostStartResult[] = []) {
  const start = vi.fn(async (): Promise<HostStartResult> => answers.shift() ?? { ok: true, info: INFO });
  const [end, refuse] = [vi.fn(), vi.fn(async () => undefined)];
  const takeDamaged = vi.fn(() => false);
  const onMoved = vi.fn();
  const isPlayed = vi.fn(async () => false);
  const info = vi.fn((): HostInfo | null => null);
  const last = createLastMatches({
    host: { start, info },
    keeper: {
      read: async () => matches,
      end,
      refuse,
      takeDamaged,
      keep: () => undefined,
      flush: async () => undefined,
    },
    readExtras: async () => ({ allowedHostNames: ["laptop.fritz.box"] }),
    isPlayed,
    now: () => NOW_MS,
    log: () => undefined,
    onMoved,
  });
  return { last, onMoved, start, end, refuse, takeDamaged, isPlayed, info };
}

const failure = (reason: HostFailure, suggestedPort: number | null = null): HostStartResult => ({
  ok: false,
  reason,
  suggestedPort,
});

/** Port, tick and first byte of what the host was started with. */
const startedWith = ({ start }: ReturnType<typeof openLast>) =>
  (start.mock.calls as unknown[][]).map(([request, extras]) => [
    (request as typeof REQUEST).port,
    (extras as { resume: { tick: number } }).resume.tick,
  ]);

test("nothing is offered where nothing is kept; that something was damaged is told all the same", async () => {
  const { last, takeDamaged } = openLast([]);
  takeDamaged.mockReturnValueOnce(true);
  expect(await last.getLastMatch()).toEqual({ last: null, isDamaged: true });
  expect(await last.getLastMatch()).toEqual({ last: null, isDamaged: false });
});

test("the newest is offered, also where its person was alone in it", async () => {
  const { last } = openLast([files({ match: matchId("b"), people: 1 }), files({ match: matchId("a") })]);
  expect(await last.getLastMatch()).toEqual({
    last: { match: matchId("b"), name: "Sala 12", ruleset: "classic", people: 1, savedAtMs: NOW_MS },
    isDamaged: false,
  });
});

test("one that was left by all is not offered; the one before is", async () => {
  const { last } = openLast([
    files({ match: matchId("b"), people: 0 }, { people: 5 }),
    files({ match: matchId("a") }),
  ]);
  expect((await last.getLastMatch()).last?.match).toBe(matchId("a"));
});

test("one that is hosted right now is not offered: by this app, or by another one with the same folder", async () => {
  const all = [files({ match: matchId("b") }), files({ match: matchId("a") })];
  const own = openLast(all);
  own.info.mockReturnValue({ ...INFO, match: matchId("b") });
  expect((await own.last.getLastMatch()).last?.match).toBe(matchId("a"));
  const other = openLast(all);
  other.isPlayed.mockResolvedValueOnce(true);
  expect((await other.last.getLastMatch()).last?.match).toBe(matchId("a"));
  other.isPlayed.mockResolvedValueOnce(true);
  expect(await other.last.continueMatch(matchId("b"))).toEqual(failure("alreadyHosting"));
  expect(other.start).not.toHaveBeenCalled();
});

test("for a week and a day it is offered, then it goes; a clock that was set back takes nothing away", async () => {
  const kept = (savedAtMs: number) => openLast([files({ savedAtMs })]);
  expect((await kept(NOW_MS - 8 * A_DAY_MS).last.getLastMatch()).last).not.toBeNull();
  expect((await kept(NOW_MS + A_DAY_MS).last.getLastMatch()).last).not.toBeNull();
  const old = kept(NOW_MS - 8 * A_DAY_MS - 1);
  expect((await old.last.getLastMatch()).last).toBeNull();
  expect(old.end).toHaveBeenCalledWith(matchId("m"));
});

test("it goes on at the port where it listened, as it was chosen, and is not written down any more", async () => {
  const request = { ...REQUEST, port: 0, record: true, keepSeatS: 120 };
  const opened = openLast([files({ request, boundPort: 40_123, tick: 90 }, { tick: 60 })]);
  expect(await opened.last.continueMatch(matchId("m"))).toEqual({ ok: true, info: INFO });
  const { checkpoint } = savedMatch({ tick: 90 });
  expect(opened.start.mock.calls).toEqual([
    [
      { ...request, port: 40_123, record: false },
      { allowedHostNames: ["laptop.fritz.box"], resume: checkpoint },
    ],
  ]);
});

test("where its port is somebody else's by now, it goes on at a free one", async () => {
  const opened = openLast(
    [files({ tick: 90 })],
    [failure("portTaken", 9000), { ok: true, info: { ...INFO, port: 9000 } }],
  );
  expect(await opened.last.continueMatch(matchId("m"))).toMatchObject({ ok: true });
  expect(startedWith(opened)).toEqual([
    [8999, 90],
    [9000, 90],
  ]);
  expect(opened.onMoved.mock.calls).toEqual([[8999, 9000]]);
});

test("a state that does not load is set aside, and the one before goes on", async () => {
  const opened = openLast([files({ tick: 90 }, { tick: 60 })], [failure("matchGone")]);
  expect(await opened.last.continueMatch(matchId("m"))).toMatchObject({ ok: true });
  expect(startedWith(opened)).toEqual([
    [8999, 90],
    [8999, 60],
  ]);
  expect(opened.refuse.mock.calls).toEqual([["m90"]]);
});

test("a state that breaks its thread is left, not set aside", async () => {
  const opened = openLast([files({ tick: 90 }, { tick: 60 })], [failure("crashed"), failure("outOfMemory")]);
  expect(await opened.last.continueMatch(matchId("m"))).toEqual(failure("outOfMemory"));
  expect([startedWith(opened).length, opened.refuse.mock.calls]).toEqual([2, []]);
});

test("where none loads, or there is none, the match is gone", async () => {
  const opened = openLast([files({ tick: 90 }, { tick: 60 })], [failure("matchGone"), failure("matchGone")]);
  expect(await opened.last.continueMatch(matchId("m"))).toEqual(failure("matchGone"));
  expect(opened.refuse.mock.calls).toEqual([["m90"], ["m60"]]);
  expect(await opened.last.continueMatch(matchId("x"))).toEqual(failure("matchGone"));
});

test("what keeps a host from starting is told, and costs the match nothing", async () => {
  const opened = openLast([files({ tick: 90 }, { tick: 60 })], [failure("addressGone")]);
  expect(await opened.last.continueMatch(matchId("m"))).toEqual(failure("addressGone"));
  expect([opened.refuse.mock.calls, opened.end.mock.calls, opened.start.mock.calls.length]).toEqual([
    [],
    [],
    1,
  ]);
});

test("two starts of one state have bytes of their own: what was handed to a thread may be gone", async () => {
  const opened = openLast([files({})], [failure("portTaken", 9000)]);
  opened.start.mockImplementationOnce((async (
    _request: unknown,
    { resume }: { resume: { room: Uint8Array } },
  ) => {
    resume.room.fill(0);
    return failure("portTaken", 9000);
  }) as never);
  await opened.last.continueMatch(matchId("m"));
  const [, second] = opened.start.mock.calls as unknown as [
    unknown,
    [unknown, { resume: { room: Uint8Array } }],
  ];
  expect(second[1].resume.room).toEqual(savedMatch().checkpoint.room);
});

test("one that is forgotten is gone", async () => {
  const { last, end } = openLast([]);
  await last.forgetMatch(matchId("m"));
  expect(end).toHaveBeenCalledWith(matchId("m"));
});
