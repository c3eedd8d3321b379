// English text of the invitation card, and of addresses that are copied.

/** A title and what to do. */
type Advice = readonly [string, string];
/** @param program what the system's firewall calls the app */
type Step = (program: string) => string;

export const invite = {
  close: "Close the invitation",
  enlarge: "Large",
  /** Leads back from the large view. */
  shrink: "Back to the card",
  /** What each way to join is for, in five words at most. */
  scan: "Scan with a phone",
  typeCode: "Type in Kulki",
  openLink: "Open in a browser",
  /** For screen readers. @param url the address in the QR code */
  qr: (url: string) => `QR code of ${url}`,
  /** Accessible names of copy buttons; they begin with the visible word, where there is one. */
  copyCode: (code: string) => `Copy the code ${code}`,
  copyLink: (url: string) => `Copy the link ${url}`,
  /** Shown where there is no code. */
  noCode: {
    ipv6: "No short code for an IPv6 address. Scan or open the link.",
    name: "No short code for a name. Scan or open the link.",
  },
  choose: "Address",
  /** @param address of an adapter that is not simply the network */
  adapters: {
    vpn: "VPN",
    virtualMachine: "virtual machine",
    container: "container",
    cable: "cable, no router",
    loopback: "this computer",
  },
  offline:
    "This computer is on no network right now, so nobody else can join. The invitation appears here as soon as it is.",
  /** onlyHere: to the host's person. onlyHereGuest: to a guest on the host's own computer. */
  onlyHere:
    "Only this computer can join this game. To play with friends, host it again for everyone on this network.",
  onlyHereGuest:
    "You joined on the host’s own computer, and that address works nowhere else. The host’s window has the invitation.",
  hostAgain: "Stop and host again",
  listening: (port: number) => `Listening on port ${port} of this computer`,
  answers: "Answers on this computer",
  silent: "Does not answer on this computer: the log says more",
  /** @param time formatted, like "10:32" */
  cameIn: (time: string) => `A guest from another computer came in at ${time}`,
  nobody: "Nobody from another computer has come in yet",
  trouble: "Friends can’t get in?",
  /** What to check, in this order. */
  sameNetwork: [
    "Same network",
    "Everybody joins the same Wi-Fi. Guest networks and many school networks keep devices apart; a phone’s hotspot does not.",
  ] satisfies Advice,
  vpn: ["VPNs", "Turn VPNs off, on this computer and on theirs."] satisfies Advice,
  firewall: {
    windows: {
      title: "Windows Firewall",
      steps: [
        () => "Open Windows Security, then “Firewall & network protection”.",
        () => "Choose “Allow an app through firewall”, then “Change settings”.",
        (program) => `Tick ${program}, for private and for public networks, and press OK.`,
        (program) => `Not in the list? Press “Allow another app” and choose ${program}.`,
      ],
    },
    mac: {
      title: "macOS firewall",
      steps: [
        () => "Open System Settings, “Network”, “Firewall”, and press “Options”.",
        () => "Turn off “Block all incoming connections”.",
        (program) => `Set ${program} to “Allow incoming connections”.`,
        (program) => `In “Privacy & Security”, “Local Network”, turn on ${program}.`,
      ],
    },
    linux: {
      title: "Linux firewall",
      steps: [() => "Where ufw or firewalld runs, type its line in a terminal:"],
    },
  } satisfies Record<string, { title: string; steps: readonly Step[] }>,
  refused: "Somebody tried to join by these names",
  refusedHint: "Allow a name only if it is this computer’s: a web page can invent one.",
};

export const addresses = {
  copy: "Copy",
  /** Accessible name of a copy button: starts with the visible word. */
  copyWhat: (what: string) => `Copy ${what}`,
  allow: "Allow this name",
  /** Accessible name of a button: starts with the visible words. */
  allowWhat: (name: string) => `Allow this name: ${name}`,
};
