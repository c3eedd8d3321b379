// One at a time: a lock is waited for, a dead one's is taken, one that hangs is not waited for without end.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type LockDeps, withLock } from "./fileLock.ts";
import { sleep } from "./replaceFile.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), "kulki-lock-"));
  path = join(folder, "deep", "file");
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

const files = () => nodeFs.readdir(join(folder, "deep"));

function deps(change: Partial<LockDeps> = {}): LockDeps {
  return { fs: nodeFs, wait: () => new Promise(setImmediate), ...change };
}

async function hold(text: string): Promise<void> {
  await nodeFs.mkdir(join(folder, "deep"));
  await nodeFs.writeFile(`${path}.lock`, text);
}

test("what is done under the lock is never done by two at once, and the lock is gone afterwards", async () => {
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    expect(await files()).toEqual(["file.lock"]);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => withLock(path, deps({ wait: sleep }), work)));
  expect(await files()).toEqual([]);
});

test("work that fails gives the lock back, and its own reason", async () => {
  await expect(withLock(path, deps(), () => Promise.reject(new Error("own")))).rejects.toThrow("own");
  expect(await files()).toEqual([]);
});

test("the lock of a dead process is taken at once", async () => {
  await hold("4711 00000000");
  const wait = vi.fn(async () => undefined);
  const isAlive = (pid: number) => pid !== 4711;
  expect(await withLock(path, deps({ wait, isAlive }), async () => "done")).toBe("done");
  expect(wait).not.toHaveBeenCalled();
  expect(await files()).toEqual([]);
});

test.each(["4711 00000000", ""])(
  "one that hangs (%j) is waited for two seconds, then taken",
  async (text) => {
    await hold(text);
    let waitedMs = 0;
    const wait = async (ms: number) => {
      waitedMs += ms;
    };
    expect(await withLock(path, deps({ wait, isAlive: () => true }), async () => "done")).toBe("done");
    expect(waitedMs).toBe(2000);
    expect(await files()).toEqual([]);
  },
);

test("among many that come and go the work is done in the end, and nobody's lock is taken", async () => {
  await hold("1 0");
  let count = 0;
  const wait = () => {
    count += 1;
    return nodeFs.writeFile(`${path}.lock`, `1 ${count}`);
  };
  expect(await withLock(path, deps({ wait, isAlive: () => true }), async () => "done")).toBe("done");
  expect(await files()).toEqual(["file.lock"]);
});

test("where no lock can be made the work is done, and tells why it cannot be", async () => {
  const open = (() =>
    Promise.reject(Object.assign(new Error("EROFS"), { code: "EROFS" }))) as LockDeps["fs"]["open"];
  expect(await withLock(path, deps({ fs: { ...nodeFs, open } }), async () => "done")).toBe("done");
});
