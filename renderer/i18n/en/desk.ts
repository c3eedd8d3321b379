// English text of the host's desk.

export const panel = {
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
  /** @param names of the people whose seats are kept, with commas between them */
  away: (names: string) => `Dropped out, and may come back: ${names}`,
};
