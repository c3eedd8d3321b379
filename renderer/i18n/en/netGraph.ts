// English text of the net graph.

/** Labels are short, since each shares a line with its figure. Figures are passed as formatted text. */
export const netGraph = {
  roundTrip: "Round trip",
  jitter: "Jitter",
  snapshotAge: "Snapshot age",
  interpolation: "Interpolation delay",
  correction: "Correction, last / p99",
  received: "Received",
  sent: "Sent",
  snapshots: "Snapshots",
  hostTick: "Host tick, p50 / p99",
  frame: "Frame, p50 / p99",
  lead: "Input lead",
  snapshotIntervals: "Snapshot intervals",
  frameIntervals: "Frame times",
  ticks: (count: string) => `${count} ticks`,
  units: (lengths: string) => `${lengths} units`,
  perSecond: (count: string) => `${count} a second`,
};
