// Starts a host: reads what it serves, opens its recording, and waits until it listens. Knows no thread and no window.
import { rulesOfMatch } from "../../../shared/bots/matchChoice.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { listenFailure } from "../door/listenFailure.ts";
import { openRecording } from "../recording/recording.ts";
import { GameHost, type HostParts } from "./gameHost.ts";
import { loadGuestFiles } from "./guestPage.ts";
import type { HostOptions } from "./hostContract.ts";
import type { HostDeps } from "./hostDeps.ts";
import { optionFault } from "./optionFault.ts";

export type HostStart =
  | { ok: true; host: GameHost }
  /** detail: text for the log. */
  | { ok: false; reason: HostFailure; detail: string };

/** Starts a host and waits until it listens. What can go wrong on a person's machine is a result, not an exception. */
export async function startGameHost(options: HostOptions, deps: HostDeps): Promise<HostStart> {
  const fault = optionFault(options);
  if (fault !== null) return { ok: false, ...fault };
  const files = await loadGuestFiles(options.guestDir, deps);
  // No recording of a match that goes on, as a recording has a match from its beginning.
  const recorded = { ...options, recording: options.resume === null ? options.recording : null };
  const recording = openRecording(recorded, rulesOfMatch(options), {
    ...deps,
    onRecordingEnd: (reason) => deps.tell({ kind: "recordingEnded", reason }),
  });
  const host = createHost(options, { files, recording }, deps);
  if (host instanceof WireError) return { ok: false, reason: "matchGone", detail: host.message };
  try {
    await host.listen();
  } catch (error) {
    await host.stop("hostFailed");
    await recording?.discard();
    return { ok: false, reason: listenFailure(error), detail: String(error) };
  }
  return { ok: true, host };
}

/** @returns a WireError where the checkpoint to go on from is damaged */
function createHost(options: HostOptions, parts: HostParts, deps: HostDeps): GameHost | WireError {
  try {
    return new GameHost(options, parts, deps);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
}
