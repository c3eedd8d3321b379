// English text of the host's desk: people, bans, who waits, what went over the connections. Names are passed unchanged.
import type { BanTerm } from "../../../shared/desk/bans.ts";
import type { DeskStep } from "../../../shared/desk/desk.ts";

export const panel = {
  people: "People",
  room: "Room",
  bans: "Bans",
  connections: "Connections",
  overload: {
    far: "The host is overloaded: what comes into view is looked for less often.",
    snapshots: "The host is overloaded: updates go out half as often.",
    ticks: "The host is overloaded: the game itself runs slower than real time.",
  },
  /** What was asked of the host had no effect, or no answer came. */
  trouble: {
    undone: "That didn’t work. Something has changed in the meantime.",
    silent: "The host isn’t answering, so nothing was changed. Try again.",
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
  /** @param names of the people whose seats are kept, with commas between them */
  away: (names: string) => `Dropped out, and may come back: ${names}`,
};

/** A line a person, and what can be done. */
export const people = {
  alone: "Nobody else is here yet.",
  /** Where others were here before. */
  aloneAgain: "Nobody else is here now.",
  actionsFor: (name: string) => `Actions for ${name}`,
  /** Beside a name. */
  marks: {
    host: "you",
    thisComputer: "this computer",
    isOut: "removed",
    isAway: "dropped out",
    isBenched: "made to watch",
    isNext: "plays next round",
    isWatching: "watching",
    isMuted: "muted",
  },
  /** Below the others. */
  gone: {
    title: "Just gone",
    ago: (minutes: number) => (minutes === 0 ? "just now" : `${minutes} min ago`),
    banOf: (name: string) => `Ban ${name}…`,
  },
  kick: "Remove",
  ban: "Ban…",
  mute: "Mute",
  unmute: "Unmute",
  bench: "Make watch",
  unbench: "Let play",
  rename: "Rename",
  newName: "New name",
  toTeam: (colour: string) => `Move to ${colour}`,
  cancel: "Cancel",
  untouchable: {
    host: "This is a window of your own, so it can’t be removed or banned.",
    thisComputer: "This is played on your own computer, so it can’t be banned.",
  },
};

export const banning = {
  title: (name: string) => `Ban ${name}`,
  term: "How long",
  terms: { tenMinutes: "10 minutes", today: "Today", forGood: "For good" } satisfies Record<BanTerm, string>,
  who: "Who",
  onlyPerson: (name: string) => `Only ${name}`,
  everybody: "Everybody at this address",
  newProfile: "A new browser profile gets around this. If that happens, switch on “Ask me first”.",
  askFirst: "Ask me first",
  asksFirst:
    "A new browser profile gets around this, but “Ask me first” is on: whoever comes waits for your yes.",
  /** What a ban of an address reaches. */
  reach: {
    alone: (address: string) => `The address is ${address}.`,
    onLink: (address: string) =>
      `Just this address, ${address}: the network’s first half is your whole room.`,
    network: (network: string) => `All of that network: ${network}.`,
  },
  hits: (names: string) => `Also put out: ${names}.`,
  hitsNobody: "Nobody else here comes from there.",
  ban: "Ban",
};

export const bans = {
  empty: "Nobody is banned.",
  person: "this person",
  address: (address: string) => `everybody at ${address}`,
  /** @param time like "10:32", or a day with it */
  since: (time: string) => `since ${time}`,
  forGood: "for good",
  untilMidnight: "until midnight",
  until: (time: string) => `until ${time}`,
  /** @param time like "9:41" */
  left: (time: string) => `${time} left`,
  unban: "Unban",
  unbanOf: (name: string) => `Unban ${name}`,
};

export const undo = {
  title: "What can be undone",
  undo: "Undo",
  /** For screen readers. @param what a line of `done` */
  undoOf: (what: string) => `Undo: ${what}`,
  done: {
    kick: (name: string) => `${name} was removed.`,
    ban: (name: string) => `${name} was banned.`,
    banAddress: (name: string) => `Everybody at ${name}’s address was banned.`,
    unban: (name: string) => `${name} is no longer banned.`,
    mute: (name: string) => `${name} was muted.`,
    unmute: (name: string) => `${name} can be heard again.`,
    bench: (name: string) => `${name} only watches now.`,
    unbench: (name: string) => `${name} may play again.`,
    team: (name: string) => `${name} changed teams.`,
    rename: (name: string) => `${name} was renamed.`,
  } satisfies Record<DeskStep, (name: string) => string>,
};

/** People who wait to be let in. */
export const waiting = {
  title: "Waiting",
  /** Of the card over the match. */
  card: "Waiting to join",
  somebody: "Somebody",
  wants: (name: string) => `${name} wants to join`,
  wantsToWatch: (name: string) => `${name} wants to watch`,
  many: (count: number) => `${count} people want to join`,
  /** @param time like "0:41" */
  since: (time: string) => `for ${time}`,
  letIn: "Let in",
  notNow: "Not now",
  /** Of one among several. @param name of who waits */
  letInOf: (name: string) => `Let in: ${name}`,
  notNowOf: (name: string) => `Not now: ${name}`,
  letAllIn: "Let all in",
  show: "Show",
};
