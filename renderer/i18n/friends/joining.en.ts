// English text of joining a host, and of why that failed.
import type { Texts } from "../texts.ts";
import { withUnit } from "../typography.ts";

export const join: Texts["join"] = {
  title: "Join by IP",
  address: "Address, code or link",
  addressMissing: "Type the address, code or link first. The host sees it on their screen.",
  recent: "Recent",
  join: "Join",
  cancel: "Cancel",
  connecting: (address) => `Connecting to ${address}…`,
  waiting: (seconds) =>
    `The game is full, but somebody there hasn’t moved for a while. Their seat may be free in ${withUnit(String(seconds), "s")}: you join as soon as it is.`,
  hostVersion: (version) => `The host has version ${version}.`,
};

export const checkFailure: Texts["checkFailure"] = {
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
