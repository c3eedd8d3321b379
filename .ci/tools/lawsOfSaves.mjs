// The law of saves over whole matches: 2000 steps after a load hash as 2000 steps without, for every ruleset and from
// many ticks. Then what a save costs with many players. Ends with 1 where a match goes another way.
import { loadBundled } from "../build/nodeBundle.mjs";
import { number, readOrEnd, wholeNumber } from "./options.mjs";
import { quantile } from "./quantile.mjs";

const LAW_STEPS = 2000;
const LOOK_EVERY = 50;
const SAVES = 15;
const CROWDS = [30, 200, 1000];
/** Steps until a crowd is spread, saves whose median counts. */
const CROWD_STEPS = 600;
const CROWD_SAVES = 51;

const { botMatch, levels, reader, follow, rules, catalogue, saves, hash, world, step, rng, stage } =
  await loadBundled("saves", {
    botMatch: "main/host/recording/botMatch.ts",
    levels: "shared/bots/levels.ts",
    reader: "shared/replay/replayReader.ts",
    follow: "shared/replay/followRecord.ts",
    rules: "shared/rules.ts",
    catalogue: "shared/rulesets/catalogue.ts",
    saves: "shared/save/saveWorld.ts",
    hash: "shared/sim/stateHash.ts",
    world: "shared/sim/world.ts",
    step: "shared/sim/step.ts",
    rng: "shared/math/rng.ts",
    stage: "shared/sim/arena.stage.ts",
  });
const { MAX_BOTS } = levels;

const { values } = readOrEnd({
  usage: "npm run laws:saves",
  flags: {
    bots: {
      read: wholeNumber(1, MAX_BOTS),
      takes: "N",
      says: `bots in each match, 1-${MAX_BOTS}`,
      fallback: 30,
    },
    minutes: { read: number(1.2, 60), takes: "N", says: "length of each match, 1.2-60", fallback: 10 },
    seed: { read: wholeNumber(0, 0xffffffff), takes: "N", says: "of the arenas", fallback: 1 },
  },
});

let broken = 0;
for (const ruleset of rules.RULESET_IDS) {
  const { ticks, looks, faults } = checkMatch(ruleset);
  broken += faults.length;
  const outcome = faults.length === 0 ? "all the same" : `DIFFERS: ${faults.join("; ")}`;
  console.log(`${ruleset}: ${ticks} ticks, ${SAVES} saves, ${looks} hashes compared: ${outcome}`);
}
for (const count of CROWDS) console.log(measureCrowd(count));
process.exitCode = broken > 0 ? 1 : 0;

/** @param {string} ruleset */
function checkMatch(ruleset) {
  const replay = reader.readReplay(recordMatch(ruleset));
  const records = [...replay.records];
  const ticks = Math.round(60 * values.minutes * replay.rules.stepHz);
  const saveEvery = Math.floor((ticks - LAW_STEPS) / (SAVES - 1));
  /** @type {{ bytes: Uint8Array, next: number }[]} */
  const taken = [];
  const hashes = new Map();
  playFrom(world.createWorld(replay.rules, replay.header.seed), records, 0, ticks, (now, next) => {
    if (now.tick % saveEvery === 0 && taken.length < SAVES) taken.push({ bytes: saves.saveWorld(now), next });
    if (now.tick % LOOK_EVERY === 0) hashes.set(now.tick, hash.hashWorld(now));
  });
  let looks = 0;
  /** @type {string[]} */
  const faults = [];
  for (const { bytes, next } of taken) {
    const loaded = saves.loadWorld(bytes);
    const from = loaded.tick;
    let differsAt = 0;
    playFrom(loaded, records, next, LAW_STEPS, (now) => {
      if (now.tick % LOOK_EVERY !== 0) return;
      looks++;
      if (differsAt === 0 && hash.hashWorld(now) !== hashes.get(now.tick)) differsAt = now.tick;
    });
    if (differsAt > 0) faults.push(`saved at ${from}, another world by ${differsAt}`);
  }
  if (taken.length !== SAVES) faults.push(`${taken.length} saves`);
  return { ticks, looks, faults };
}

/** @param {string} ruleset */
function recordMatch(ruleset) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  const { bots, minutes, seed } = values;
  const match = {
    appVersion: "",
    ruleset,
    bots,
    level: "normal",
    seconds: 60 * minutes,
    seed,
    startedAtS: 0,
  };
  botMatch.playBotMatch(match, (/** @type {Uint8Array} */ bytes) => chunks.push(bytes));
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Plays by what was recorded. @param {any} from @param {any[]} records @param {number} next the first one that counts
 * @param {number} steps @param {(world: any, next: number) => void} onTick before the first step and after each
 */
function playFrom(from, records, next, steps, onTick) {
  let now = from;
  onTick(now, next);
  for (let at = next, made = 0; made < steps && at < records.length; at++) {
    now = follow.followRecord(now, records[at]);
    if (records[at].kind !== "step") continue;
    made++;
    onTick(now, at + 1);
  }
}

/** @param {number} count of players in the world 5k */
function measureCrowd(count) {
  const crowd = world.createWorld(catalogue.RULES_BY_ID.bench5k, values.seed);
  for (let id = 1; id <= count; id++) world.addPlayer(crowd, id);
  const chances = rng.createRng(values.seed);
  for (let i = 0; i < CROWD_STEPS; i++) {
    stage.playWildly(crowd, chances);
    step.stepWorld(crowd);
  }
  const bytes = saves.saveWorld(crowd);
  const saveMs = medianMs(() => saves.saveWorld(crowd));
  const loadMs = medianMs(() => saves.loadWorld(bytes));
  const firstHashMs = medianMs(() => hash.hashWorld(crowd));
  const slots = `${crowd.bodies.end} slots`;
  const times = `saved in ${saveMs} ms, loaded in ${loadMs} ms, hashed in ${firstHashMs} ms`;
  return `5k with ${count} players, ${slots}: ${Math.round(bytes.length / 1024)} kB, ${times}`;
}

/** @param {() => void} work */
function medianMs(work) {
  const times = Array.from({ length: CROWD_SAVES }, () => {
    const startedMs = performance.now();
    work();
    return performance.now() - startedMs;
  });
  return quantile(times, 0.5).toFixed(2);
}
