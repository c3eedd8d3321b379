// English text of how a round ended: podium, own card, awards, chart and the table of a series.

export const results = {
  title: "Results",
};
