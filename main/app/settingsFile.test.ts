// Settings survive what disks do: missing, damaged, half-written, read-only, full; one wrong field costs only itself.
// And what other apps do that share the folder.

import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc, test as propTest } from "@fast-check/vitest";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Settings, SettingsChange } from "../../shared/appApi.ts";
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { SKINS } from "../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { createDiskQueue } from "../disk/diskQueue.ts";
import { createManualTimers } from "../disk/manualTimers.stage.ts";
import { SYSTEM_TIMERS } from "../timers.ts";
import type { JsonFs } from "./files/jsonFile.ts";
import { sleep } from "./files/replaceFile.ts";
import { ANIA } from "./settings.stage.ts";
import { createSettingsFile, type SettingsDeps } from "./settingsFile.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), "kulki-settings-"));
  path = join(folder, "deep", "settings.json");
  await nodeFs.mkdir(join(folder, "deep"));
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

function openStore(fs: Partial<JsonFs> = {}, others: Partial<SettingsDeps> = {}) {
  return createSettingsFile({
    path,
    fs: { ...nodeFs, ...fs },
    now: () => 0,
    log: () => undefined,
    onSaved: () => undefined,
    queue: createDiskQueue({ limitMs: 60_000, timers: SYSTEM_TIMERS }),
    wait: () => new Promise(setImmediate),
    ...others,
  });
}

/** Of an app that shares the file with others, and really waits for them. */
function openShared() {
  return openStore({}, { wait: sleep });
}

function failing(code: string) {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

test("the first start has defaults and nothing to tell", async () => {
  expect(await openStore().load()).toEqual({ settings: PLAIN_SETTINGS, notice: null });
});

test("what the app reads for itself leaves a damaged file to the window that can say so", async () => {
  await nodeFs.writeFile(path, "{");
  const store = openStore({}, { first: ANIA });
  expect(await store.peek()).toEqual(ANIA);
  expect(await store.load()).toEqual({ settings: ANIA, notice: "settingsDamaged" });
  await store.save({ theme: "dark" });
  expect((await openStore().peek()).theme).toBe("dark");
});

test("what was saved is read again by the next start, and nothing else lies beside it", async () => {
  await nodeFs.rm(join(folder, "deep"), { recursive: true });
  expect(await openStore().save(ANIA)).toEqual({ ok: true });
  expect(await openStore().load()).toEqual({ settings: ANIA, notice: null });
  expect(await nodeFs.readdir(join(folder, "deep"))).toEqual(["settings.json"]);
});

test.each(["", "{", '{"name":"An', "null", "[]", '"text"', "\u0000\u0000\u0000\u0000"])(
  "a damaged file (%j) is set aside, not lost",
  async (text) => {
    await nodeFs.writeFile(path, text);
    expect(await openStore().load()).toEqual({ settings: PLAIN_SETTINGS, notice: "settingsDamaged" });
    const [aside, ...others] = await nodeFs.readdir(join(folder, "deep"));
    expect([aside, others]).toEqual(["settings.damaged-1970-01-01T00-00-00-000Z.json", []]);
    expect(await nodeFs.readFile(join(folder, "deep", aside as string), "utf8")).toBe(text);
    expect(await openStore().load()).toEqual({ settings: PLAIN_SETTINGS, notice: null });
  },
);

test.each<[keyof Settings, unknown]>([
  ["language", "xx"],
  ["name", 5],
  ["color", 99],
  ["color", 1.5],
  ["skin", SKINS.length],
  ["skin", -1],
  ["theme", "pink"],
  ["autoQuality", "yes"],
  ["effects", 0],
  ["sharp", null],
  ["tinyNames", "false"],
  ["fullscreen", "yes"],
  ["firewallTold", 1],
  ["recentHosts", {}],
  ["lastHost", { ...ANIA.lastHost, maxPlayers: 5000 }],
  ["lastHost", { ...ANIA.lastHost, port: -1 }],
])("a wrong %s (%j) costs only itself", async (field, value) => {
  await nodeFs.writeFile(path, JSON.stringify({ ...ANIA, [field]: value }));
  const { settings, notice } = await openStore().load();
  expect(settings).toEqual({ ...ANIA, [field]: PLAIN_SETTINGS[field] });
  expect(notice).toBeNull();
});

test("a file of an older or newer Kulki keeps what is known", async () => {
  await nodeFs.writeFile(path, '\ufeff{"name":"Ania","future":1}');
  expect((await openStore().load()).settings).toEqual({ ...PLAIN_SETTINGS, name: "Ania" });
});

test("recent hosts keep the usable ones, at most eight; a wrong time costs only itself", async () => {
  const good = Array.from({ length: 10 }, (_, i) => ({ address: `10.0.0.${i}`, name: "", atMs: 1000 * i }));
  const timeless = { address: "10.0.1.1", name: "" };
  const recentHosts = [7, { address: "" }, { ...timeless, atMs: -1 }, ...good];
  await nodeFs.writeFile(path, JSON.stringify({ ...ANIA, recentHosts }));
  expect((await openStore().load()).settings.recentHosts).toEqual([timeless, ...good.slice(0, 7)]);
});

test("a file that may not be read stays where it is", async () => {
  await openStore().save(ANIA);
  const store = openStore({ readFile: failing("EACCES") as JsonFs["readFile"] });
  expect(await store.load()).toEqual({ settings: PLAIN_SETTINGS, notice: "settingsUnreadable" });
  expect((await openStore().load()).settings).toEqual(ANIA);
});

test.each([
  ["EROFS", "readOnly"],
  ["EACCES", "readOnly"],
  ["EPERM", "readOnly"],
  ["ENOSPC", "diskFull"],
  ["EIO", "unwritable"],
])(
  "%s while opening, writing, flushing or renaming is told as %s and the previous file stays",
  async (code, reason) => {
    await openStore().save(ANIA);
    const fail = failing(code);
    const brokenFile = (broken: "writeFile" | "sync") =>
      (async (...args: Parameters<JsonFs["open"]>) => {
        const file = await nodeFs.open(...args);
        file[broken] = fail as never;
        return file;
      }) as JsonFs["open"];
    const seams: Partial<JsonFs>[] = [
      { open: fail as JsonFs["open"] },
      { open: brokenFile("writeFile") },
      { open: brokenFile("sync") },
      { rename: fail as JsonFs["rename"] },
      { mkdir: fail as JsonFs["mkdir"] },
    ];
    for (const seam of seams) {
      expect(await openStore(seam).save({ ...ANIA, name: "Ola" })).toEqual({ ok: false, reason });
      expect((await openStore().load()).settings).toEqual(ANIA);
      expect(await nodeFs.readdir(join(folder, "deep"))).toEqual(["settings.json"]);
    }
  },
);

test("saves at the same time are written one after the other, the last one wins", async () => {
  const store = openStore();
  const names = ["Ala", "Ola", "Ela", "Iza"];
  await Promise.all(names.map((name) => store.save({ name })));
  expect((await store.load()).settings.name).toBe("Iza");
});

test("a crash in the middle of a save leaves the previous file in force", async () => {
  await openStore().save(ANIA);
  await nodeFs.writeFile(`${path}.1-00000000.tmp`, '{"name":"half');
  expect((await openStore().load()).settings).toEqual(ANIA);
  expect(await openStore().save({ name: "Ola" })).toEqual({ ok: true });
});

test.each(Object.keys(ANIA) as (keyof Settings)[])(
  "%s saved by one app is still there after another one, which knew nothing of it, saved the rest",
  async (key) => {
    const [first, second] = [openShared(), openShared()];
    const { [key]: value, ...rest } = ANIA;
    await Promise.all([first.load(), second.load()]);
    await first.save({ [key]: value });
    await second.save(rest);
    for (const store of [first, second]) expect((await store.load()).settings).toEqual(ANIA);
  },
);

const KEYS_OF: (keyof Settings)[][] = [
  ["name", "fullscreen"],
  ["color", "language"],
];
const step = fc.record({
  app: fc.nat(1),
  name: fc.constantFrom("Ala", "Ola"),
  fullscreen: fc.boolean(),
  color: fc.nat(5),
  language: fc.constantFrom(...LANGUAGE_TAGS),
});

propTest.prop([fc.array(step, { minLength: 1, maxLength: 12 })], { numRuns: 30 })(
  "changes of different keys by two apps at the same time all survive",
  async (steps) => {
    await nodeFs.rm(path, { force: true });
    const apps = [openShared(), openShared()];
    const expected: Settings = { ...PLAIN_SETTINGS };
    const saves = steps.map(({ app, ...values }) => {
      const change = Object.fromEntries((KEYS_OF[app] ?? []).map((key) => [key, values[key as "name"]]));
      Object.assign(expected, change);
      return apps[app]?.save(change as SettingsChange);
    });
    expect(await Promise.all(saves)).toEqual(saves.map(() => ({ ok: true })));
    for (const store of apps) expect((await store.load()).settings).toEqual(expected);
    expect(await nodeFs.readdir(join(folder, "deep"))).toEqual(["settings.json"]);
  },
);

test("while two apps save, a third one reads whole files only", async () => {
  const [first, second, reader] = [openShared(), openShared(), openShared()];
  await first.save(ANIA);
  let isSaving = true;
  const reading = (async () => {
    while (isSaving) expect((await reader.load()).notice).toBeNull();
  })();
  const saves = Array.from({ length: 60 }, (_, i) =>
    i % 2 === 0 ? first.save({ name: `n${i}` }) : second.save({ color: i % 6 }),
  );
  expect(await Promise.all(saves)).toEqual(saves.map(() => ({ ok: true })));
  isSaving = false;
  await reading;
  expect((await reader.load()).settings).toEqual({ ...ANIA, name: "n58", color: 59 % 6 });
});

test("what only a newer Kulki knows stays in the file, and so does what cannot be used", async () => {
  await nodeFs.writeFile(path, '{"name":"Ania","language":"xx","hat":"top"}');
  await openStore().save({ color: 3 });
  expect(JSON.parse(await nodeFs.readFile(path, "utf8"))).toEqual({
    name: "Ania",
    language: "xx",
    hat: "top",
    color: 3,
  });
});

test("a file that vanished or was damaged while the app runs costs nothing that the app knew", async () => {
  const store = openStore();
  await store.save(ANIA);
  await nodeFs.rm(path);
  expect(await store.load()).toEqual({ settings: ANIA, notice: null });
  await nodeFs.writeFile(path, "{");
  await store.save({ name: "Ola" });
  expect((await openStore().load()).settings).toEqual({ ...ANIA, name: "Ola" });
});

test("a file that cannot be read is not written over", async () => {
  await openStore().save(ANIA);
  const store = openStore({ readFile: failing("EACCES") as JsonFs["readFile"] });
  expect(await store.save({ name: "Ola" })).toEqual({ ok: false, reason: "readOnly" });
  expect((await openStore().load()).settings).toEqual(ANIA);
});

test("a damaged file that another app has just replaced is not set aside", async () => {
  await nodeFs.writeFile(path, "{");
  let reads = 0;
  const readFile = (async (...args: Parameters<JsonFs["readFile"]>) => {
    const text = await nodeFs.readFile(...args);
    reads += 1;
    if (reads === 1) await nodeFs.writeFile(path, JSON.stringify(ANIA));
    return text;
  }) as JsonFs["readFile"];
  expect(await openStore({ readFile }).load()).toEqual({ settings: ANIA, notice: null });
  expect(await nodeFs.readdir(join(folder, "deep"))).toEqual(["settings.json"]);
});

test("every window hears what is kept, and nothing of what could not be", async () => {
  const heard: Settings[] = [];
  const onSaved = (settings: Settings) => void heard.push(settings);
  await openStore().save({ color: 3 });
  await openStore({}, { onSaved }).save({ name: "Ola" });
  const rename = failing("ENOSPC") as JsonFs["rename"];
  await openStore({ rename }, { onSaved }).save({ name: "Ela" });
  expect(heard).toEqual([{ ...PLAIN_SETTINGS, color: 3, name: "Ola" }]);
});

test("a disk that never answers costs the settings, with a word, and no window waits for it", async () => {
  const { timers, due, fire } = createManualTimers();
  const silence = () => new Promise<never>(() => undefined);
  const log: string[] = [];
  const store = openStore(
    { readdir: silence as never },
    { queue: createDiskQueue({ limitMs: 100, timers }), log: (text) => void log.push(text) },
  );
  const [loaded, saved] = [store.load(), store.save({ name: "Ania" })];
  await new Promise(setImmediate);
  expect(due()).toEqual([100]);
  fire();
  expect(await loaded).toEqual({ settings: PLAIN_SETTINGS, notice: "settingsUnreadable" });
  expect(await saved).toEqual({ ok: false, reason: "unwritable" });
  expect(log.join()).toContain("the disk does not answer");
});
