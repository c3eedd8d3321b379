// How much of the picture is drawn, chosen by how even its frames come: what costs much and is missed least goes first,
// and comes back with care. Pure: is handed the times of frames.

/** effects: how many of them. ratio: device pixels per CSS pixel, at most. tinyNames: those of small circles, too. */
export type Quality = { effects: "full" | "few" | "none"; ratio: number; tinyNames: boolean };

/** What a person wants of it, each a switch. isAutomatic: less than that where frames come late. */
export type QualityWish = { isAutomatic: boolean; effects: boolean; sharp: boolean; tinyNames: boolean };

/** Frames are judged by so many milliseconds of them at a time. */
export const JUDGED_MS = 3000;
/** So many at the beginning of a match, or after the page was hidden, are not judged: pictures are painted. */
export const UNJUDGED_MS = 1000;
/** A longer pause between two frames was none of the drawing's. */
const PAUSE_MS = 500;
/** The median frame takes longer: late. Fewer than 45 frames a second. */
const LATE_MS = 22;
/** The median frame and nine of ten take less: in time. */
const IN_TIME_MS = 18;
const NEARLY_ALL_IN_TIME_MS = 21;
/** Part of a frame's time that all steps down must have saved; else it is the display that is slow. */
const WORTH_IT = 0.1;
/** One step back up after so long, and twice as long each time that was too much; at most. */
export const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 16 * FIRST_WAIT_MS;

/** Frames of the judged time at 360 a second. */
const MOST_FRAMES = 1100;

/** As the person wants it, then each step down: effects, sharpness, names of tiny circles. @param ratio of the display */
export function listQualities({ effects, sharp, tinyNames }: QualityWish, ratio: number): Quality[] {
  const first: Quality = {
    effects: effects ? "full" : "none",
    ratio: sharp ? ratio : Math.min(ratio, 1),
    tinyNames,
  };
  const steps: Partial<Quality>[] = [
    ...(effects ? ([{ effects: "few" }, { effects: "none" }] as const) : []),
    ...[1, 0.75].filter((less) => less < first.ratio).map((less) => ({ ratio: less })),
    ...(tinyNames ? [{ tinyNames: false }] : []),
  ];
  const qualities = [first];
  for (const step of steps) qualities.push({ ...qualities.at(-1)!, ...step });
  return qualities;
}

export type QualityWatch = {
  /** Index into the list of qualities; 0 is all. */
  level: number;
  /** Of this many milliseconds since the last frame. */
  readonly times: Float64Array;
  count: number;
  /** Of all in `times`. */
  sumMs: number;
  lastMs: number;
  /** Frames before are not judged. */
  judgedFromMs: number;
  changedMs: number;
  /** The last step was one up. */
  hasRisen: boolean;
  waitMs: number;
  /** The median before the first step down. */
  beforeMs: number;
  /** Nothing helped: all is drawn. */
  hasGivenUp: boolean;
};

export function createQualityWatch(): QualityWatch {
  return {
    level: 0,
    times: new Float64Array(MOST_FRAMES),
    count: 0,
    sumMs: 0,
    lastMs: Number.NEGATIVE_INFINITY,
    judgedFromMs: 0,
    changedMs: 0,
    hasRisen: false,
    waitMs: FIRST_WAIT_MS,
    beforeMs: 0,
    hasGivenUp: false,
  };
}

/** Other switches or another display: begins with all. */
export function startOver(watch: QualityWatch): void {
  Object.assign(watch, createQualityWatch());
}

/**
 * Called for each frame of a match that is seen. @param nowMs of a clock that never goes back
 * @param lowest the last level there is @returns whether the level is another one now
 */
export function noteFrame(watch: QualityWatch, nowMs: number, lowest: number): boolean {
  const ms = nowMs - watch.lastMs;
  watch.lastMs = nowMs;
  if (ms > PAUSE_MS) forget(watch, nowMs + UNJUDGED_MS);
  if (nowMs < watch.judgedFromMs || ms > PAUSE_MS) return false;
  if (watch.count < MOST_FRAMES) watch.times[watch.count++] = ms;
  watch.sumMs += ms;
  if (watch.sumMs < JUDGED_MS) return false;
  const before = watch.level;
  judge(watch, nowMs, lowest);
  forget(watch, nowMs);
  return watch.level !== before;
}

function forget(watch: QualityWatch, judgedFromMs: number): void {
  watch.count = 0;
  watch.sumMs = 0;
  watch.judgedFromMs = judgedFromMs;
}

function judge(watch: QualityWatch, nowMs: number, lowest: number): void {
  const sorted = watch.times.subarray(0, watch.count).sort();
  const median = sorted[sorted.length >> 1]!;
  if (watch.hasGivenUp) return;
  if (median > LATE_MS) stepDown(watch, median, nowMs, lowest);
  else if (median < IN_TIME_MS && sorted[Math.floor(0.9 * sorted.length)]! < NEARLY_ALL_IN_TIME_MS) {
    stepUp(watch, nowMs);
  }
}

function stepDown(watch: QualityWatch, median: number, nowMs: number, lowest: number): void {
  if (watch.level === 0) watch.beforeMs = median;
  if (watch.level < lowest) {
    // What came back did not last.
    if (watch.hasRisen) watch.waitMs = Math.min(2 * watch.waitMs, LONGEST_WAIT_MS);
    setLevel(watch, watch.level + 1, nowMs);
  } else if (median > watch.beforeMs * (1 - WORTH_IT)) {
    setLevel(watch, 0, nowMs);
    watch.hasGivenUp = true;
  }
}

function stepUp(watch: QualityWatch, nowMs: number): void {
  if (watch.level === 0 || nowMs - watch.changedMs < watch.waitMs) return;
  setLevel(watch, watch.level - 1, nowMs);
}

function setLevel(watch: QualityWatch, level: number, nowMs: number): void {
  watch.hasRisen = level < watch.level;
  watch.level = level;
  watch.changedMs = nowMs;
}

/** Settings are told whole: another name is no other wish. */
function isSameWish(one: QualityWish, other: QualityWish): boolean {
  return (Object.keys(one) as (keyof QualityWish)[]).every((key) => one[key] === other[key]);
}

export type QualityControl = {
  setWish(wish: QualityWish): void;
  /** Called each frame; the same object until another quality is due. @param ratio of the display */
  choose(nowMs: number, ratio: number, isMatch: boolean): Quality;
};

export function createQualityControl(): QualityControl {
  const watch = createQualityWatch();
  let wish: QualityWish = { isAutomatic: true, effects: true, sharp: true, tinyNames: true };
  let displayRatio = 1;
  let qualities = listQualities(wish, displayRatio);
  const begin = (nextWish: QualityWish, ratio: number) => {
    wish = nextWish;
    displayRatio = ratio;
    qualities = listQualities(wish, ratio);
    startOver(watch);
  };
  return {
    setWish(next) {
      if (!isSameWish(next, wish)) begin(next, displayRatio);
    },
    choose(nowMs, ratio, isMatch) {
      if (ratio !== displayRatio) begin(wish, ratio);
      if (isMatch && wish.isAutomatic) noteFrame(watch, nowMs, qualities.length - 1);
      return qualities[watch.level]!;
    },
  };
}
