// A dedicated host's owner at the desk: every command, on the control socket and on the console, and what it does to
// guests, who come from other addresses.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { ask, ROOT, type RunningProcess, runNode } from "../../apps.ts";
import { addressOf, test } from "../../order/addresses.ts";
import { joinOnce, openCaller } from "../../order/callers.ts";

type Row = { playerId: number; name: string } & Record<string, unknown>;

test.skip(process.platform !== "linux", "other systems do not let a guest come from 127.0.0.2");

/** A host with console and control socket. */
async function openHost(dataDir: string, ...args: string[]) {
  const control = join(dataDir, "control");
  const fixed = ["--json", "--port", "0", "--bind", "127.0.0.1", "--seed", "1", "--probe"];
  const files = ["--control", control, "--bans", join(dataDir, "bans.json")];
  const argv = ["out/main/headless.js", ...fixed, ...files, ...args];
  const host = await runNode(argv, { KULKI_DATA_DIR: dataDir }, { hasInput: true });
  const told = new Set<string>();
  /** Says a line on the control socket. */
  async function say(line: string) {
    told.add(line.split(" ")[0] as string);
    return ask(control, line);
  }
  /** A command that is to succeed. */
  async function does(line: string) {
    const answer = await say(line);
    expect(answer, line).toMatchObject({ ok: true });
    return answer;
  }
  const people = async () => (await does("people")).people as Row[];
  const who = async (name: string) => (await people()).find((one) => one.name === name);
  return { host, port: host.ready.port as number, told, say, does, people, who };
}

let running: RunningProcess[] = [];
test.afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

test("every command of the control socket does what the help says", async ({ makeDataDir, openWay }) => {
  test.setTimeout(120_000);
  const { host, port, told, say, does, who } = await openHost(makeDataDir());
  running = [host];
  const [first, second] = [await openWay(port, 1), await openWay(port, 2)];
  const { commands } = (await does("help")) as unknown as { commands: { command: string }[] };
  for (const nth of [1, 2]) expect((await joinOnce(first.url, nth)).answer).toBe("in");
  expect((await joinOnce(second.url, 3)).answer).toBe("in");
  expect(await does("status")).toMatchObject({ players: 3, port });
  expect(await does("invite")).toMatchObject({ url: host.ready.url });
  expect(await who("Caller 1")).toMatchObject({ peer: addressOf(1), untouchable: null });

  for (const [command, taken, flag] of [
    ["mute", "unmute", "isMuted"],
    ["watch", "play", "isBenched"],
  ] as const) {
    await does(`${command} Caller 1`);
    expect(await who("Caller 1")).toMatchObject({ [flag]: true });
    await does(`${taken} Caller 1`);
    expect(await who("Caller 1")).toMatchObject({ [flag]: false });
  }
  const { undo } = await does("mute Caller 2");
  await does(`undo ${undo}`);
  expect(await who("Caller 2")).toMatchObject({ isMuted: false });
  expect(await does('rename "Caller 2" Zosia')).toMatchObject({ now: "Zosia" });
  expect(await who("Zosia")).toMatchObject({ peer: addressOf(1) });

  await does("kick Caller 3");
  expect((await joinOnce(second.url, 3)).answer).toBe("kicked");
  await does("undo");
  expect(await who("Caller 3")).toMatchObject({ isOut: false });

  await does("ban Caller 3 today");
  expect((await joinOnce(second.url, 3)).answer).toBe("banned");
  expect((await does("bans")).bans).toMatchObject([{ number: 1, kind: "person", name: "Caller 3" }]);
  expect((await joinOnce(second.url, 4)).answer).toBe("in");
  await does("unban 1");
  expect(await does("ban-address Caller 1 good")).toMatchObject({ also: ["Zosia"], peer: addressOf(1) });
  expect((await joinOnce(first.url, 9)).answer).toBe("banned");
  expect((await joinOnce(second.url, 5)).answer).toBe("in");
  await does("undo");
  expect((await does("bans")).bans).toEqual([]);

  await does("lock");
  expect((await joinOnce(second.url, 6)).answer).toBe("locked");
  await does("unlock");
  await does("password kwiat paproci");
  expect((await joinOnce(second.url, 6)).answer).toBe("passwordNeeded");
  expect((await joinOnce(second.url, 6, { password: "kwiat paproci" })).answer).toBe("in");
  await does("password off");
  await does("ask on");
  const [letIn, sent] = [openCaller(second.url, 7), openCaller(second.url, 8)];
  await expect.poll(async () => ((await does("waiting")).waiting as Row[]).length).toBe(2);
  await does("accept Caller 7");
  await does("deny Caller 8");
  expect([await letIn.end, await sent.end]).toEqual(["in", "denied"]);
  letIn.close();
  await does("ask off");
  await does("per-address 1");
  expect((await joinOnce(second.url, 10)).answer).toBe("addressFull");
  await does("per-address off");

  await does("words add zosia");
  expect(await does("words")).toMatchObject({ words: ["zosia"], usesWords: false });
  await does("phrases off");
  await does("bots 12 keen");
  expect(await does("bots 0")).toMatchObject({ fillTo: 0, level: "keen" });
  await does("pause back soon");
  await does("resume");
  await does("rules quick");
  for (const line of ["start", "end", "shuffle", "team Zosia 1"]) {
    expect((await say(line)).error ?? "", line).not.toContain("does not answer");
  }
  const exited = once(host.child, "exit");
  await does("stop");
  expect((await exited)[0]).toBe(0);
  const missing = commands
    .map(({ command }) => command.split(" ")[0] as string)
    .filter((name) => !told.has(name));
  expect(missing).toEqual([]);
});

test("who has gone is still listed and banned, by number or by name", async ({ makeDataDir, openWay }) => {
  const { host, port, does, say, who } = await openHost(makeDataDir(), "--keep-seat", "0");
  running = [host];
  const [first, second] = [await openWay(port, 1), await openWay(port, 2)];
  const gone = async () => ((await does("people")).gone as Row[]).map(({ name }) => name);
  const one = await joinOnce(first.url, 1);
  const two = await joinOnce(second.url, 2);
  // Who comes and goes within one tick was seen by nobody.
  expect(await who("Caller 1")).toMatchObject({ isAway: false });
  one.wire.close();
  await expect.poll(gone).toEqual(["Caller 1"]);
  expect((await say("kick Caller 1")).error).toContain("nobody here is");
  await does("ban Caller 1 today");
  expect(await gone()).toEqual([]);
  expect((await joinOnce(first.url, 1)).answer).toBe("banned");
  await does("undo");
  expect(await gone()).toEqual(["Caller 1"]);
  expect((await joinOnce(first.url, 1)).answer).toBe("in");
  await expect.poll(gone).toEqual([]);
  await does("kick Caller 2");
  const [kicked] = (await does("people")).gone as Row[];
  expect(await does(`ban-address ${kicked?.playerId} good`)).toMatchObject({ peer: addressOf(2) });
  expect((await joinOnce(second.url, 3)).answer).toBe("banned");
  two.wire.close();
});

test("rounds and teams by commands", async ({ makeDataDir, openWay }) => {
  const { host, port, does, who } = await openHost(makeDataDir(), "--ruleset", "teams", "--round", "timed");
  running = [host];
  const way = await openWay(port, 1);
  const { answer } = await joinOnce(way.url, 1);
  expect(answer).toBe("in");
  const { team } = (await who("Caller 1")) as Row;
  const other = team === 1 ? 2 : 1;
  await does(`team "Caller 1" ${other}`);
  expect(await who("Caller 1")).toMatchObject({ team: other });
  await does("start");
  expect(await does("pause break")).toEqual({ ok: true });
  await does("resume");
});

test("the console takes commands, says who waits, and outlives its end", async ({ makeDataDir, openWay }) => {
  const { host, port, does } = await openHost(makeDataDir(), "--ask");
  running = [host];
  const answers: string[] = [];
  host.child.stdout?.on("data", (chunk) => answers.push(String(chunk)));
  const said = () => answers.join("");
  host.child.stdin?.write("people\nkik 1\n");
  await expect.poll(said).toContain('{"ok":true,"people":[],"gone":[]}');
  await expect.poll(said).toContain("did you mean kick?");
  const caller = openCaller((await openWay(port, 1)).url, 1);
  expect(await host.nextEvent("waiting")).toMatchObject({ number: 1, name: "Caller 1", peer: addressOf(1) });
  host.child.stdin?.end("accept 1\n");
  expect(await caller.end).toBe("in");
  caller.close();
  expect(await does("status")).toMatchObject({ ok: true });
});

test("on a terminal answers are for people", async ({ makeDataDir }) => {
  const dataDir = makeDataDir();
  const argv = [
    "out/main/headless.js",
    "--port",
    "0",
    "--bind",
    "127.0.0.1",
    "--bans",
    join(dataDir, "bans.json"),
  ];
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ["pipe", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said).toContain("is open. Ctrl-C ends it.");
  child.stdin.write("people\nlock\nhelp\nwords add \u001b[31mred\nwords\n");
  await expect.poll(() => said).toContain("1 words, not looked for.");
  expect(said).toContain("Nobody is here.\nNobody new gets in.\n");
  expect(said).toContain("kick N");
  expect(said).not.toContain("\u001b");
  const exited = once(child, "exit");
  child.stdin.write("stop\n");
  expect((await exited)[0]).toBe(0);
});

test("a password and words come from files, bans outlive the host, and no secret is printed or kept", async ({
  makeDataDir,
  openWay,
}) => {
  const dataDir = makeDataDir();
  const [passwordFile, words] = [join(dataDir, "password"), join(dataDir, "words")];
  writeFileSync(passwordFile, "kwiat paproci\n");
  writeFileSync(words, "kura\n");
  const flags = [
    "--password-file",
    passwordFile,
    "--words",
    words,
    "--phrases",
    "slow",
    "--state",
    join(dataDir, "state"),
  ];
  const { host, port, does } = await openHost(dataDir, ...flags);
  running = [host];
  const way = await openWay(port, 1);
  expect((await joinOnce(way.url, 1)).answer).toBe("passwordNeeded");
  expect((await joinOnce(way.url, 1, { password: "kwiat" })).answer).toBe("passwordWrong");
  expect((await joinOnce(way.url, 1, { password: "kwiat paproci" })).answer).toBe("in");
  expect(await does("words")).toMatchObject({ words: ["kura"], usesWords: true });
  await does("ban Caller 1 good");
  await host.stop();
  expect(readFileSync(join(dataDir, "bans.json"), "utf8")).not.toContain("kwiat");
  const next = await openHost(dataDir, ...flags.slice(2));
  running = [next.host];
  const again = await openWay(next.port, 1);
  expect((await joinOnce(again.url, 1, { password: "kwiat paproci" })).answer).toBe("banned");
  expect((await joinOnce(again.url, 2)).answer).toBe("passwordNeeded");
  for (const errors of [host.errors(), next.host.errors()]) expect(errors).not.toContain("kwiat");
});

test("a damaged list of bans is set aside, with one line", async ({ makeDataDir }) => {
  const dataDir = makeDataDir();
  writeFileSync(join(dataDir, "bans.json"), '{"bans":[');
  const { host, does } = await openHost(dataDir);
  running = [host];
  expect((await does("bans")).bans).toEqual([]);
  expect(host.errors()).toContain("was damaged and is set aside");
});

test("a host that crashes is as closed as it was, also if nobody had come yet", async ({
  makeDataDir,
  openWay,
}) => {
  const { host, port, does } = await openHost(makeDataDir());
  running = [host];
  const way = await openWay(port, 1);
  const answerTo = async (nth: number, password?: string) =>
    (await joinOnce(way.url, nth, { ...(password && { password }) })).answer;
  /** The host obeys in its next tick; then another thread goes on. */
  async function crash(times: number): Promise<void> {
    await does("crash");
    await expect.poll(() => host.errors().split("another one goes on").length - 1).toBe(times);
  }
  await does("password kwiat");
  await crash(1);
  expect(await answerTo(1)).toBe("passwordNeeded");
  expect(await answerTo(1, "kwiat")).toBe("in");
  await does("ban Caller 1 today");
  await does("lock");
  await crash(2);
  expect(await answerTo(1)).toBe("banned");
  expect(await answerTo(2, "kwiat")).toBe("locked");
  expect((await does("bans")).bans).toMatchObject([{ name: "Caller 1" }]);
});
