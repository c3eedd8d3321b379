// What a dedicated host says on a terminal: where it can be joined, and one line with a way out when it cannot run.
// English, as its flags are.
import type { HostInfo } from "../../../shared/desktopApi.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";

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
    startTimeout: "The host did not start in time: try again.",
    unknown: "The host could not start: the lines above may say why.",
  };
  return words[reason];
}

/** @param name letters, digits, points, hyphens and underscores alone */
export function explainRefusedName(name: string): string {
  return `somebody tried to join by the name ${name}, which this host does not answer to; if it is this machine's, start with --allow-host ${name}`;
}

/** @param event listening: at the start. moved: the network is another one now */
export function explainPlace(event: "listening" | "moved", info: HostInfo): string {
  const { name, addresses, urls, selfUrl, reach } = info;
  const place = `open at ${addresses.join(", ")}. In a browser: ${urls[0] ?? selfUrl}`;
  const offline =
    reach === "offline"
      ? "\nNo other computer can join now: this machine has no network that leads here."
      : "";
  if (event === "moved") return `The network changed: "${name}" is now ${place}${offline}`;
  return `"${name}" is ${place}${offline}\nCtrl-C ends it.`;
}
