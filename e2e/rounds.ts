// For specs of rounds: hosts whose rules have them, what a window shows of a round, and what several windows agree on.
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import type { Player } from "../shared/model.ts";
import type { RoundPhase } from "../shared/net/sections/round.ts";
import type { RuleChanges } from "../shared/rules.ts";
import { ROUND_KINDS, type RoundKind } from "../shared/rulesets/rounds.ts";
import { writeRulesCode } from "../shared/rulesets/rulesCode.ts";
import { ask, type RunningProcess } from "./apps.ts";
import { test as comebackTest } from "./comeback.ts";
import { openMenu, pointAt, readProbe } from "./play.ts";
import type { ResultsShown, RoundMoment, RoundShown } from "./roundShown.ts";

/** A code of Classic's rules: on one screen, so fast and dense with balls that a few seconds make a difference. */
export function roundsCode(kind: RoundKind, changes: RuleChanges = {}): string {
  const roundKind = ROUND_KINDS.indexOf(kind);
  return writeRulesCode("classic", { ballsLow: 400, speedAtStart: 500, lobbyS: 0, ...changes, roundKind });
}

type RoundHosts = {
  /** Runs a dedicated host with these rules until the test ends, and lets its owner say words about its rounds. */
  openRounds: (
    code: string,
    ...more: string[]
  ) => Promise<{
    host: RunningProcess;
    url: string;
    tell(command: string): Promise<Record<string, unknown>>;
  }>;
};

export const test = comebackTest.extend<RoundHosts>({
  openRounds: ({ openDedicated, makeDataDir }, use) =>
    use(async (code, ...more) => {
      const folder = makeDataDir();
      const path =
        process.platform === "win32" ? `\\\\.\\pipe\\${folder.slice(-16)}` : join(folder, "control");
      const host = await openDedicated("--rules", code, "--control", path, ...more);
      return { host, url: `${host.ready.url}#probe`, tell: (command) => ask(path, command) };
    }),
});

export function readRound(page: Page): Promise<RoundShown | null> {
  return page.evaluate(
    () => JSON.parse(JSON.stringify(window.kulkiProbe?.round ?? null)) as RoundShown | null,
  );
}

export async function readResults(page: Page): Promise<ResultsShown> {
  await page.waitForFunction(() => window.kulkiProbe?.results != null);
  return page.evaluate(() => JSON.parse(JSON.stringify(window.kulkiProbe?.results)) as ResultsShown);
}

export async function waitForPhase(
  pages: Page | readonly Page[],
  phase: RoundPhase,
  timeout = 15_000,
): Promise<void> {
  for (const page of [pages].flat())
    await page.waitForFunction((wanted) => window.kulkiProbe?.round?.phase === wanted, phase, { timeout });
}

/** By the key, until the page shows it. */
export async function getReady(page: Page): Promise<void> {
  await expect(async () => {
    const round = await readRound(page);
    if (round?.phase === "countdown" || round?.isReady) return;
    await page.keyboard.press("r");
    await expect.poll(async () => (await readRound(page))?.isReady, { timeout: 2000 }).toBe(true);
  }).toPass();
}

/** Presses ready on all, one after the other, and waits until the round is played. */
export async function beginRound(pages: readonly Page[]): Promise<void> {
  for (const page of pages.slice(0, -1)) await getReady(page);
  await pages.at(-1)?.keyboard.press("r");
  await waitForPhase(pages, "playing");
}

/** As the host's person. */
export async function endByMenu(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: "End round" }).click();
}

export function readHeard(page: Page): Promise<RoundMoment[]> {
  return page.evaluate(() => [...(window.kulkiProbe?.heard ?? [])] as RoundMoment[]);
}

/** What was heard since a tick, without phases that only say what was there when the window came. */
export async function heardSince(page: Page, tick: number): Promise<RoundMoment[]> {
  return (await readHeard(page)).filter((moment) => moment.tick >= tick);
}

/** Expects that all pages heard the same since a tick, at the same ticks. @returns what that was */
export async function expectHeardAlike(pages: readonly Page[], tick: number): Promise<RoundMoment[]> {
  const [first = [], ...others] = await Promise.all(pages.map((page) => heardSince(page, tick)));
  for (const heard of others) expect(heard).toEqual(first);
  return first;
}

/** Steers to the nearest balls until `isDone`. */
export async function eatUntil(page: Page, isDone: () => Promise<boolean>, timeout = 40_000): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await isDone()) return true;
        const { own, balls } = await readProbe(page);
        const [first, ...others] = balls;
        if (!own || own.radius === 0 || first === undefined) return false;
        const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - own.x, y - own.y);
        const { x, y } = others.reduce((best, ball) => (away(ball) < away(best) ? ball : best), first);
        await pointAt(page, x, y);
        return false;
      },
      { timeout, intervals: [30] },
    )
    .toBe(true);
}

export function isIn(page: Page, phase: RoundPhase): () => Promise<boolean> {
  return async () => (await readRound(page))?.phase === phase;
}

/** Steers to another player until it is eaten, or the page's own circle is. */
export async function hunt(page: Page, victimId: number, timeout = 40_000): Promise<void> {
  const find = (players: readonly Player[]) => players.find(({ id }) => id === victimId);
  await expect
    .poll(
      async () => {
        const { own, players } = await readProbe(page);
        const victim = find(players);
        if (!own || own.radius === 0 || !victim || victim.radius === 0) return true;
        await pointAt(page, victim.x, victim.y);
        return false;
      },
      { timeout, intervals: [30] },
    )
    .toBe(true);
}
