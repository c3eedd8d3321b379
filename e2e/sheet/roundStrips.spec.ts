// A short round of eight people and some bots from lobby to lobby, on strips: two of them with pages, the others walk.
import { setInterval as every } from "node:timers";
import { playFromSheet, waitForMatch } from "../play.ts";
import { getReady, readRound, roundsCode, test, waitForPhase } from "../rounds.ts";
import type { SwarmClient } from "../swarm/client.ts";
import { createRecorder } from "../swarm/measure.ts";
import { openNumbered } from "../swarm/swarm.ts";
import { shootStrip, writeStrip } from "./strip.ts";

const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAID_PHONE = { ...PHONE, viewport: { width: 844, height: 390 } };
const WALKERS = 6;

/** People without pages, who are ready as soon as they are told. */
async function openWalkers(url: string) {
  const crowd = { url, players: WALKERS, seed: 3, fullClients: 0, now: () => performance.now() };
  const clients: SwarmClient[] = [];
  for (let i = 0; i < WALKERS; i++) clients.push(await openNumbered(crowd, createRecorder(), i));
  const pump = every(() => clients.forEach((client) => void client.pump(performance.now())), 10);
  return {
    getReady: () => clients.forEach((client) => void client.sayReady()),
    close() {
      clearInterval(pump);
      for (const client of clients) client.close();
    },
  };
}

for (const [name, kind, changes, looks] of [
  [
    "timed",
    "timed",
    { bestOf: 3 },
    [
      { ...DESKTOP, locale: "en-GB" },
      { ...PHONE, locale: "pl-PL" },
    ],
  ],
  [
    "teams",
    "timed",
    { teams: 2 },
    [
      { ...DESKTOP, locale: "pl-PL" },
      { ...PHONE, locale: "en-GB" },
    ],
  ],
  [
    "last",
    "lastStanding",
    {},
    [
      { ...DESKTOP, locale: "pl-PL" },
      { ...LAID_PHONE, locale: "en-GB" },
    ],
  ],
] as const) {
  test(`a round on strips: ${name}`, async ({ openRounds, openPage }) => {
    const code = roundsCode(kind, { roundS: 30, ...changes });
    const { url, tell, host } = await openRounds(code, "--bots", "12", "--max-players", "14");
    const pages = [await openPage(url, looks[0]), await openPage(url, looks[1])] as const;
    for (const [i, page] of pages.entries()) {
      await playFromSheet(page, i === 0 ? "Ola" : "Staś");
      await waitForMatch(page);
    }
    const walkers = await openWalkers(String(host.ready.url));
    const canvas = await openPage("about:blank", {});
    const strip = async (what: string, frames: number, everyMs: number) => {
      const both = await Promise.all(pages.map((page) => shootStrip(page, frames, everyMs)));
      return async () => {
        for (const [i, shots] of both.entries())
          await writeStrip(
            canvas,
            `${name}-${what}-${i === 0 ? "desktop" : "phone"}`,
            shots,
            i === 0 ? 480 : 240,
          );
      };
    };
    await waitForPhase(pages, "lobby");
    const writes = [await strip("lobby", 2, 500)];
    walkers.getReady();
    await getReady(pages[0]);
    writes.push(await strip("ready", 1, 0));
    await pages[1].keyboard.press("r");
    await waitForPhase(pages[0], "countdown");
    writes.push(await strip("countdown", 10, 400));
    await waitForPhase(pages, "playing");
    writes.push(await strip("playing", 4, 1000));
    const isLate = () => (window.kulkiProbe?.round?.leftS ?? 99) <= 11;
    await pages[0].waitForFunction(isLate, undefined, { timeout: 40_000 });
    const isOver = async () => (await readRound(pages[0]))?.phase === "results";
    writes.push(await strip("last", 12, 800));
    for (let i = 0; !(await isOver()) && i < 20; i++) await pages[0].waitForTimeout(250);
    await waitForPhase(pages, "results", 40_000);
    writes.push(await strip("podium", 16, 250));
    await tell("start");
    writes.push(await strip("again", 6, 600));
    walkers.close();
    for (const write of writes) await write();
  });
}
