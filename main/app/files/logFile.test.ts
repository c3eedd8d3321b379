// The log a person can open: whole lines, bounded size, and no crash when the disk refuses.
import * as nodeFs from "node:fs";
import * as asyncFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDiskQueue } from "../../disk/diskQueue.ts";
import { createManualTimers } from "../../disk/manualTimers.stage.ts";
import { SYSTEM_TIMERS } from "../../timers.ts";
import { createLogFile, type LogFs, MAX_LOG_BYTES } from "./logFile.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = nodeFs.mkdtempSync(join(tmpdir(), "kulki-log-"));
  path = join(folder, "data", "kulki.log");
});
afterEach(() => nodeFs.rmSync(folder, { recursive: true }));

function openLog(fs: Partial<LogFs> = {}, complain = vi.fn()) {
  const queue = createDiskQueue({ limitMs: 60_000, timers: SYSTEM_TIMERS });
  const log = createLogFile({ path, now: () => 0, complain, queue, fs: { ...asyncFs, ...fs } });
  return { log, complain };
}

test("a line has time, level and text, and stays one line whatever a guest is called", async () => {
  const { log } = openLog();
  log.write("info", "joined: Ania\n1970 error \u001b[31mfake\u2028line\u007f");
  log.write("error", "second");
  expect(await log.readTail()).toEqual({
    path,
    text: "1970-01-01T00:00:00.000Z info joined: Ania\\n1970 error \\u001b[31mfake\\u2028line\\u007f\n1970-01-01T00:00:00.000Z error second\n",
    truncated: false,
  });
});

test("a new start goes on with the same file", async () => {
  for (const text of ["one", "two"]) {
    const { log } = openLog();
    log.write("info", text);
    await log.flush();
  }
  expect((await openLog().log.readTail()).text.split("\n")).toHaveLength(3);
});

test("the file never outgrows its bound; one older file is kept; the tail starts at a line's start", async () => {
  const { log } = openLog();
  const text = "ż".repeat(2000);
  for (let line = 0; line < 600; line += 1) {
    log.write("info", `${line} ${text}`);
    if (line % 50 === 49) await log.flush();
  }
  expect(nodeFs.readdirSync(join(folder, "data")).sort()).toEqual(["kulki.log", "kulki.log.1"]);
  expect(nodeFs.statSync(path).size).toBeLessThanOrEqual(MAX_LOG_BYTES);
  expect(nodeFs.statSync(`${path}.1`).size).toBeLessThanOrEqual(MAX_LOG_BYTES);
  const tail = await log.readTail();
  expect(tail.truncated).toBe(true);
  expect(Buffer.byteLength(tail.text)).toBeLessThanOrEqual(64 * 1024);
  expect(tail.text).toMatch(/^1970-01-01T00:00:00.000Z info 5\d\d ż/);
  expect(tail.text).toContain(" info 599 ");
});

test("a full disk drops lines, says so once, and the log goes on when there is room again", async () => {
  let isFull = true;
  const appendFile: LogFs["appendFile"] = async (...args) => {
    if (isFull) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    await asyncFs.appendFile(...args);
  };
  const { log, complain } = openLog({ appendFile });
  for (let lost = 0; lost < 2; lost += 1) {
    log.write("info", "lost");
    await log.flush();
  }
  expect(complain).toHaveBeenCalledTimes(1);
  expect((await log.readTail()).text).toBe("");
  isFull = false;
  log.write("info", "kept");
  expect((await log.readTail()).text).toContain("kept");
});

test("two apps share the log: it stays bounded, each sees the other's lines, and none of either is lost", async () => {
  const apps = [openLog().log, openLog().log];
  const text = "x".repeat(2000);
  for (let line = 0; line < 900; line += 1) {
    const app = apps[line % 2];
    app?.write("info", `${line} ${text}`);
    await app?.flush();
  }
  const lines = ["kulki.log.1", "kulki.log"].flatMap((name) => {
    const written = nodeFs.readFileSync(join(folder, "data", name), "utf8");
    expect(written.length).toBeLessThanOrEqual(MAX_LOG_BYTES);
    return written.trimEnd().split("\n");
  });
  expect(lines.map((line) => Number(line.split(" ")[2]))).toEqual(Array.from({ length: 900 }, (_, i) => i));
  for (const app of apps) expect((await app.readTail()).text).toContain(" info 898 ");
});

test("an app that comes too late to set the full file aside takes nothing of the fresh one", async () => {
  const full = `${"x".repeat(MAX_LOG_BYTES - 1)}\n`;
  nodeFs.mkdirSync(join(folder, "data"));
  nodeFs.writeFileSync(path, full);
  const quicker = openLog().log;
  let isFirst = true;
  const rename: LogFs["rename"] = async (from, to) => {
    if (isFirst) {
      isFirst = false;
      quicker.write("info", "fresh");
      await quicker.flush();
    }
    await asyncFs.rename(from, to);
  };
  const { log } = openLog({ rename });
  log.write("info", "late");
  await log.flush();
  expect(nodeFs.readFileSync(`${path}.1`, "utf8")).toBe(full);
  expect(nodeFs.readFileSync(path, "utf8")).toMatch(/ fresh\n.* late\n$/);
  expect(nodeFs.readdirSync(join(folder, "data"))).toHaveLength(2);
});

test("a disk that never answers keeps nobody waiting: a complaint, an empty log, and lines again when it is back", async () => {
  const { timers, fire } = createManualTimers();
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const mkdir = (async (...args: Parameters<LogFs["mkdir"]>) => {
    await late;
    return asyncFs.mkdir(...args);
  }) as LogFs["mkdir"];
  const complain = vi.fn();
  const queue = createDiskQueue({ limitMs: 100, timers });
  const log = createLogFile({ path, now: () => 0, complain, queue, fs: { ...asyncFs, mkdir } });
  log.write("info", "first");
  await new Promise(setImmediate);
  fire();
  await log.flush();
  for (let line = 0; line < 5000; line += 1) log.write("info", `${line} ${"x".repeat(200)}`);
  expect((await log.readTail()).text).toBe("");
  expect(complain.mock.calls).toEqual([[expect.stringContaining("the disk does not answer")]]);
  answer();
  await vi.waitFor(async () => {
    log.write("info", "back");
    await log.flush();
    expect((await log.readTail()).text).toMatch(/ first\n(.* back\n)+$/);
  });
});
