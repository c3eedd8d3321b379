// English text of games found on the network and of hosts joined before.
import type { GamesTexts } from "./gamesTexts.ts";

export const games: GamesTexts = {
  title: "Games on this network",
  looking: "Looking for games…",
  empty: "No games here yet. Host one, or ask a friend for the code.",
  more: (count) => `${count} more`,
  fewer: "Show fewer",
  own: "your game",
  lastPlayed: (when) => `last played ${when}`,
  playedBefore: "played before",
  people: (players, maxPlayers) => `${players} of ${maxPlayers} players`,
  unknownRules: "unknown rules",
  locked: "locked",
  full: "full",
  hostOlder: (version) => `that Kulki is older (${version})`,
  hostNewer: (version) => `your Kulki is older (theirs: ${version})`,
  silent: "does not answer",
  gone: "gone",
  ping: (time) => `ping ${time}`,
  answers: "answers",
  asking: "asking…",
  forget: (name) => `Forget ${name}`,
  ipv4Only: "Games are found over IPv4 only. Any other one is joined by its address.",
  serving: "the game of this page",
  onlyThisHost: "A page in a browser sees only its own host’s game. Others are joined by address or code.",
};
