// English: log, host panel, net graph, about.
import type { RareTexts } from "./rareTexts.ts";

const netGraph: RareTexts["netGraph"] = {
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
  ticks: (count) => `${count} ticks`,
  units: (lengths) => `${lengths} units`,
  perSecond: (count) => `${count} a second`,
};

const log: RareTexts["log"] = {
  title: "Log",
  path: "File",
  empty: "The log is empty.",
  truncated: "Only the newest part is shown; the file has all of it.",
  reading: "Reading…",
  copy: "Copy log",
  openFolder: "Open folder",
  refresh: "Refresh",
};

const panel: RareTexts["panel"] = {
  overload: {
    far: "The host is overloaded: what comes into view is looked for less often.",
    snapshots: "The host is overloaded: updates go out half as often.",
    ticks: "The host is overloaded: the game itself runs slower than real time.",
  },
  empty: "Nobody is connected yet.",
  id: "Id",
  name: "Name",
  address: "Address",
  ping: "Ping",
  bytesIn: "In",
  bytesOut: "Out",
  connected: "Connected",
  unnamed: "(joining)",
  away: (names) => `Dropped out, and may come back: ${names}`,
};

const about: RareTexts["about"] = {
  title: "About Kulki",
  version: (version) => `Version ${version}`,
  what: "A game for everyone on one network: one hosts, the others join with Kulki or any browser.",
  terms: "Kulki is free software under the MIT licence. The libraries in it and its font have their own.",
  links: {
    open: "kulki:// links open this Kulki.",
    doNotOpen:
      "kulki:// links do not open this Kulki: only an installed one registers them. Paste them into Join by IP.",
  },
  licences: "Licences",
  reading: "Reading the licences…",
  failed: "The licences could not be read. Close this part and open it again.",
};

export const rare: RareTexts = { log, panel, netGraph, about };
