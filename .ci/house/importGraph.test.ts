// Who may import whom: the one table. A folder's name says what it may touch, and there are no exceptions.
import { expect, test } from "vitest";
import { listSources, parseSource, type Source, usedNames } from "./sources.ts";

type Row = {
  /** Files this row speaks of. The first row that matches a file is its row. */
  files: RegExp;
  /** Paths from the root, or package names; "node:" is any Node built-in. */
  may: RegExp[];
  /** Global names the files must not use. */
  never?: readonly string[];
};

const CLOCKS = ["Date", "performance", "setTimeout", "setInterval", "requestAnimationFrame"];
const NODE = ["process", "Buffer", "require", "global"];
const DOM = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "location",
  "WebSocket",
  "fetch",
];
const INEXACT = [
  "**",
  "random sin cos tan asin acos atan atan2 sinh cosh tanh pow exp expm1 log log2 log10 log1p hypot cbrt",
]
  .flatMap((names) => names.split(" "))
  .map((name) => (name === "**" ? name : `Math.${name}`));
const ANYWHERE = [...DOM, ...NODE, ...CLOCKS, "console", "Math.random"];

const BASE =
  /^shared\/(math\/|languages\.|model\.|hints\.|keptSeats\.|names[./]|phrases\.|profile\.|rules\.|rulesets\/)/;
const SIM = /^shared\/sim\//;
const SNAPSHOT = /^shared\/net\/(snapshot\/snapshot|sections\/\w+)\.ts$/;
const BOT_LEVELS = /^shared\/bots\/levels\.ts$/;
const BYTES = /^shared\/net\/(bytes|profileBytes|rulesBytes)\.ts$/;
const SHARED = /^shared\//;
const DISK = /^main\/(disk\/|timers\.ts$|errorCode\.ts$)/;
const PASSWORD = /^main\/passwordHash\./;
const APP = /^main\/app\//;
const CONTRACT = /^main\/host\/thread\/hostContract\.ts$/;
const TEST_TOOLS = [/^vitest$/, /^fast-check$/, /^@fast-check\/vitest$/, /^node:$/];

const TABLE: Row[] = [
  { files: BASE, may: [BASE], never: [...ANYWHERE, ...INEXACT] },
  { files: SIM, may: [BASE, SIM], never: [...ANYWHERE, ...INEXACT] },
  { files: /^shared\/net\/events\//, may: [BASE, /^shared\/net\//, /^valibot$/], never: ANYWHERE },
  { files: /^shared\/net\/messages\./, may: [BASE, SIM, /^shared\/net\//, /^valibot$/], never: ANYWHERE },
  { files: /^shared\/net\//, may: [BASE, SIM, /^shared\/net\//], never: ANYWHERE },
  {
    // A match with its players: pure, like the simulation.
    files: /^shared\/room\//,
    may: [BASE, SIM, /^shared\/(net|bots|save|room)\//, /^shared\/(appApi|hostCalls|light)\.ts$/],
    never: ANYWHERE,
  },
  {
    files: /^shared\/(bots|replay)\//,
    may: [BASE, SIM, SNAPSHOT, BYTES, /^shared\/(bots|replay)\//],
    never: ANYWHERE,
  },
  {
    // A match as bytes: of net/ it may use the number formats only.
    files: /^shared\/save\//,
    may: [BASE, SIM, BYTES, /^shared\/(bots|save)\//],
    never: ANYWHERE,
  },
  {
    // What the host's person sees and does, as data.
    files: /^shared\/desk\//,
    may: [BASE, BOT_LEVELS, /^shared\/(net|desk)\//, /^shared\/hostChoices\.ts$/, /^valibot$/],
    never: ANYWHERE,
  },
  { files: /^shared\/hostCalls\./, may: [BASE, /^shared\/(net|desk)\//, /^valibot$/], never: ANYWHERE },
  {
    files: /^shared\/appApi\.ts$/,
    may: [BASE, BOT_LEVELS, /^shared\/(net|desk)\//, /^shared\/(hostCalls|games)\.ts$/],
    never: ANYWHERE,
  },
  { files: /^shared\/doorBridge\.ts$/, may: [/^shared\/appApi\.ts$/], never: ANYWHERE },
  { files: /^shared\/games\.ts$/, may: [/^shared\/net\//], never: ANYWHERE },
  { files: /^shared\/lineLimit\./, may: [BASE, /^shared\/lineLimit\.ts$/], never: ANYWHERE },
  {
    files: /^shared\/(settings|localAddresses)\./,
    may: [BASE, /^shared\/(appApi|settings|localAddresses|net\/(ipLiteral|ipRanges|loopback))\.ts$/],
    never: ANYWHERE,
  },
  {
    files: /^shared\/settingsFields\./,
    may: [BASE, /^shared\/appApi\.ts$/, /^shared\/net\/events\/schemas\.ts$/, /^valibot$/],
    never: ANYWHERE,
  },
  {
    // What may be chosen for a host.
    files: /^shared\/hostChoices\.ts$/,
    may: [BASE, BOT_LEVELS, /^shared\/net\/(bytes|ipLiteral|protocol)\.ts$/],
    never: ANYWHERE,
  },
  { files: /^shared\/(hangup|light)\.ts$/, may: [], never: ANYWHERE },
  { files: DISK, may: [/^node:$/, DISK] },
  { files: PASSWORD, may: [/^node:$/, /^shared\/desk\/desk\.ts$/, PASSWORD] },
  {
    files: /^main\/host\//,
    may: [/^node:$/, /^socket\.io$/, /^valibot$/, SHARED, DISK, PASSWORD, /^main\/host\//],
  },
  { files: APP, may: [/^node:$/, /^valibot$/, /^uqr$/, SHARED, DISK, PASSWORD, APP, CONTRACT] },
  {
    files: /^main\/(shell\/electron\/|electron\.ts|electronApp\.ts)/,
    may: [/^node:$/, /^electron$/, APP, DISK, SHARED, /^main\/shell\/electron\//, /^main\/electronApp\.ts$/],
  },
  {
    files: /^main\/(shell\/web\/|web\.ts|headless\.ts)/,
    may: [/^node:$/, /^socket\.io$/, APP, DISK, SHARED, /^main\/shell\/web\//],
  },
  {
    files: /^renderer\/net\/connection\./,
    may: [SHARED, /^renderer\/net\//, /^socket\.io-client$/],
    never: [...NODE, "document", "window"],
  },
  { files: /^renderer\/net\//, may: [SHARED, /^renderer\/net\//], never: [...NODE, ...DOM] },
  { files: /^renderer\/input\//, may: [SHARED, /^renderer\/input\//], never: NODE },
  {
    // Sounds made and played: knows names and places of sounds, no match.
    files: /^renderer\/audio\//,
    may: [BASE, /^renderer\/audio\//],
    never: NODE,
  },
  {
    files: /^renderer\/view\//,
    may: [
      SHARED,
      /^pixi\.js$/,
      /^renderer\/(view|marbles)\//,
      /^renderer\/net\/(frame|frame\.stage|events\/matchEvent)\.ts$/,
    ],
    never: [...NODE, "WebSocket", "fetch"],
  },
  {
    // Pictures painted on a 2D canvas, for arena and menus alike.
    files: /^renderer\/marbles\//,
    may: [BASE, /^shared\/light\.ts$/, /^renderer\/marbles\//],
    never: [...ANYWHERE],
  },
  {
    files: /^renderer\/ui\//,
    may: [
      BASE,
      BOT_LEVELS,
      /^shared\/net\/(closeReasons|hostAddress|ipLiteral|joinCode|joinText|loopback|protocol|snapshot\/parts|events\/(guestEvents|hostEvents|schemas)|sections\/(round|results))\.ts$/,
      /^shared\/(appApi|games|hostCalls|hostChoices|settings)\.ts$/,
      /^shared\/desk\//,
      /^uqr$/,
      /^preact$/,
      /^@preact\/signals$/,
      /^renderer\/(ui|i18n|marbles|styles)\//,
      /^renderer\/input\/keys\.ts$/,
    ],
    never: [...NODE, "WebSocket", "fetch"],
  },
  {
    files: /^renderer\/i18n\//,
    may: [
      /^shared\/(hints\.|languages\.|model\.|phrases\.|rules\.|rulesets\/|desk\/)/,
      BOT_LEVELS,
      /^shared\/net\/(closeReasons|joinText|snapshot\/parts|sections\/(round|results))\.ts$/,
      /^renderer\/i18n\//,
    ],
    never: ANYWHERE,
  },
  {
    // Scenes for film strips, benches and pictures to compare, and matches that are measured: a page of its own that is
    // no part of the app.
    files: /^renderer\/showcase\//,
    may: [SHARED, /^renderer\/(net|view|input|ui|i18n|app|showcase)\//, /^preact$/],
    never: NODE,
  },
  {
    files: /^renderer\/(app\/|main\.tsx)/,
    may: [
      SHARED,
      /^renderer\//,
      /^preact$/,
      /^@preact\/signals$/,
      /^socket\.io-client$/,
      /^@msgpack\/msgpack$/,
    ],
    never: NODE,
  },
  {
    files: /^e2e\//,
    may: [
      /^playwright$/,
      /^@axe-core\/playwright$/,
      /^node:$/,
      /^socket\.io-client$/,
      SHARED,
      /^jsqr$/,
      /^e2e\//,
      /^\.ci\//,
    ],
  },
];

/** Libraries that tests of a folder may use in addition to its row, to play the other end of a connection. */
const TEST_PEERS: [RegExp, RegExp][] = [
  [/^main\/(host|shell\/web)\//, /^socket\.io-client$/],
  [/^main\/shell\/electron\//, /^electron$/],
  [/^main\/app\/commandLine\//, /^jsqr$/],
];

/** Test supports: shared by tests, never imported by the product. */
const STAGE = /\.stage\.tsx?$/;

/** One sentence for each import or name by which `source` breaks the table. */
function violations(source: Source): string[] {
  const row = TABLE.find(({ files }) => files.test(source.path));
  if (!row) return [`${source.path} stands in no row of the table`];
  const isTest = /\.(test|bench|stage)\.tsx?$/.test(source.path);
  const peers = TEST_PEERS.filter(([files]) => isTest && files.test(source.path)).map(([, peer]) => peer);
  const may = isTest ? [...row.may, ...TEST_TOOLS, ...peers] : row.may;
  const badImports = source.imports
    .filter((target) => !may.some((allowed) => allowed.test(target)))
    .map((target) => `${source.path} must not import ${target}`);
  if (isTest) return badImports;
  // All of e2e is tests.
  const stages = source.imports.filter((target) => STAGE.test(target) && !/^e2e\//.test(source.path));
  badImports.push(...stages.map((target) => `${source.path} is no test and must not import ${target}`));
  const used = usedNames(source);
  const badNames = (row.never ?? []).filter((name) => used.has(name));
  return [...badImports, ...badNames.map((name) => `${source.path} must not use ${name}`)];
}

test("every import and global name obeys the table", () => {
  expect(listSources().flatMap((path) => violations(parseSource(path)))).toEqual([]);
});

test("every row of the table speaks of a file, or of a folder still to come", () => {
  const sources = listSources();
  const idle = TABLE.filter(({ files }) => !sources.some((path) => files.test(path))).map(
    (row) => row.files.source,
  );
  expect(idle.filter((row) => !/bots\|replay/.test(row))).toEqual([]);
});

test("a planted violation is found", () => {
  const plant = (path: string, text: string) => violations(parseSource(path, text));
  expect(plant("shared/sim/planted.ts", 'import { io } from "socket.io-client"; io();')).toEqual([
    "shared/sim/planted.ts must not import socket.io-client",
  ]);
  expect(plant("shared/sim/planted.ts", "export const t = Date.now() + Math.sin(1) + 2 ** 3;")).toEqual([
    "shared/sim/planted.ts must not use Date",
    "shared/sim/planted.ts must not use **",
    "shared/sim/planted.ts must not use Math.sin",
  ]);
  const usesStage = 'import { stageWorld } from "./worlds.stage.ts"; stageWorld([], []);';
  expect(plant("shared/sim/planted.ts", usesStage)).toEqual([
    "shared/sim/planted.ts is no test and must not import shared/sim/worlds.stage.ts",
  ]);
  expect(plant("shared/sim/planted.bench.ts", usesStage)).toEqual([]);
  expect(plant("shared/sim/planted.stage.ts", usesStage)).toEqual([]);
  expect(plant("renderer/ui/Planted.tsx", 'import { Sprite } from "pixi.js"; new Sprite();')).toHaveLength(1);
  expect(
    plant("main/shell/electron/planted.ts", 'export { x } from "../../host/door/gateway.ts";'),
  ).toHaveLength(1);
  expect(plant("main/app/planted.ts", 'const e = await import("electron"); e.app.quit();')).toHaveLength(1);
});

test("no file imports itself through others", () => {
  const graph = new Map(listSources().map((path) => [path, parseSource(path).imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) if (graph.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});
