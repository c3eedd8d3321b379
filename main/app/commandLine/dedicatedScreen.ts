// What a dedicated host writes to its terminal: a log, where it can be joined, and what is asked of its owner. Nothing
// that a guest sent reaches the terminal as it is.
import type { HostInfo } from "../../../shared/appApi.ts";
import { jsonLine, terminalLines } from "../deskCommands/terminalText.ts";
import { logLine } from "../files/logLine.ts";
import { explainPlace } from "./dedicatedWords.ts";
import { invitationOf, type PrintedInvitation } from "./invitation.ts";
import { drawTerminalQr, type Terminal } from "./terminalQr.ts";

export function complain(text: string): void {
  process.stderr.write(`${terminalLines(text)}\n`);
}

/** @param text harmless already: the QR code has colours */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A log on standard error. Lines from before the host listens are held back, and shown if it fails. */
export function createTerminalLog() {
  let held: string[] | null = [];
  return {
    write(level: string, text: string) {
      const line = logLine(Date.now(), level, text);
      if (held === null) complain(line);
      else held.push(line);
    },
    release() {
      const lines = held ?? [];
      held = null;
      lines.forEach(complain);
    },
  };
}

export type TerminalLog = ReturnType<typeof createTerminalLog>;

function ownTerminal(): Terminal {
  const { isTTY = false, columns } = process.stdout;
  return { isTty: isTTY, columns, env: process.env };
}

/** @returns the QR code of the link; null where nobody else can join, or the terminal cannot show it */
export function drawQr({ reach, url }: PrintedInvitation, terminal: Terminal): string[] | null {
  return reach === "network" ? drawTerminalQr(url, terminal) : null;
}

/** Says where the host can be joined: at the start, and whenever the network changes. */
export function createAnnouncer({ json, qr }: { json: boolean; qr: boolean }) {
  /** The link whose QR code was drawn last: a network that comes back has the same link, still on screen. */
  let drawnUrl = "";
  return (event: "listening" | "moved", info: HostInfo): void => {
    const invitation = invitationOf(info);
    if (json) {
      print(jsonLine({ event, ...invitation }));
      return;
    }
    const lines = qr && invitation.url !== drawnUrl ? drawQr(invitation, ownTerminal()) : null;
    if (lines !== null) drawnUrl = invitation.url;
    print([terminalLines(explainPlace(event, invitation)), ...(lines ?? [])].join("\n"));
  };
}
