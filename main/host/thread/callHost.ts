// What each call to a running host does: one function a row of shared/hostCalls.ts. Knows no port and no thread.
import * as v from "valibot";
import { DESK_CALLS } from "../../../shared/desk/deskCalls.ts";
import { type HostAnswer, type HostArgs, type HostCall, hostCallSchema } from "../../../shared/hostCalls.ts";
import type { GameHost } from "./gameHost.ts";

type Answer<C extends HostCall> = HostAnswer<C> | Promise<HostAnswer<C>>;

const CALLS: { readonly [C in HostCall]: (host: GameHost, args: HostArgs<C>) => Answer<C> } = {
  report: (host) => host.readReport(),
  sampleWire: (host, playerId) => new Promise((resolve) => host.sampleWire(playerId, resolve)),
  allowName(host, name) {
    host.allowName(name);
    return true;
  },
  startRound: (host) => host.rounds.start(),
  endRound: (host) => host.rounds.end(),
  changeRules: (host, wish) => host.rounds.changeRules(wish),
  shuffleTeams: (host) => host.rounds.shuffleTeams(),
  desk: (host, args) => host.desk.calls.desk(args),
  kick: (host, args) => host.desk.calls.kick(args),
  ban: (host, args) => host.desk.calls.ban(args),
  banAddress: (host, args) => host.desk.calls.banAddress(args),
  unban: (host, args) => host.desk.calls.unban(args),
  mute: (host, args) => host.desk.calls.mute(args),
  bench: (host, args) => host.desk.calls.bench(args),
  moveTeam: (host, args) => host.desk.calls.moveTeam(args),
  rename: (host, args) => host.desk.calls.rename(args),
  undo: (host, args) => host.desk.calls.undo(args),
  letIn: (host, args) => host.desk.calls.letIn(args),
  turnAway: (host, args) => host.desk.calls.turnAway(args),
  setPassword: (host, args) => host.desk.calls.setPassword(args),
  setOrder: (host, args) => host.desk.calls.setOrder(args),
  setBots: (host, args) => host.desk.calls.setBots(args),
  pauseMatch: (host, args) => host.desk.calls.pauseMatch(args),
};

/** Makes a call and returns its answer. Rejects where there is no such call, or the arguments do not fit. */
export async function callHost(host: GameHost, call: unknown, args: unknown): Promise<unknown> {
  const checked = v.safeParse(hostCallSchema, [call, args]);
  if (!checked.success) throw new TypeError("no such call, or not with these arguments");
  const [name, checkedArgs] = checked.output;
  // The schema ties each call to its own arguments, which the type of an indexed call cannot say.
  const run = CALLS[name] as (host: GameHost, args: unknown) => unknown;
  const answer = await run(host, checkedArgs);
  // Who did something at the desk sees it with the answer.
  if (Object.hasOwn(DESK_CALLS, name)) host.desk.look();
  return answer;
}
