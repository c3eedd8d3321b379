// English text of hosting by one press.
import type { CardTexts } from "./homeTexts.ts";

export const cards: CardTexts = {
  kinds: "Kinds of game",
  lines: {
    classic: ["Eat dots, grow, swallow whoever is smaller.", "All on one screen, for two or twenty."],
    arena: ["Split to catch, throw to feed, mind the spikes.", "A wide world, for as long as you like."],
    quick: ["Everybody meets at once, nobody stays big.", "A small arena for a break of three minutes."],
    teams: ["Three colours: feed your mates, hunt the rest.", "For a group that likes to shout."],
  },
  more: "More",
  changed: "with your changes",
  who: {
    network: "Anyone on this network can join.",
    thisComputer: "Only this computer can join.",
    address: "Others join by one of your addresses.",
  },
  bots: "Bots play along and make room for people.",
  noBots: "No bots.",
  announce: "Show in the list of games on this network",
  announceHint: {
    network: "Friends with Kulki see it without typing an address. Over IPv4 only.",
    thisComputer: "Only Kulki on this computer finds it.",
    ipv6: "Over IPv6 nobody finds it by themselves: tell them the address.",
    off: "Others join by its address, code or link.",
  },
  keepSeat: "Keep lost circles (s)",
  keepSeatHint: "Who drops out has so long to come back. 0 = not at all.",
  meanwhile: "The circle meanwhile",
  drivers: { nobody: "Stands still", bot: "A bot plays on" },
  meanwhileHint: {
    nobody: "It can be eaten.",
    bot: "It can be eaten, but runs and hunts.",
    none: "With 0 s no circle is kept: it goes at once.",
  },
};
