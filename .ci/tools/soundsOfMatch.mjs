// What is heard of a match: a table of events, their sounds and counts, over a seeded match of bots as one window hears it.
import { loadBundled } from "../build/nodeBundle.mjs";
import { number, oneOf, readOrEnd, wholeNumber } from "./options.mjs";

const { listener, catalogue, engine, memory, levels, rules } = await loadBundled("soundsOfMatch", {
  listener: "renderer/app/sound/listener.stage.ts",
  catalogue: "shared/rulesets/catalogue.ts",
  engine: "renderer/audio/engine.ts",
  memory: "renderer/audio/memoryBackend.stage.ts",
  levels: "shared/bots/levels.ts",
  rules: "shared/rules.ts",
});
const { BOT_LEVELS, MAX_BOTS } = levels;
const { OFFERED_RULESETS } = rules;

const { values } = readOrEnd({
  usage: "npm run sounds:match",
  flags: {
    ruleset: {
      read: oneOf(OFFERED_RULESETS),
      takes: "NAME",
      says: "of the match",
      fallback: "quick",
    },
    level: {
      read: oneOf(BOT_LEVELS),
      takes: "NAME",
      says: "of the bots and of who listens",
      fallback: "fierce",
    },
    bots: { read: wholeNumber(1, MAX_BOTS), takes: "N", says: "in the match", fallback: 12 },
    seconds: { read: number(1, 3600), takes: "S", says: "of play", fallback: 120 },
    seed: { read: wholeNumber(1, 2 ** 31), takes: "N", says: "another match", fallback: 2 },
    watching: { says: "who listens watches the leader" },
    json: { says: "say it as one JSON object" },
  },
});

const { ruleset, level, bots, seconds, seed, watching } = values;
let backend = memory.createMemoryBackend(() => 0);
const listened = listener.listenToMatch(
  {
    ...{ rules: catalogue.RULES_BY_ID[ruleset], level, bots, seconds, seed, isWatching: watching },
    engine: (/** @type {() => number} */ now) => {
      backend = memory.createMemoryBackend(now);
      const made = engine.createSoundEngine({ backend, now });
      made.wake();
      return made;
    },
  },
  () => performance.now(),
);

const countOf = (/** @type {readonly { name: string }[]} */ all, /** @type {string} */ name) =>
  all.filter((one) => one.name === name).length;
const events = listener.tableOf(listened);
const names = [...new Set(listened.asked.map((/** @type {{ name: string }} */ { name }) => name))].sort();
const sounds = names.map((sound) => ({
  sound,
  asked: countOf(listened.asked, sound),
  heard: countOf(backend.heard, sound),
}));
const costs = listened.spentMs.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
const costUs = Math.round(1e4 * costs[costs.length >> 1]) / 10;

if (values.json) console.log(JSON.stringify({ events, sounds, costUs }));
else {
  console.log(`${ruleset}, ${bots} ${level} bots, ${seconds} s, seed ${seed}`);
  console.log(`${"event".padEnd(24)}${"sound".padEnd(10)}${"own".padStart(6)}${"others".padStart(8)}`);
  for (const { event, sound, own, others } of events)
    console.log(`${event.padEnd(24)}${sound.padEnd(10)}${`${own}`.padStart(6)}${`${others}`.padStart(8)}`);
  console.log(`\n${"sound".padEnd(24)}${"asked".padStart(8)}${"heard".padStart(8)}`);
  for (const { sound, asked, heard } of sounds)
    console.log(`${sound.padEnd(24)}${`${asked}`.padStart(8)}${`${heard}`.padStart(8)}`);
  console.log(`\n${costUs} us a frame, the median of ${listened.frames}`);
}
