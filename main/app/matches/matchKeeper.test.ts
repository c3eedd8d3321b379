// When the disk is asked, what a disk that fails costs, and what becomes of a match that is over. On a clock of its own.
import { expect, test, vi } from "vitest";
import { createDiskQueue } from "../../disk/diskQueue.ts";
import { createManualTimers } from "../../disk/manualTimers.stage.ts";
import { matchId, type SavedChange, savedMatch } from "./matches.stage.ts";
import { createMatchKeeper } from "./matchKeeper.ts";
import type { SavedMatch } from "./savedMatch.ts";

function openKeeper() {
  let nowMs = 0;
  const written: number[] = [];
  const removed: string[] = [];
  /** What the disk does with a write. */
  let write: () => Promise<void> = async () => undefined;
  const [log, onFailed] = [vi.fn(), vi.fn()];
  const refuse = vi.fn(async () => undefined);
  const keeper = createMatchKeeper({
    folder: {
      read: async () => ({ matches: [], setAside: 0, unread: 0 }),
      async write(saved) {
        await write();
        written.push(saved.checkpoint.tick);
      },
      remove: async (match) => void removed.push(match),
      refuse,
    },
    queue: createDiskQueue({ limitMs: 5000, timers: createManualTimers().timers }),
    now: () => nowMs,
    log,
    onFailed,
  });
  return {
    ...{ keeper, written, removed, log, onFailed, refuse },
    keep: (change: SavedChange) => keeper.keep(savedMatch(change)),
    /** A state every two seconds, of as many ticks. */
    async play(states: number, change: SavedChange = {}) {
      for (let i = 0; i < states; i += 1) {
        keeper.keep(savedMatch({ ...change, tick: (nowMs / 1000) * 30 }));
        await settle();
        nowMs += 2000;
      }
    },
    onWrite(work: () => Promise<void>) {
      write = work;
    },
  };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 40; i += 1) await null;
}

const fail = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

test("the first state is written at once, then one every eight seconds: a power cut costs less than ten", async () => {
  const { written, play } = openKeeper();
  await play(13);
  expect(written).toEqual([0, 240, 480, 720]);
});

test("states that come a little late or early are written as often", async () => {
  const { written, play } = openKeeper();
  await play(13, { savedAtMs: 7 });
  expect(written.map((tick, at) => tick - (written[at - 1] ?? 0)).slice(1)).toEqual([240, 240, 240]);
});

test("another match, and the state in which nobody is left, are written at once", async () => {
  const { written, keep, play } = openKeeper();
  await play(1);
  keep({ match: matchId("n"), tick: 7 });
  await settle();
  keep({ match: matchId("n"), tick: 8, people: 0 });
  await settle();
  expect(written).toEqual([0, 7, 8]);
});

test("somebody who came is on the disk two seconds later, and no more often than that", async () => {
  const { written, play } = openKeeper();
  await play(2);
  await play(1, { people: 3 });
  await play(4, { people: 3 });
  expect(written).toEqual([0, 120, 360]);
});

test("at the end the newest state is written, once", async () => {
  const { keeper, written, play } = openKeeper();
  await play(3);
  await keeper.flush();
  await keeper.flush();
  expect(written).toEqual([0, 120]);
});

test("while one is being written, only the newest waits", async () => {
  const { keeper, written, play, onWrite } = openKeeper();
  let go: () => void = () => undefined;
  onWrite(
    () =>
      new Promise((resolve) => {
        go = resolve;
      }),
  );
  await play(9);
  expect(written).toEqual([]);
  onWrite(async () => undefined);
  go();
  await keeper.flush();
  expect(written).toEqual([0, 480]);
});

test.each([
  ["ENOSPC", "diskFull"],
  ["EROFS", "readOnly"],
  ["EACCES", "readOnly"],
  ["EIO", "unwritable"],
])("%s is told once, tried again, and told anew only after it went well", async (code, reason) => {
  const { written, log, onFailed, play, onWrite } = openKeeper();
  onWrite(fail(code));
  await play(13);
  expect([written, onFailed.mock.calls, log.mock.calls.length]).toEqual([[], [[reason]], 1]);
  onWrite(async () => undefined);
  await play(4);
  expect(written).toHaveLength(1);
  onWrite(fail(code));
  await play(13);
  expect(onFailed.mock.calls).toEqual([[reason], [reason]]);
});

test("what could not be written is tried once more at the end", async () => {
  const { keeper, written, play, onWrite } = openKeeper();
  onWrite(fail("EBUSY"));
  await play(1);
  onWrite(async () => undefined);
  await keeper.flush();
  expect(written).toEqual([0]);
});

test("a match that is over is removed, and nothing said late brings it back", async () => {
  const { keeper, written, removed, keep, play } = openKeeper();
  await play(2);
  keeper.end(matchId("m"));
  keep({ tick: 999 });
  await keeper.flush();
  expect([written, removed]).toEqual([[0], [matchId("m")]]);
});

test("a write under way when its match ends is followed by the removal, and is not done once more", async () => {
  const { keeper, removed, play, onWrite, onFailed } = openKeeper();
  let fails: (error: Error) => void = () => undefined;
  const writes = vi.fn(() => new Promise<void>((_resolve, reject) => (fails = reject)));
  onWrite(writes);
  await play(1);
  keeper.end(matchId("m"));
  expect(removed).toEqual([]);
  fails(new Error("late"));
  await keeper.flush();
  expect([removed, writes.mock.calls.length]).toEqual([[matchId("m")], 1]);
  expect(onFailed).toHaveBeenCalledOnce();
});

test("something damaged is told once", async () => {
  const { keeper, refuse } = openKeeper();
  expect(keeper.takeDamaged()).toBe(false);
  await keeper.refuse("a");
  expect([keeper.takeDamaged(), keeper.takeDamaged()]).toEqual([true, false]);
  expect(refuse).toHaveBeenCalledWith("a");
});

test("the disk is handed what the host handed over", async () => {
  const seen: SavedMatch[] = [];
  const saved = savedMatch();
  const keeper = createMatchKeeper({
    folder: { write: async (kept: SavedMatch) => void seen.push(kept) } as never,
    queue: (work) => work(),
    now: () => 0,
    log: () => undefined,
    onFailed: () => undefined,
  });
  keeper.keep(saved);
  await keeper.flush();
  expect(seen).toEqual([saved]);
});
