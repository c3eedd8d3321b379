// What a dedicated host says on a terminal: where it can be joined, or, when it cannot run, one line that says why and
// what to do. English, as its flags are.
import type { AdapterKind } from "../../../shared/appApi.ts";
import { isolate } from "../../../shared/names.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import type { BansTrouble } from "../bans/bansFile.ts";
import type { PrintedInvitation } from "./invitation.ts";

/** @param suggestedPort a free port, null where another port would not help */
export function explainFailure(reason: HostFailure, port: number, suggestedPort: number | null): string {
  const another = suggestedPort === null ? "try another with --port" : `try --port ${suggestedPort}`;
  const words: Readonly<Record<HostFailure, string>> = {
    portTaken: `Port ${port} is taken by another program: ${another}.`,
    portPrivileged: `This system keeps port ${port} for administrators: ${another}.`,
    portBlocked: `Browsers refuse to open port ${port}, so nobody could join: ${another}.`,
    portAbsurd: `${port} is no port: ${another}.`,
    addressGone: "This machine does not have the address given with --bind: leave it out to listen on all.",
    noSuchName: "No address is known for the name given with --bind: check it, or give an address.",
    familyMissing: "This machine has no address of that family: try --family ipv4, or another --bind.",
    badAddress: "--bind takes an address like 192.168.0.10 or fd00::12 (without a zone), or a host name.",
    badOptions: "The host cannot start with these flags: the lines above say which is wrong.",
    alreadyHosting: "This process already hosts a game.",
    crashed: "The host failed: the lines above say where.",
    outOfMemory: "The host ran out of memory: try fewer --max-players.",
    matchGone: "The kept match does not load, and was set aside: the next start begins anew.",
    startTimeout: "The host did not start in time: try again.",
    unknown: "The host could not start: the lines above may say why.",
  };
  return words[reason];
}

/** @param path of the file of bans */
export function explainBans(trouble: BansTrouble, path: string): string {
  const words: Readonly<Record<BansTrouble, string>> = {
    bansDamaged: "was damaged and is set aside: nobody in it is kept out any more.",
    bansUnreadable: "cannot be read: nobody in it is kept out now.",
    bansUnsaved: "cannot be written just now: bans count in this game, and it is tried again.",
  };
  return `${path} ${words[trouble]}`;
}

/** @param name has only letters, digits, points, hyphens and underscores */
export function explainRefusedName(name: string): string {
  return `somebody tried to join by the name ${name}, which this host does not answer to; if it is this machine's, start with --allow-host ${name}`;
}

const ADAPTERS: Readonly<Record<AdapterKind, string>> = {
  vpn: "VPN",
  virtualMachine: "virtual machine",
  container: "container",
  cable: "cable, no router",
  loopback: "this computer",
};

/** Most addresses listed after the first: a machine full of containers has dozens. */
const MORE_ADDRESSES = 6;

function placeRows({ addresses, adapters, url, code, reach }: PrintedInvitation): [string, string][] {
  const labelled = addresses.map((address, i) => {
    const adapter = adapters[i] ?? null;
    return adapter === null || reach !== "network" ? address : `${address} (${ADAPTERS[adapter]})`;
  });
  const [first = "", ...others] = labelled;
  const more = others.slice(0, MORE_ADDRESSES);
  const left = others.length - more.length;
  const noCode = "none: only an IPv4 address has one";
  return [
    ["Link", `${url}  (any browser, phones too)`],
    ...(reach === "network"
      ? [["Code", code === null ? noCode : `${code}  (Join by IP)`] as [string, string]]
      : []),
    ["Address", first],
    ...more.map((address, i): [string, string] => [i === 0 ? "Also" : "", address]),
    ...(left > 0 ? [["", `and ${left} more`] as [string, string]] : []),
  ];
}

const NOBODY_ELSE: Readonly<Record<PrintedInvitation["reach"], string>> = {
  network: "",
  offline: "No other computer can join now: this machine has no network that leads here.",
  thisComputer: "Only this computer can join: it listens on no other address.",
};

/** Lines without colours, the last one without an end. @param event listening: at the start. moved: the network is another
 *  one now. asked: on the control socket */
export function explainPlace(event: "listening" | "moved" | "asked", invitation: PrintedInvitation): string {
  const { reach } = invitation;
  const name = isolate(invitation.name);
  const title = {
    listening: `"${name}" is open. Ctrl-C ends it.`,
    moved: `The network changed: "${name}" is to be joined here now.`,
    asked: `"${name}" is open.`,
  };
  const rows = placeRows(invitation).map(([what, is]) => `  ${what.padEnd(8)} ${is}`);
  return [title[event], ...rows, ...(reach === "network" ? [] : [NOBODY_ELSE[reach]])].join("\n");
}

/** @param people how many had seats in it @param keptS how long those seats wait, seconds */
export function explainContinued(people: number, keptS: number): string {
  const whose = people === 1 ? "one person has" : `${people} people have`;
  return people === 0
    ? "The kept match goes on; nobody was in it."
    : `The kept match goes on: ${whose} ${keptS} s to come back to it.`;
}
