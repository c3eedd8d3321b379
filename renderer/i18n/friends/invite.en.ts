// English words of the invitation card.
import type { InviteTexts } from "./inviteTexts.ts";

export const invite: InviteTexts = {
  close: "Close the invitation",
  enlarge: "Large",
  shrink: "Back to the card",
  scan: "Scan with a phone",
  typeCode: "Type in Kulki",
  openLink: "Open in a browser",
  qr: (url) => `QR code of ${url}`,
  copyCode: (code) => `Copy the code ${code}`,
  copyLink: (url) => `Copy the link ${url}`,
  noCode: {
    ipv6: "No short code for an IPv6 address. Scan or open the link.",
    name: "No short code for a name. Scan or open the link.",
  },
  choose: "Address",
  adapters: {
    vpn: "VPN",
    virtualMachine: "virtual machine",
    container: "container",
    cable: "cable, no router",
    loopback: "this computer",
  },
  offline:
    "This computer is on no network right now, so nobody else can join. The invitation appears here as soon as it is.",
  onlyHere:
    "Only this computer can join this game. To play with friends, host it again for everyone on this network.",
  onlyHereGuest:
    "You joined on the host’s own computer, and that address works nowhere else. The host’s window has the invitation.",
  hostAgain: "Stop and host again",
  listening: (port) => `Listening on port ${port} of this computer`,
  answers: "Answers on this computer",
  silent: "Does not answer on this computer: the log says more",
  cameIn: (time) => `A guest from another computer came in at ${time}`,
  nobody: "Nobody from another computer has come in yet",
  trouble: "Friends can’t get in?",
  sameNetwork: [
    "Same network",
    "Everybody joins the same Wi-Fi. Guest networks and many school networks keep devices apart; a phone’s hotspot does not.",
  ],
  vpn: ["VPNs", "Turn VPNs off, on this computer and on theirs."],
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
  },
  refused: "Somebody tried to join by these names",
  refusedHint: "Allow a name only if it is this computer’s: a web page can invent one.",
};
