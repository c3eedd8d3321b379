// A bot's state as bytes. Its skill is not in it, as its level has that, nor what it last saw, as it looks again.
import { type Bot, createBot, type Decision } from "../bots/bot.ts";
import { BOT_LEVELS, type BotLevel } from "../bots/levels.ts";
import type { Place } from "../model.ts";
import { type ByteReader, type ByteWriter, WireError } from "../net/bytes.ts";
import { MAX_BUTTONS, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { demand, FAR, readFloat, readRng, writeRng } from "./numbers.ts";
import { seal, unseal } from "./seal.ts";

/** No place and no course of a bot is farther away than this, world units. */
const FAR_AWAY = 2 ** 30;
const PLACE_BYTES = 16;
const DECISION_BYTES = 6;
/** Longest name of a level. */
const LEVEL_BYTES = 16;

export function saveBot(bot: Bot): Uint8Array {
  return seal("bot", (writer) => writeBot(writer, bot));
}

/** @throws WireError for bytes that are no such save, and nothing else */
export function loadBot(bytes: Uint8Array): Bot {
  return unseal("bot", bytes, readBot);
}

/** As part of a larger save. */
export function writeBot(writer: ByteWriter, bot: Bot): void {
  writeLevel(writer, bot.level);
  writer.u8(bot.isBig ? 1 : 0);
  writeRng(writer, bot.rng);
  writeDecisions(writer, bot.decided);
  writeDecisions(writer, bot.current === null ? [] : [bot.current]);
  writer.u8(bot.presses);
  writer.f64(bot.nextSplitTick);
  writer.f64(bot.wakesTick);
  writePlace(writer, bot.course);
}

/** @throws WireError for what is no bot */
export function readBot(reader: ByteReader): Bot {
  const level = readLevel(reader);
  const isBig = reader.u8();
  demand(isBig <= 1, "neither big nor not");
  const bot = { ...createBot(level, 0), isBig: isBig === 1 };
  Object.assign(bot.rng, readRng(reader));
  for (const decision of readDecisions(reader)) bot.decided.push(decision);
  const [current = null, ...more] = readDecisions(reader);
  demand(more.length === 0, "two things at once");
  bot.current = current;
  bot.presses = reader.u8();
  demand(bot.presses <= SPLIT_PRESSES_MASK, "no count of presses");
  bot.nextSplitTick = readFloat(reader, FAR);
  bot.wakesTick = readFloat(reader, FAR);
  bot.course = readPlace(reader);
  return bot;
}

/** A level is saved by its name: its place in the list changes with each new level. */
export function writeLevel(writer: ByteWriter, level: BotLevel): void {
  writer.text(level, LEVEL_BYTES);
}

/** @throws WireError for what is no level */
export function readLevel(reader: ByteReader): BotLevel {
  const name = reader.text(LEVEL_BYTES);
  const level = BOT_LEVELS.find((one) => one === name);
  if (level === undefined) throw new WireError("range", "no such level");
  return level;
}

function writeDecisions(writer: ByteWriter, decisions: readonly Decision[]): void {
  writer.varuint(decisions.length);
  for (const { tick, path, buttons } of decisions) {
    writer.u32(tick);
    writer.varuint(path.length);
    for (const place of path) writePlace(writer, place);
    writer.u8(buttons);
  }
}

function readDecisions(reader: ByteReader): Decision[] {
  return Array.from({ length: reader.count(DECISION_BYTES) }, () => {
    const tick = reader.u32();
    const path = Array.from({ length: reader.count(PLACE_BYTES) }, () => readPlace(reader));
    const buttons = reader.u8();
    demand(buttons <= MAX_BUTTONS, "buttons nobody has");
    return { tick, path, buttons };
  });
}

function writePlace(writer: ByteWriter, { x, y }: Place): void {
  writer.f64(x);
  writer.f64(y);
}

function readPlace(reader: ByteReader): Place {
  return { x: readFloat(reader, FAR_AWAY), y: readFloat(reader, FAR_AWAY) };
}
