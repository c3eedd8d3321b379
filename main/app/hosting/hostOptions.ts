// Makes the options of a host's thread from what a person chose and what a front door adds. Knows no threads.
import { randomBytes, randomInt } from "node:crypto";
import type { HostRequest } from "../../../shared/appApi.ts";
import type { Ban } from "../../../shared/desk/bans.ts";
import { type KeptDesk, PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import { STILL_AFTER_S } from "../../../shared/hostChoices.ts";
import type { HostOptions } from "../../host/thread/hostContract.ts";
import { hashPassword } from "../../passwordHash.ts";
import type { BindTarget } from "./bindTarget.ts";
import type { HostExtras } from "./hostExtras.ts";

/** What is the same for all hosts of an app; as in HostControlDeps. */
export type HostHome = {
  version: string;
  guestDir: string | null;
  replayDir: string | null;
  wallNow: () => number;
};

/** Where to record. A match that goes on is not recorded, as a recording has a match from its beginning. */
function recordingFor(
  { record }: HostRequest,
  { resume }: HostExtras,
  { replayDir, wallNow }: HostHome,
): HostOptions["recording"] {
  if (!record || replayDir === null || resume) return null;
  return { dir: replayDir, startedAtS: Math.floor(wallNow() / 1000) };
}

/** How the room is set: what is asked for now, else as the match was kept, else as a new one begins. */
async function deskFor(
  { asksFirst, password }: HostRequest,
  { order, resume }: HostExtras,
): Promise<KeptDesk> {
  const kept: KeptDesk = resume?.desk ?? { order: { ...PLAIN_ORDER, asksFirst }, password: null };
  return {
    order: { ...kept.order, ...order },
    password: password === "" ? kept.password : await hashPassword(password),
  };
}

export async function hostOptions(
  request: HostRequest,
  target: BindTarget,
  extras: HostExtras,
  home: HostHome,
  bans: Ban[],
): Promise<HostOptions> {
  const desk = await deskFor(request, extras);
  const { name, ruleset, rules, port, backlog, maxPlayers, bots, keepSeatS, awayDriver } = request;
  const { bindAddress, family } = target;
  const boundName = target.name === null ? [] : [target.name];
  return {
    name,
    version: home.version,
    ruleset,
    rules,
    port,
    bindAddress,
    family,
    backlog,
    maxPlayers,
    stillAfterS: extras.stillAfterS ?? STILL_AFTER_S,
    bots,
    keepSeatS,
    awayDriver,
    resume: extras.resume ? { ...extras.resume, desk } : null,
    isProbed: extras.isProbed ?? false,
    recording: recordingFor(request, extras, home),
    hostKey: randomBytes(16).toString("base64url"),
    bans,
    desk,
    seed: extras.seed ?? randomInt(2 ** 32),
    allowedHostNames: [...(extras.allowedHostNames ?? []), ...boundName],
    guestDir: home.guestDir,
  };
}
