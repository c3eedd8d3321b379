// English text of everything shown over the arena of a match.
import type { StorageFailure } from "../../../shared/net/closeReasons.ts";
import { withUnit } from "../typography.ts";

export const match = {
  /** Opens the dialog about Kulki itself. */
  about: "About",
  netGraph: "Net graph",
  hostPanel: "Host’s desk",
  menu: "Menu",
  /** Title of the menu in practice, which is paused while it is open. */
  paused: "Paused",
  resume: "Resume",
  leaveGame: "Leave game",
  stopHosting: "Stop hosting",
  players: "Players",
  invite: "Invite friends",
  leaderboard: "Leaderboard",
  /** For screen readers. */
  minimap: "Map of the arena: you and the biggest players",
  you: "you",
  /** @param ping formatted, like "3 ms" */
  status: (ping: string, fps: string) => `ping ${ping} · ${fps} fps`,
  noPing: "…",
  friendsJoinAt: "Friends join at",
  onlyHere: "Only this computer",
  /** Shown by a host that everybody on the network may join, while there is no network. */
  offline: "No network right now",
  playerCount: (count: number) => (count === 1 ? "1 player" : `${count} players`),
};

/** The HUD. Numbers are whole; names are passed unchanged. */
export const hud = {
  mass: "Mass",
  score: "Score",
  cells: (count: number) => (count === 1 ? "1 cell" : `${count} cells`),
  rank: (rank: number) => `#${rank}`,
  /** The browser lost the graphics context. */
  pictureLost: "The graphics card has stopped. The picture will be back in a moment.",
  pictureGone: "This window can’t draw the arena.",
  reload: "Reload",
  killFeed: "Who was eaten",
  /** Between the names of the eater and the eaten. */
  ate: "ate",
  /** The player's own meals; a name follows. youAte: that player is out. youBit: that player lost a cell. */
  youAte: "You ate",
  youBit: "You took a bite of",
  /** After that name. @param others at least 1 */
  andMore: (others: number) => `and ${others} more`,
  /** A name follows. */
  eatenBy: "You were eaten by",
  eaten: "You were eaten",
  /** Above the eater's name, if it happened while this window had no connection. */
  eatenAway: "While you were away",
  alive: "Time alive",
  highestMass: "Highest mass",
  highestScore: "Highest score",
  ballsEaten: "Dots eaten",
  cellsEaten: "Players eaten",
  playAgain: "Play again",
  coming: "Back in a moment…",
  watch: "Watch",
  watchInstead: "Stop playing and watch",
  play: "Play",
  watching: (name: string) => `You are watching ${name}`,
  watchingNobody: "Nobody is here to watch yet",
  /** A watcher wants to play, and all seats are taken. */
  seatWait: "All seats are taken. You play as soon as one is free.",
  /** What the host's person settled for this guest; the first is also said as long as it is so, and to who wants to
   *  play meanwhile. */
  settled: {
    benched: "The host lets you watch for now.",
    unbenched: "You can play again.",
    muted: "The host has muted you: nobody sees your phrases.",
    unmuted: "Everybody can see your phrases again.",
  },
  /** The question to a player who has done nothing for a while, why it is asked, and what happens without an answer. */
  stillThere: "Still there?",
  stillThereWhy:
    "Somebody is waiting for a seat. To keep yours, move the mouse, tap the screen or press any key.",
  stillThereLeft: (seconds: number) => `You’ll be watching in ${withUnit(String(seconds), "s")}.`,
  stillHere: "I’m here",
  watchingFree: "Free camera: steer it like your ball",
  leader: "Leader",
  next: "Next",
  freeCamera: "Free camera",
  teams: "Teams",
  yourTeam: "your team",
  players: "Players",
  closePlayers: "Close the list",
  follow: (name: string) => `Watch ${name}`,
  bot: "bot",
  watcher: "watching",
  /** Beside the name of a player who watches this round and plays the next. */
  playsNext: "plays next round",
  /** The end of the last life of this round, where the place is not known, and where it is. @param place as a number,
   *  like "5th" @param of how many players */
  outOfRound: "You are out",
  out: (place: string, of: number) => `You are out: ${place} of ${of}`,
  /** Beside the name of a player who dropped out: nobody steers the circle, or a bot does. */
  awayMarks: { away: "dropped out", driven: "a bot plays on" },
  /** Shown where a figure is not known. */
  unknown: "–",
  split: "Split",
  eject: "Eject",
};

/** While a seat waits for its person, and while a match waits to go on. */
export const comeback = {
  /** Over the last picture, while this window tries to come back. */
  lost: "Connection lost. Getting you back…",
  /** The same, when it is known that the host failed. */
  hostFailed: "The host had an accident. Getting you back…",
  tooSlow: "Your connection fell behind. Getting you back…",
  kicked: "The host removed you from the game",
  /** What happens to the circle until then: nobody or a bot steers it, there is none, or the whole game is paused. */
  meanwhile: {
    nobody: "Until then your circle stands still, and can be eaten.",
    bot: "Until then a bot plays for you.",
    watching: "You were watching, so you won’t lose anything.",
    hostFailed: "The game will go on from a moment ago.",
    kicked: "If they take that back, you’re in again at once. If not, you can join anew.",
  },
  /** @param seconds until the seat is given up, at least 1 */
  left: (seconds: number) => `Your place is kept for ${seconds} s.`,
  /** The time is over, and the last attempt is still under way. */
  lastTry: "One last try…",
  leave: "Leave",
  tryNow: "Try now",
  back: "You’re back!",
  silent: "The host is not answering…",
  /** The window is back, but in a new seat. */
  startedAnew: "You were away too long for your circle to wait: you start anew.",
  /** To the host's person: the host's thread died, and another one goes on. */
  restarted: "The game stumbled, and goes on from a moment ago.",
  matchDamaged: "What was kept of the last game is damaged. It was set aside, and nothing else is lost.",
  /** To the host's person: should the app end, the match would not be offered again. */
  keepFailed: {
    readOnly: "This game can’t be kept: Kulki’s folder is read-only. It goes on, but not after a power cut.",
    diskFull: "This game can’t be kept: the disk is full. It goes on, but not after a power cut.",
    unwritable: "This game can’t be kept: the disk won’t have it. It goes on, but not after a power cut.",
  } satisfies Record<StorageFailure, string>,
  /** To the host's person: the port changed, so guests do not come back by themselves. */
  portMoved: (from: number, to: number) =>
    `Port ${from} is taken, so the game goes on at ${to}. Send your friends the new link.`,
  elsewhere: {
    title: "Already playing in another window",
    text: "Your circle is being played in another window. You can carry on with it here, or join as somebody new.",
    playHere: "Play here",
    joinAsElse: "Join as somebody else",
  },
};
