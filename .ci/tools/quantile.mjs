// The one quantile of the tools: by nearest rank, so that what is told is one of the figures there were.

/**
 * @param {readonly number[]} figures in any order
 * @param {number} part 0 is the least, 0.5 the median (of an even count the lower one), 1 the most
 * @returns {number} NaN where there is no figure
 */
export function quantile(figures, part) {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
