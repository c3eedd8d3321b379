// The folder of a dedicated host: what it goes on with, and the one line where it cannot.
import * as nodeFs from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { HostInfo, HostStartResult } from "../../../shared/appApi.ts";
import { PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { REQUEST } from "../hosting/hostControl.stage.ts";
import { createFailingDisk, matchId, savedMatch } from "./matches.stage.ts";
import { type Matches, openMatches } from "./openMatches.ts";
import { readState, startFromState } from "./stateFolder.ts";

let folder = "";
beforeEach(async () => {
  folder = join(await nodeFs.mkdtemp(join(tmpdir(), "kulki-state-")), "state");
});
afterEach(() => nodeFs.rm(join(folder, ".."), { recursive: true }));

const lookup = async () => ["127.0.0.1"];

function open(fs: Parameters<typeof openMatches>[0]["fs"] = nodeFs): Matches {
  return openMatches({
    ...{ folder, fs, version: "1.2.3", queue: (work) => work() },
    ...{ now: () => 0, wallNow: Date.now, log: () => undefined, onFailed: () => undefined },
    wait: async () => undefined,
  });
}

const read = (matches: Matches) => readState("/srv/kulki", matches, lookup);

async function keep(change: Parameters<typeof savedMatch>[0] = {}): Promise<Matches> {
  const matches = open();
  await matches.folder.write(savedMatch(change));
  return matches;
}

test("an empty folder, and one that is not there yet, begins a match", async () => {
  expect(await read(open())).toEqual({ ok: true, matches: [] });
  expect(await read(open())).toEqual({ ok: true, matches: [] });
});

test.each(["EROFS", "EACCES", "ENOSPC"])("a folder that cannot be written is one line: %s", async (code) => {
  const disk = createFailingDisk();
  disk.refuse(code, (call, path) => call === "open" && !path.endsWith(".lock"));
  const found = await read(open(disk.fs));
  expect(found).toEqual({ ok: false, line: `--state /srv/kulki cannot be written: ${code}: open.` });
});

test("where all that is kept is damaged, that is one line, and the next start begins anew", async () => {
  const { folder: kept } = await keep();
  await kept.write(savedMatch({ tick: 120 }));
  for (const name of await nodeFs.readdir(folder)) await nodeFs.truncate(join(folder, name), 99);
  const found = await read(open());
  expect(found).toMatchObject({ ok: false, line: expect.stringContaining("nothing whole to go on with") });
  expect(await read(open())).toEqual({ ok: true, matches: [] });
});

test("a match that the system gives to nobody is not begun anew over", async () => {
  await keep();
  const disk = createFailingDisk();
  disk.refuse("EACCES", (call, path) => call === "readFile" && path.endsWith(".match"));
  expect(await read(open(disk.fs))).toMatchObject({
    ok: false,
    line: expect.stringContaining("cannot be read"),
  });
});

test("a match that another host plays just now is left to it", async () => {
  const status = (match: string) => ({
    ...{ app: "kulki", version: "1.2.3", protocol: PROTOCOL_VERSION, name: "Sala 12", ruleset: "classic" },
    ...{ players: 1, maxPlayers: 8, locked: false, uptimeS: 1, match },
  });
  let match = matchId("m");
  const server = createServer((_request, response) => void response.end(JSON.stringify(status(match))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const matches = await keep({ boundPort: (server.address() as AddressInfo).port });
  expect(await read(matches)).toMatchObject({ ok: false, line: expect.stringContaining("another host") });
  match = matchId("x");
  expect(await read(matches)).toMatchObject({ ok: true });
});

/** @param answers of the host, in order; then that it listens */
async function start(
  matches: Matches,
  flags: Partial<typeof REQUEST> = {},
  answers: HostStartResult[] = [],
): Promise<{ calls: [typeof REQUEST, { resume?: { tick: number } }][]; ok: boolean }> {
  const host = {
    start: vi.fn(async () => answers.shift() ?? ({ ok: true, info: {} as HostInfo } as HostStartResult)),
  };
  const state = await read(matches);
  if (!state.ok) throw new Error(state.line);
  const { keeper } = matches;
  const log = () => undefined;
  const gone = await startFromState(state.matches, {
    ...{ flags: { ...REQUEST, ...flags }, extras: { stillAfterS: 90 }, host, keeper, log },
  });
  return { calls: host.start.mock.calls as never, ok: gone.result.ok };
}

test("with nothing kept, the flags are what is hosted", async () => {
  const { calls } = await start(open(), { record: true });
  expect(calls).toEqual([[{ ...REQUEST, record: true }, { stillAfterS: 90 }]]);
});

test("rules, bots and what becomes of seats are the match's, the rest is the command line's", async () => {
  const bots = { fillTo: 6, level: "fierce" } as const;
  const seats = { maxPlayers: 30, keepSeatS: 5, awayDriver: "bot" } as const;
  const request = { ...REQUEST, ruleset: "arena", rules: { startRadius: 15 }, bots, ...seats } as const;
  const matches = await keep({ request: { ...request, name: "then" }, boundPort: 40_123 });
  const { calls } = await start(matches, { name: "now", port: 0, keepSeatS: 120 });
  const { checkpoint } = savedMatch();
  expect(calls).toEqual([
    [
      { ...request, name: "now", port: 40_123, record: false },
      { stillAfterS: 90, resume: checkpoint },
    ],
  ]);
});

const TAKEN: HostStartResult = { ok: false, reason: "portTaken", suggestedPort: 9001 };

test("a port that was asked for is meant; one that the system chose may be another one", async () => {
  const asked = await start(await keep({ boundPort: 40_123 }), { port: 8999 }, [TAKEN]);
  expect([asked.ok, asked.calls.map(([{ port }]) => port)]).toEqual([false, [8999]]);
  const chosen = await start(open(), { port: 0 }, [TAKEN]);
  expect([chosen.ok, chosen.calls.map(([{ port }]) => port)]).toEqual([true, [40_123, 9001]]);
});

test("what does not load is set aside, down to the match before", async () => {
  await keep({ match: matchId("a"), savedAtMs: 1, tick: 10 });
  await keep({ match: matchId("b"), savedAtMs: 2, tick: 60 });
  const gone: HostStartResult = { ok: false, reason: "matchGone", suggestedPort: null };
  const { ok, calls } = await start(await keep({ match: matchId("b"), savedAtMs: 3, tick: 120 }), {}, [
    gone,
    gone,
  ]);
  expect([ok, calls.map(([, { resume }]) => resume?.tick)]).toEqual([true, [120, 60, 10]]);
  expect((await nodeFs.readdir(folder)).filter((name) => name.endsWith(".damaged"))).toHaveLength(2);
});

test("a match that goes back to an older state is as closed as the newest one, another match as it was itself", async () => {
  const locked = { order: { ...PLAIN_ORDER, isLocked: true }, password: { salt: "s", hash: "h" } };
  await keep({ match: matchId("a"), savedAtMs: 1, tick: 10 });
  await keep({ match: matchId("b"), savedAtMs: 2, tick: 60 });
  const gone: HostStartResult = { ok: false, reason: "matchGone", suggestedPort: null };
  const matches = await keep({ match: matchId("b"), savedAtMs: 3, tick: 120, desk: locked });
  const { calls } = await start(matches, {}, [gone, gone]);
  const { desk: plain } = savedMatch().checkpoint;
  expect(calls.map(([, { resume }]) => resume)).toMatchObject([
    { tick: 120, desk: locked },
    { tick: 60, desk: locked },
    { tick: 10, desk: plain },
  ]);
});
