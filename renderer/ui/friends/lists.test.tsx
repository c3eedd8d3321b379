// What the lists of games and hosts show, and what a press on a row asks for.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FoundGame } from "../../../shared/games.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { GamesPanel } from "./GamesPanel.tsx";
import { JoinLists } from "./JoinLists.tsx";

const WORDS = ENGLISH.texts.games;
let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

const game = (last: number, change: Partial<FoundGame> = {}): FoundGame => ({
  ...{ address: `10.0.0.${last}:8999`, name: `Sala ${last}`, ruleset: "quick", players: 3, maxPlayers: 16 },
  ...{ isLocked: false, version: "0.1.0", fit: "fits", isOwn: false, pingMs: 4, state: "answers" },
  ...change,
});

const tell = (games: FoundGame[] | null) =>
  page.change(() => {
    page.store.games.value = games;
  });
const rows = () => page.root.all(".game-row").map((row) => row.attribute("aria-label") ?? row.text);
const names = () => page.root.all("bdi").map(({ text }) => text);
const list = () => page.root.all(".games").at(-1)!;
const status = () => page.root.all(".games-none")[0]!.text;

test("one looks, finds nobody, and finds somebody: each is said, and nothing turns for ever", () => {
  page.draw(<GamesPanel />);
  expect(status()).toBe(WORDS.looking);
  tell([]);
  expect(status()).toBe(WORDS.empty);
  tell([game(1)]);
  expect([status(), names()]).toEqual(["", ["Sala 1"]]);
  expect(page.root.all(".spinner")).toEqual([]);
});

test("a row says rules, people, lock and ping, also aloud, and a press joins", () => {
  page.draw(<GamesPanel />);
  tell([game(1, { isLocked: true })]);
  expect(rows()).toEqual(["Sala 1, Quick, 3 of 16 players, not open to everyone, ping 4\u00a0ms"]);
  page.click("Sala 1");
  expect(page.takeCalls()).toEqual([["join", "10.0.0.1:8999"]]);
});

test.each<[Partial<FoundGame>, string]>([
  [{ fit: "hostNewer", version: "0.3.0" }, WORDS.hostNewer("0.3.0")],
  [{ fit: "hostOlder", version: "0.0.9" }, WORDS.hostOlder("0.0.9")],
])("%j is explained, and not joined", (change, words) => {
  page.draw(<GamesPanel />);
  tell([game(1, change)]);
  expect(page.root.text).toContain(words);
  page.click("Sala 1");
  expect(page.takeCalls()).toEqual([]);
});

test.each<[Partial<FoundGame>, string]>([
  [{ ruleset: "zombies" }, WORDS.unknownRules],
  [{ ruleset: "constructor" }, WORDS.unknownRules],
  [{ players: 16 }, WORDS.full],
  [{ state: "silent" }, WORDS.silent],
])("%j is said, and can be tried", (change, words) => {
  page.draw(<GamesPanel />);
  tell([game(1, change)]);
  expect(page.root.text).toContain(words);
  page.click("Sala 1");
  expect(page.takeCalls()).toEqual([["join", "10.0.0.1:8999"]]);
});

test("one's own game leads back into it; that of another window is joined like anybody's", () => {
  page.draw(<GamesPanel />);
  tell([game(1, { isOwn: true })]);
  page.click("Sala 1");
  page.change(() => {
    page.store.host.value = { port: 8999 } as typeof page.store.host.value;
  });
  page.click("Sala 1");
  expect(page.takeCalls()).toEqual([["join", "10.0.0.1:8999"], ["returnToGame"]]);
});

test("five rows are seen, the others on demand", () => {
  page.draw(<GamesPanel />);
  tell(Array.from({ length: 12 }, (_, index) => game(index + 1)));
  expect(names()).toHaveLength(5);
  page.click(WORDS.more(7));
  expect(names()).toHaveLength(12);
  page.click(WORDS.fewer);
  expect(names()).toHaveLength(5);
});

test("under the pointer rows stay where they are: what goes is greyed, what comes is last", () => {
  page.draw(<GamesPanel />);
  tell([game(1), game(2), game(3)]);
  page.change(() => void list().dispatch("pointerenter"));
  tell([game(0), game(1), game(3, { fit: "hostNewer" })]);
  expect(names()).toEqual(["Sala 1", "Sala 2", "Sala 3", "Sala 0"]);
  expect(rows()[1]).toContain(WORDS.gone);
  page.click("Sala 2");
  expect(page.takeCalls()).toEqual([]);
  page.change(() => void list().dispatch("pointerleave"));
  expect(names()).toEqual(["Sala 1", "Sala 0", "Sala 3"]);
});

const NOW = new Date("2026-11-26T12:00:00").getTime();
const RECENT = [
  { address: "10.0.0.9:8999", name: "Kuchnia", atMs: NOW - 86_400_000 },
  { address: "pc-ania.local:8999", name: "" },
];

function remember() {
  const { store } = page;
  page.change(() => {
    store.lookedAtMs.value = NOW;
    store.settings.value = { ...store.settings.value, recentHosts: RECENT };
    const here = { ok: true, name: "Kuchnia", players: 2, maxPlayers: 8, pingMs: 7 } as const;
    store.hostPings.value = new Map([["10.0.0.9:8999", here]]);
  });
}

test("who comes back finds the last game on the home screen, one press away", () => {
  page.draw(<GamesPanel />);
  tell([]);
  remember();
  expect(rows()).toEqual(["Kuchnia, last played yesterday, 2 of 8 players, ping 7\u00a0ms"]);
  page.click("Kuchnia");
  expect(page.takeCalls()).toEqual([["join", "10.0.0.9:8999"]]);
});

test("while a game picked on the home screen is joined, and where that fails, it is said there", () => {
  page.draw(<GamesPanel />);
  remember();
  page.change(() => {
    page.store.join.value = { phase: "connecting", address: "10.0.0.9:8999", wait: null };
  });
  expect(page.root.text).toContain("Connecting to");
  expect(page.root.all(".progress")[0]!.text).toContain("Kuchnia");
  page.click(page.texts.join.cancel);
  expect(page.takeCalls()).toEqual([["cancelJoin"]]);
});

test("recent hosts say when they were joined and whether they answer, and can be forgotten", () => {
  const picked: string[] = [];
  remember();
  page.draw(<JoinLists onPick={(address) => void picked.push(address)} />);
  const [kitchen, computer] = page.root.all(".recent-host").map(({ text }) => text);
  expect(kitchen).toContain("yesterday · 10.0.0.9:8999");
  expect(kitchen).toContain(`${WORDS.answers}, 7\u00a0ms`);
  expect(computer).toContain(WORDS.asking);
  expect(rows()).toEqual([
    `Kuchnia, yesterday, 10.0.0.9:8999, ${WORDS.answers}, 7\u00a0ms`,
    `pc-ania.local:8999, ${WORDS.asking}`,
  ]);
  page.click("Kuchnia");
  page.click(WORDS.forget("pc-ania.local:8999"));
  expect([picked, page.takeCalls()]).toEqual([["10.0.0.9:8999"], [["forgetHost", "pc-ania.local:8999"]]]);
});

test("a recent host that was found on the network is shown once, and leaves no hole under the pointer", () => {
  remember();
  page.draw(<JoinLists onPick={() => undefined} />);
  const recent = () => page.root.all(".recent-host").length;
  page.change(() => void page.root.all(".join-lists")[0]!.dispatch("pointerenter"));
  tell([game(9)]);
  expect(recent()).toBe(2);
  page.change(() => void page.root.all(".join-lists")[0]!.dispatch("pointerleave"));
  expect([recent(), names()]).toEqual([1, ["pc-ania.local:8999", "Sala 9"]]);
});

test("a page in a browser looks for nobody, and says so", () => {
  page.dispose();
  page = openPage("guest");
  page.draw(<JoinLists onPick={() => undefined} />);
  expect(page.root.text).toBe(WORDS.onlyThisHost);
  page.change(() => {
    page.store.hostName.value = "Sala 12";
  });
  page.click("Sala 12");
  expect(page.takeCalls()).toEqual([["closeDialog"], ["joinServingHost"]]);
});
