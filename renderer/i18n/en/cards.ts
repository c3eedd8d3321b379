// English text of the cards of the Host game dialog, and of the fields beside them.
import type { OfferedRuleset } from "../../../shared/rules.ts";

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
  password: "Password (optional)",
  passwordHint: "Whoever joins has to type it.",
  /** What a press on a card starts, where that is chosen. */
  needsPassword: "They need the password.",
  youAreAsked: "You’re asked about everyone first.",
  asksFirst: "Ask me before anyone joins",
  asksFirstHint: "Whoever comes waits until you let them in. F2 opens the list.",
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
