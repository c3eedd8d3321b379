// What the owner of a dedicated host says about its rounds, a word each, as the host's calls that do it. Knows no socket.
import type { HostAnswer, HostArgs, HostCall } from "../../shared/hostCalls.ts";

type Ask = <C extends HostCall>(call: C, args: HostArgs<C>) => Promise<HostAnswer<C> | null>;

/** Each answers whether it did anything; null where the host is silent. */
export const ROUND_COMMANDS = {
  start: (ask) => ask("startRound", null),
  end: (ask) => ask("endRound", null),
  pause: (ask) => ask("pauseMatch", { isPaused: true, why: "none", text: "" }),
  resume: (ask) => ask("pauseMatch", { isPaused: false, why: "none", text: "" }),
  shuffle: (ask) => ask("shuffleTeams", null),
} as const satisfies Record<string, (ask: Ask) => Promise<boolean | null>>;

export type RoundCommand = keyof typeof ROUND_COMMANDS;

/** Only own keys count: "__proto__" and the like are no commands. */
export function isRoundCommand(line: string): line is RoundCommand {
  return Object.hasOwn(ROUND_COMMANDS, line);
}
