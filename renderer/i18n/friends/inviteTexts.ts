// The shape of the words of the invitation card.

export type InviteTexts = {
  close: string;
  enlarge: string;
  /** Leads back from the large view. */
  shrink: string;
  /** What each is for, in five words at most. */
  scan: string;
  typeCode: string;
  openLink: string;
  /** For who does not see it. @param url what it holds */
  qr: (url: string) => string;
  /** Accessible names of copy buttons; they begin with the visible word, where there is one. */
  copyCode: (code: string) => string;
  copyLink: (url: string) => string;
  /** In place of a code. */
  noCode: Record<"ipv6" | "name", string>;
  choose: string;
  /** @param address of an adapter that is not simply the network */
  adapters: Record<"vpn" | "virtualMachine" | "container" | "cable" | "loopback", string>;
  offline: string;
  /** onlyHere: to the host's person. onlyHereGuest: to who came in from that very computer. */
  onlyHere: string;
  onlyHereGuest: string;
  hostAgain: string;
  listening: (port: number) => string;
  answers: string;
  silent: string;
  /** @param time formatted, like "10:32" */
  cameIn: (time: string) => string;
  nobody: string;
  trouble: string;
  /** What to look at, in this order: a title and what to do. @param program what the system's firewall calls the app */
  sameNetwork: readonly [string, string];
  vpn: readonly [string, string];
  firewall: Record<
    "windows" | "mac" | "linux",
    { title: string; steps: readonly ((program: string) => string)[] }
  >;
  refused: string;
  refusedHint: string;
};
