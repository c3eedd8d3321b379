// How a dedicated host fares, how friends get to it, and its end, as its owner asks for them, a row each.
import type { HostInfo } from "../../../shared/appApi.ts";
import { BREAKAGES, type Breakage } from "../../host/thread/hostContract.ts";
import { drawQr } from "../commandLine/dedicatedScreen.ts";
import { explainPlace } from "../commandLine/dedicatedWords.ts";
import { invitationOf } from "../commandLine/invitation.ts";
import { ANY_TERMINAL } from "../commandLine/terminalQr.ts";
import { CommandError, type CommandTable } from "./command.ts";
import { spanText } from "./doorCommands.ts";

export type HostCommandDeps = {
  info(): HostInfo | null;
  /** Stops the host, and this process with it. */
  stop(): void;
  /** Breaks the host on purpose, for tests; null: there are no such commands. */
  breakDown: ((how: Breakage) => void) | null;
};

/** What stands in no help. */
export function breakCommands(breakDown: HostCommandDeps["breakDown"]): CommandTable {
  if (breakDown === null) return {};
  const rows = BREAKAGES.map((how) => [
    how,
    {
      says: "for tests",
      async run() {
        breakDown(how);
        return { text: how };
      },
    },
  ]);
  return Object.fromEntries(rows);
}

/** In the order of the help. */
export function hostCommands({ info, stop }: HostCommandDeps): CommandTable {
  function readInfo(): HostInfo {
    const found = info();
    if (found === null) throw new CommandError("nothing is hosted");
    return found;
  }
  return {
    status: {
      says: "how the host fares",
      async run(_words, { ask }) {
        const report = await ask("report", null);
        const here = readInfo();
        const { players, maxPlayers, uptimeS, tickMsP50, tickMsP99 } = report;
        const ticks = `a tick takes ${tickMsP50.toFixed(1)} ms, the slowest of a hundred ${tickMsP99.toFixed(1)}`;
        const text = `${players} of ${maxPlayers} places are taken; it has run for ${spanText(uptimeS)}; ${ticks}.`;
        return { text, facts: { ...report, ...invitationOf(here), urls: here.urls } };
      },
    },
    invite: {
      says: "how friends join, as printed at the start",
      async run() {
        const invitation = invitationOf(readInfo());
        const text = explainPlace("asked", invitation);
        const qr = drawQr(invitation, ANY_TERMINAL)?.join("\n") ?? null;
        return { text, facts: { ...invitation, text, qr } };
      },
    },
    stop: {
      says: "ends the host; its match is over",
      run: async () => ({ text: "The host stops.", after: stop }),
    },
  };
}
