// When what tells the end of a round happens, for eyes and ears alike: milliseconds after the results are there. Knows no
// component and no sound.

/** Until then one still sees how the arena stood at the end. */
export const RESULTS_SHOWN_MS = 500;

/** When each of the first three lands on the podium. */
export const PODIUM_MS = { third: 1000, second: 1600, first: 2300 } as const;

/** The first award, and from each to the next. */
export const AWARDS_MS = 3100;
export const AWARD_EVERY_MS = 160;

/** The chart begins to draw itself, and takes so long. */
export const CHART_MS = 900;
export const CHART_LASTS_MS = 1200;
