// English text of the Host game dialog and its cards.
import type { BotLevel } from "../../../shared/bots/levels.ts";
import type { OfferedRuleset } from "../../../shared/rules.ts";

/** Name and description of each ruleset. eject: what is printed on the key that ejects. */
const rulesets: Record<OfferedRuleset, { name: string; hint: (eject: string) => string }> = {
  classic: {
    name: "Classic",
    hint: () => "One arena for all: eat dots, grow, swallow whoever is smaller.",
  },
  arena: {
    name: "Arena",
    hint: (eject) => `A wide world: split with space, eject with ${eject}, watch out for viruses.`,
  },
  ogar: { name: "Ogar", hint: () => "Arena tuned like the old servers: more viruses, faster mass loss." },
  quick: {
    name: "Quick",
    hint: () => "A small Arena for a short break: fast merging, nobody stays big.",
  },
  teams: {
    name: "Teams",
    hint: () => "Arena in three colours: teammates can’t eat each other, but can feed each other.",
  },
};

export const host = {
  title: "Host game",
  gameName: "Game name",
  /** @param player may be empty */
  defaultGameName: (player: string) => (player === "" ? "Kulki game" : `${player}’s game`),
  rules: "Rules",
  bots: "Fill with bots up to",
  botsHint: "Total players. Bots make room for people.",
  botLevel: "Bot level",
  botLevels: {
    sleepy: "Sleepy",
    calm: "Calm",
    normal: "Normal",
    keen: "Keen",
    fierce: "Fierce",
  } satisfies Record<BotLevel, string>,
  rulesets,
  port: "Port",
  portHint: "0 = any free port.",
  whoCanJoin: "Who can join",
  thisComputer: "Only this computer",
  network: "Everyone on this network",
  oneAddress: "Only via one of my addresses",
  address: "Address",
  addressHint: "An address of this computer, or its host name.",
  players: "Players",
  advanced: "Advanced",
  family: "IP family",
  ipv4: "IPv4",
  ipv6: "IPv6",
  both: "IPv4 and IPv6",
  backlog: "Backlog",
  backlogHint: "Connections that may wait at once.",
  start: "Start",
  starting: "Starting…",
  cancel: "Cancel",
  usePort: (port: number) => `Use port ${port}`,
  portOutOfRange: "A port is a whole number from 0 to 65535.",
  addressMissing: "Choose an address or type one.",
  /** Before the first game for others. @param program what the system's firewall calls the app */
  firewall: (program: string) =>
    `When the game starts, Windows asks whether others may reach ${program}. Choose Allow, or nobody can join. An account that may not allow it needs an administrator.`,
  numberOutOfRange: (min: number, max: number) => `Enter a whole number from ${min} to ${max}.`,
};

/** A card's two lines: what one does, and how long or for whom. */
type Lines = readonly [string, string];

export const cards = {
  /** Accessible name of the group of cards. */
  kinds: "Kinds of game",
  lines: {
    classic: ["Eat dots, grow, swallow whoever is smaller.", "All on one screen, for two or twenty."],
    arena: ["Split to catch, throw to feed, mind the spikes.", "A wide world, for as long as you like."],
    quick: ["Everybody meets at once, nobody stays big.", "A small arena for a short break."],
    teams: ["Three colours: feed your mates, hunt the rest.", "For a group that likes to shout."],
  } satisfies Record<Exclude<OfferedRuleset, "ogar">, Lines>,
  /** Unfolds the whole form. */
  more: "More",
  /** On a card whose rules the host has changed. */
  changed: "with your changes",
  /** What a press on a card starts, by who can join. */
  who: {
    network: "Anyone on this network can join.",
    thisComputer: "Only this computer can join.",
    address: "Others join by one of your addresses.",
  },
  bots: "Bots play along and make room for people.",
  noBots: "No bots.",
  /** The switch that lets others find the game on the network. */
  announce: "Show in the list of games on this network",
  announceHint: {
    network: "Friends with Kulki see it without typing an address. Over IPv4 only.",
    thisComputer: "Only Kulki on this computer finds it.",
    ipv6: "Over IPv6 nobody finds it by themselves: tell them the address.",
    off: "Others join by its address, code or link.",
  },
  /** How long the circle of a person who drops out is kept. */
  keepSeat: "Keep lost circles (s)",
  keepSeatHint: "Who drops out has so long to come back. 0 = not at all.",
  /** What that circle does meanwhile. */
  meanwhile: "The circle meanwhile",
  drivers: { nobody: "Stands still", bot: "A bot plays on" },
  /** none: no circle is kept. */
  meanwhileHint: {
    nobody: "It can be eaten.",
    bot: "It can be eaten, but runs and hunts.",
    none: "With 0 s no circle is kept: it goes at once.",
  },
};
