// A bot written down in the middle of a thought goes on with it.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Bot, createBot, decideOn, inputFor } from "../bots/bot.ts";
import { BOT_LEVELS } from "../bots/levels.ts";
import type { Senses } from "../bots/senses.ts";
import { nextFloat } from "../math/rng.ts";
import { WireError } from "../net/bytes.ts";
import { ARENA } from "../rulesets/arena.ts";
import { loadBot, saveBot } from "./saveBot.ts";
import { seal } from "./seal.ts";

const AT = { x: 700, y: 300 } as Senses;

/** Decides and acts as a match would have it. @returns what it wanted */
function goOn(bot: Bot, from: number, ticks: number): unknown[] {
  const wants: unknown[] = [];
  for (let tick = from; tick < from + ticks; tick++) {
    if (tick % 4 === 0) {
      const way = [1, 2, 3].map((part) => ({ x: part * tick, y: 40 - tick * nextFloat(bot.rng) }));
      decideOn(bot, AT, ARENA, tick, way, tick % 3 === 0 ? 4 : 0);
    }
    wants.push(inputFor(bot, tick, AT));
  }
  return wants;
}

function thinking(level: (typeof BOT_LEVELS)[number]): Bot {
  const bot = createBot(level, 9);
  goOn(bot, 1, 60);
  bot.presses = 3;
  bot.nextSplitTick = 93.6;
  bot.wakesTick = 61;
  bot.course = { x: -12.25, y: 800.1 };
  return bot;
}

test.each(BOT_LEVELS)("a %s one goes on as it would have", (level) => {
  const bot = thinking(level);
  const loaded = loadBot(saveBot(bot));
  expect(bot.decided.length).toBeGreaterThan(0);
  expect(bot.current).not.toBeNull();
  expect(loaded).toEqual(bot);
  expect(goOn(loaded, 61, 300)).toEqual(goOn(bot, 61, 300));
});

test("one that has never looked is saved as well", () => {
  expect(loadBot(saveBot(createBot("keen", 4)))).toEqual(createBot("keen", 4));
});

test("one with more in mind than arguments fit into a call is read like any other", () => {
  const bot = thinking("keen");
  const [decision] = bot.decided;
  for (let i = 0; i < 300_000; i++) bot.decided.push({ ...decision!, path: [] });
  expect(loadBot(saveBot(bot)).decided).toHaveLength(bot.decided.length);
});

const BYTES = saveBot(thinking("keen"));

propTest.prop(
  { at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }), size: fc.nat() },
  { seed: 7, numRuns: 500 },
)("damaged or cut: a WireError, or a bot that can act", ({ at, flip, size }) => {
  const body = BYTES.slice(2, -4);
  body[at % body.length]! ^= flip;
  for (const bytes of [body, body.subarray(0, size % body.length)]) {
    try {
      const bot = loadBot(seal("bot", (writer) => writer.raw(bytes, 0, bytes.length)));
      goOn(bot, 61, 20);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
    }
  }
});
