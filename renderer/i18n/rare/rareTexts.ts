// The shape of words that few people ever read: log, host panel, net graph, about. They come with what shows them.

/** Labels are short: they share a line with their figure. Figures come formatted. */
export type NetGraphTexts = {
  roundTrip: string;
  jitter: string;
  snapshotAge: string;
  interpolation: string;
  correction: string;
  received: string;
  sent: string;
  snapshots: string;
  hostTick: string;
  frame: string;
  lead: string;
  snapshotIntervals: string;
  frameIntervals: string;
  ticks: (count: string) => string;
  units: (lengths: string) => string;
  perSecond: (count: string) => string;
};

export type LogTexts = {
  title: string;
  path: string;
  empty: string;
  truncated: string;
  reading: string;
  copy: string;
  openFolder: string;
  refresh: string;
};

export type PanelTexts = {
  overload: Record<"far" | "snapshots" | "ticks", string>;
  empty: string;
  id: string;
  name: string;
  address: string;
  ping: string;
  bytesIn: string;
  bytesOut: string;
  connected: string;
  unnamed: string;
  /** @param names of whose seats are kept, with commas between them */
  away: (names: string) => string;
};

export type AboutTexts = {
  title: string;
  version: (version: string) => string;
  /** What Kulki is. */
  what: string;
  terms: string;
  /** Whether kulki:// links lead to this app. */
  links: { open: string; doNotOpen: string };
  licences: string;
  reading: string;
  failed: string;
};

export type RareTexts = {
  log: LogTexts;
  panel: PanelTexts;
  netGraph: NetGraphTexts;
  about: AboutTexts;
};
