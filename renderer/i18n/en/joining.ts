// English text of joining a host, of how typed text was understood, and of the games that were found.
import type { CheckFailure } from "../../../shared/net/closeReasons.ts";
import type { JoinTextRefusal, JoinTextSource } from "../../../shared/net/joinText.ts";
import { withUnit } from "../typography.ts";

export const join = {
  title: "Join by IP",
  address: "Address, code or link",
  addressMissing: "Type the address, code or link first. The host sees it on their screen.",
  recent: "Recent",
  join: "Join",
  cancel: "Cancel",
  connecting: (address: string) => `Connecting to ${address}…`,
  /** Not in yet, and Kulki keeps trying. */
  waits: {
    /** @param seconds until a seat may be free */
    full: (seconds: number) =>
      `The game is full, but somebody there hasn’t moved for a while. Their seat may be free in ${withUnit(String(seconds), "s")}: you join as soon as it is.`,
    kicked: "The host removed you from the game. If they take that back, you’re in again.",
    locked: "The host has locked the game. You’ll be in as soon as it opens.",
    /** @param name one's own; empty: none */
    asking: (name: string) =>
      name === ""
        ? "The host has been asked. You’re in as soon as they say yes."
        : `The host has been asked. You’re in line as ${name}.`,
    doorFull: "Many people are waiting to be let in. You’ll be in line as soon as there is room.",
  },
  playToAsk: "The host lets people in one by one. Press Play to ask.",
  /** Added to a refusal: until when it counts. */
  again: {
    seconds: (seconds: number) => `You can try again in ${withUnit(String(seconds), "s")}.`,
    minutes: (minutes: number) =>
      minutes === 1 ? "You can try again in a minute." : `You can try again in ${minutes} minutes.`,
    tomorrow: "You can come back tomorrow.",
    never: "The ban doesn’t end by itself.",
    now: "You can join again now.",
  },
  joinAgain: "Join again",
  watchUntilFree: "Watch until a place is free",
  password: "Password",
  /** Added to a failure about versions. */
  hostVersion: (version: string) => `The host has version ${version}.`,
};

/** What the Join dialog says about the typed text. */
export const understood = {
  /** Before anything is typed. */
  hint: "The host sees it on their screen. A whole message is fine, too.",
  /** How the text was understood.
   *  @param host "192.168.0.10:8999" @param from what of the text told it: a code, a link, a sentence… */
  host: (host: string, from: Exclude<JoinTextSource, "address">) => {
    if (from === "code") return `Code for ${host}`;
    return from === "sentence" ? `Found in the text: ${host}` : `Link to ${host}`;
  },
  address: (host: string, port: string) => `Address ${host}, port ${port}`,
  name: (name: string, port: string) => `Name ${name}, port ${port}`,
  /** A code that may also be a computer's name. */
  codeOrName: (host: string, name: string) => `Code for ${host}, or a computer called ${name}`,
  wrongCode: "This code has a mistake: ask for it again",
  wrongCodeOrName: (name: string) => `This code has a mistake, unless a computer is called ${name}`,
  /** The text cannot be joined, and Join was not pressed yet. The reason is shown after the press. */
  refused: "No game’s address, code or link yet",
  /** The text is both a code and a computer's name, and both hosts answer. */
  which: "That is a code, and a computer with a game is called that, too. Which game did you mean?",
  byCode: (host: string) => `The code: ${host}`,
  byName: (host: string) => `The computer ${host}`,
};

/** Why a join failed before a connection: because of the typed text, or of what was found at the address. */
export const checkFailure: Record<CheckFailure | JoinTextRefusal | "wrongCode" | "watchFull", string> = {
  watchFull: "As many people watch as can. Try again when somebody leaves.",
  notAddress:
    "No address, code or link is in this. An address looks like 192.168.0.10, 192.168.0.10:8999, [fd00::12]:8999 or a name.",
  wrongCode: "This code has a mistake in it. Ask the host to read it to you again.",
  twoHosts: "This leads to more than one game. Keep only the one you want to join.",
  httpsLink: "This is not a link to a Kulki game: those begin with http:// or kulki://.",
  foreignText:
    "This belongs to another app, not to Kulki. Ask the host for the game’s link, code or address.",
  tooLong: "This text is too long. Paste only the host’s link, code or address.",
  unknownName:
    "The host does not know the name in the address bar. Join by its address, or ask the host to allow the name and press Play again.",
  zoned: "An address with a zone (the part after %) cannot be joined. Ask the host for another one.",
  blockedPort: "Browsers refuse to connect to this port. Ask the host to use another one.",
  noSuchName: "No computer of that name was found.",
  timeout: "Nobody answers there. Check the address, and that both of you are on the same network.",
  refused: "That computer is there, but no game is running on this port.",
  unreachable: "That network cannot be reached from here.",
  notKulki: "Something answers there, but it is not a Kulki host.",
  hostOlder: "The host’s Kulki is older than yours. Ask the host to update.",
  hostNewer: "The host’s Kulki is newer than yours. Update yours to join.",
  cancelled: "Joining was cancelled.",
};

/** The lists: games found on the network, hosts joined before, and the player's own last game. */
export const games = {
  title: "Games on this network",
  looking: "Looking for games…",
  empty: "No games here yet. Host one, or ask a friend for the code.",
  /** Unfolds the rest of the list. @param count how many more there are */
  more: (count: number) => `${count} more`,
  fewer: "Show fewer",
  /** Marks a game that this app hosts. */
  own: "your game",
  /** @param when like "yesterday" */
  lastPlayed: (when: string) => `last played ${when}`,
  /** When the date of that game is not known. */
  playedBefore: "played before",
  /** Read aloud in place of "5/16". */
  people: (players: number, maxPlayers: number) => `${players} of ${maxPlayers} players`,
  unknownRules: "unknown rules",
  /** Whoever joins needs its password, or waits for the host's permission, or nobody new gets in. */
  locked: "not open to everyone",
  full: "full",
  /** @param version the host's */
  hostOlder: (version: string) => `that Kulki is older (${version})`,
  hostNewer: (version: string) => `your Kulki is older (theirs: ${version})`,
  silent: "does not answer",
  /** The game has ended, and its row stays until the pointer leaves it. */
  gone: "gone",
  /** Read aloud before milliseconds. */
  ping: (time: string) => `ping ${time}`,
  /** Marks a host joined before that answers now. */
  answers: "answers",
  asking: "asking…",
  forget: (name: string) => `Forget ${name}`,
  /** Says which games the list cannot find. */
  ipv4Only: "Games are found over IPv4 only. Any other one is joined by its address.",
  /** Marks the game of the host that served this page. */
  serving: "the game of this page",
  /** In a browser, which cannot search the network. */
  onlyThisHost: "A page in a browser sees only its own host’s game. Others are joined by address or code.",
  /** The player's own last game, which can be continued. */
  last: {
    title: "Your last game can go on",
    go: "Continue",
    /** While that game starts. */
    going: "Getting it back…",
    /** @param count people who had seats, 0 or more */
    people: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    justNow: "just now",
    /** @param time like "14:05" */
    today: (time: string) => `today at ${time}`,
    /** @param name the game's */
    forget: (name: string) => `Don’t offer ${name} again`,
  },
};
