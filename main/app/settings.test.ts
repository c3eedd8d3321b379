// Settings survive what disks do: missing, damaged, half-written, read-only, full; one wrong field costs only itself.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Settings } from "../../shared/desktopApi.ts";
import { createSettingsStore, type SettingsFs } from "./settings.ts";
import { DEFAULT_SETTINGS } from "./settingsSchema.ts";

const ANIA: Settings = {
  language: "pl",
  name: "Ania",
  color: 3,
  fullscreen: true,
  recentHosts: [{ address: "192.168.0.10:8999", name: "Sala 12" }],
  allowedHostNames: ["laptop.fritz.box"],
  lastHost: {
    name: "Sala 12",
    ruleset: "classic",
    port: 8999,
    scope: { kind: "address", address: "192.168.0.10" },
    family: "both",
    maxPlayers: 8,
    bots: { fillTo: 0, level: "normal" },
    rules: {},
    record: false,
    backlog: 511,
  },
};

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), "kulki-settings-"));
  path = join(folder, "deep", "settings.json");
  await nodeFs.mkdir(join(folder, "deep"));
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

function openStore(change: Partial<SettingsFs> = {}) {
  return createSettingsStore({ path, fs: { ...nodeFs, ...change }, now: () => 0, log: () => undefined });
}

function failing(code: string) {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

test("the first start has defaults and nothing to tell", async () => {
  expect(await openStore().load()).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
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
    expect(await openStore().load()).toEqual({ settings: DEFAULT_SETTINGS, notice: "settingsDamaged" });
    const [aside, ...others] = await nodeFs.readdir(join(folder, "deep"));
    expect([aside, others]).toEqual(["settings.damaged-1970-01-01T00-00-00-000Z.json", []]);
    expect(await nodeFs.readFile(join(folder, "deep", aside as string), "utf8")).toBe(text);
    expect(await openStore().load()).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
  },
);

test.each<[keyof Settings, unknown]>([
  ["language", "de"],
  ["name", 5],
  ["color", 99],
  ["color", 1.5],
  ["fullscreen", "yes"],
  ["recentHosts", {}],
  ["lastHost", { ...ANIA.lastHost, maxPlayers: 5000 }],
  ["lastHost", { ...ANIA.lastHost, port: -1 }],
])("a wrong %s (%j) costs only itself", async (field, value) => {
  await nodeFs.writeFile(path, JSON.stringify({ ...ANIA, [field]: value }));
  const { settings, notice } = await openStore().load();
  expect(settings).toEqual({ ...ANIA, [field]: DEFAULT_SETTINGS[field] });
  expect(notice).toBeNull();
});

test("a file of an older or newer Kulki keeps what is known", async () => {
  await nodeFs.writeFile(path, '\ufeff{"name":"Ania","future":1}');
  expect((await openStore().load()).settings).toEqual({ ...DEFAULT_SETTINGS, name: "Ania" });
});

test("recent hosts keep the usable ones, at most eight", async () => {
  const good = Array.from({ length: 10 }, (_, i) => ({ address: `10.0.0.${i}`, name: "" }));
  await nodeFs.writeFile(path, JSON.stringify({ ...ANIA, recentHosts: [7, { address: "" }, ...good] }));
  expect((await openStore().load()).settings.recentHosts).toEqual(good.slice(0, 8));
});

test("a file that may not be read stays where it is", async () => {
  await openStore().save(ANIA);
  const store = openStore({ readFile: failing("EACCES") as SettingsFs["readFile"] });
  expect(await store.load()).toEqual({ settings: DEFAULT_SETTINGS, notice: "settingsUnreadable" });
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
      (async (...args: Parameters<SettingsFs["open"]>) => {
        const file = await nodeFs.open(...args);
        file[broken] = fail as never;
        return file;
      }) as SettingsFs["open"];
    const seams: Partial<SettingsFs>[] = [
      { open: fail as SettingsFs["open"] },
      { open: brokenFile("writeFile") },
      { open: brokenFile("sync") },
      { rename: fail as SettingsFs["rename"] },
      { mkdir: fail as SettingsFs["mkdir"] },
    ];
    for (const seam of seams) {
      expect(await openStore(seam).save({ ...ANIA, name: "Ola" })).toEqual({ ok: false, reason });
      expect((await openStore().load()).settings).toEqual(ANIA);
      expect(await nodeFs.readdir(join(folder, "deep"))).toEqual(["settings.json"]);
    }
  },
);

test("saves at the same time are written one after the other, the last one wins", async () => {
  let writing = 0;
  const open = (async (...args: Parameters<SettingsFs["open"]>) => {
    writing += 1;
    expect(writing).toBe(1);
    const file = await nodeFs.open(...args);
    const close = file.close.bind(file);
    file.close = () => {
      writing -= 1;
      return close();
    };
    return file;
  }) as SettingsFs["open"];
  const store = openStore({ open });
  const names = ["Ala", "Ola", "Ela", "Iza"];
  await Promise.all(names.map((name) => store.save({ ...ANIA, name })));
  expect((await store.load()).settings.name).toBe("Iza");
});

test("a crash in the middle of a save leaves the previous file in force", async () => {
  await openStore().save(ANIA);
  await nodeFs.writeFile(`${path}.new`, '{"name":"half');
  expect((await openStore().load()).settings).toEqual(ANIA);
  expect(await openStore().save({ ...ANIA, name: "Ola" })).toEqual({ ok: true });
});
