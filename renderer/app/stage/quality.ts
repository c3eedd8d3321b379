// How much of the picture is drawn, chosen by how evenly frames come: what costs much and is missed least is left out
// first, and comes back slowly. Pure: is handed the times of frames.

/** effects: how many. ratio: most device pixels per CSS pixel. tinyNames: also names of small circles. */
export type Quality = { effects: "full" | "few" | "none"; ratio: number; tinyNames: boolean };

/** What a person wants, a switch each. isAutomatic: less than that if frames come late. */
export type QualityWish = { isAutomatic: boolean; effects: boolean; sharp: boolean; tinyNames: boolean };

/** Frames are judged in spans of so many milliseconds. */
export const JUDGED_MS = 3000;
/** So many milliseconds at the beginning of a match, or after the page was hidden, are not judged, as pictures are
 *  painted then. */
export const UNJUDGED_MS = 1000;
/** A longer pause between two frames does not come from drawing, milliseconds. */
const PAUSE_MS = 500;
/** Frames are late if the median takes longer: fewer than 45 a second. */
const LATE_MS = 22;
/** Frames are in time if nine of ten take less. */
const IN_TIME_MS = 18;
const NEARLY_ALL_IN_TIME_MS = 21;
/** Part of a frame's time that all steps down must have saved; else the display itself is slow. */
const WORTH_IT = 0.1;
/** Time until a step back up, milliseconds; doubled each time that was too much, up to LONGEST_WAIT_MS. */
export const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 16 * FIRST_WAIT_MS;

/** Most frames in a judged span, at 360 a second. */
const MOST_FRAMES = 1100;

/** The qualities: first as the person wants it, then each step down (effects, sharpness, names of tiny circles).
 *  @param ratio the display's */
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
  /** Index into the list of qualities; 0 is the highest. */
  level: number;
  /** Times between the judged frames, milliseconds. */
  readonly times: Float64Array;
  count: number;
  /** Sum of `times`. */
  sumMs: number;
  lastMs: number;
  /** Frames before this time are not judged. */
  judgedFromMs: number;
  changedMs: number;
  /** Whether the last step was up. */
  hasRisen: boolean;
  waitMs: number;
  /** The median before the first step down, milliseconds. */
  beforeMs: number;
  /** Whether it gave up, as no step helped; then everything is drawn. */
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

/** Begins anew with the highest quality, after a change of switches or display. */
export function resetQualityWatch(watch: QualityWatch): void {
  Object.assign(watch, createQualityWatch());
}

/**
 * Call for each visible frame of a match.
 * @param nowMs of a clock that never goes back
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
    // The step up did not last.
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

/** Whether two wishes are the same, as settings come as a whole. */
function isSameWish(one: QualityWish, other: QualityWish): boolean {
  return (Object.keys(one) as (keyof QualityWish)[]).every((key) => one[key] === other[key]);
}

export type QualityControl = {
  setWish(wish: QualityWish): void;
  /** The quality for this frame; the same object until it changes. @param ratio the display's */
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
    resetQualityWatch(watch);
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
