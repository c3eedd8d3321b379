// The shape of the texts of games found on the network, of hosts joined before, and of one's own last game: they come with the
// lists (gamesOf.ts).

export type GamesTexts = {
  title: string;
  looking: string;
  empty: string;
  /** Unfolds the rest of the list. @param count how many more there are */
  more: (count: number) => string;
  fewer: string;
  /** Of this very app. */
  own: string;
  /** @param when like "yesterday" */
  lastPlayed: (when: string) => string;
  /** Nobody wrote down when. */
  playedBefore: string;
  /** Read aloud in place of "5/16". */
  people: (players: number, maxPlayers: number) => string;
  unknownRules: string;
  locked: string;
  full: string;
  /** @param version the host's */
  hostOlder: (version: string) => string;
  hostNewer: (version: string) => string;
  silent: string;
  /** It has just gone, and its row waits for the pointer to leave. */
  gone: string;
  /** Read aloud before milliseconds. */
  ping: (time: string) => string;
  /** Of a recent host. */
  answers: string;
  asking: string;
  forget: (name: string) => string;
  /** What the list cannot find. */
  ipv4Only: string;
  /** Of the host that served this page. */
  serving: string;
  /** In a browser, which cannot look around. */
  onlyThisHost: string;
  /** Of the own game that can go on where it was. */
  last: {
    title: string;
    go: string;
    /** While it starts. */
    going: string;
    /** @param count people who had seats, 0 or more */
    people: (count: number) => string;
    justNow: string;
    /** @param time like "14:05" */
    today: (time: string) => string;
    /** @param name the game's */
    forget: (name: string) => string;
  };
};
