// The recording of a match while it is played: a writer of replay bytes, and their file. Knows options, no room.

import type { RecordingEnd } from "../../../shared/net/closeReasons.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import type { Rules } from "../../../shared/rules.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import type { Timers } from "../../timers.ts";
import type { HostOptions, LogLevel } from "../thread/hostContract.ts";
import { openRecorderFile } from "./recorderFile.ts";
import { type ReplayDisk, SYSTEM_DISK } from "./recordingsFolder.ts";

export type Recording = {
  /** Listens to the match. */
  readonly replay: ReplayWriter;
  /** Writes the end. Resolves when all is on the disk, cannot be written, or takes too long. */
  close(): Promise<void>;
  /** Removes the recording, as there was no match. */
  discard(): Promise<void>;
};

export type RecordingDeps = {
  timers: Timers;
  log(level: LogLevel, text: string): void;
  onRecordingEnd(reason: RecordingEnd): void;
  /** Another disk, for tests. */
  replayDisk?: ReplayDisk;
};

/** @returns null where nothing is to be recorded. Does not wait for the disk; failures are told by onRecordingEnd */
export function openRecording(
  { recording, name, version, seed }: HostOptions,
  rules: Rules,
  { timers, log, onRecordingEnd, replayDisk = SYSTEM_DISK }: RecordingDeps,
): Recording | null {
  if (recording === null) return null;
  const place = { ...recording, gameName: name, disk: replayDisk };
  const file = openRecorderFile({ ...place, timers, log, onEnd: onRecordingEnd });
  const header = { appVersion: version, gameName: name, seed, startedAtS: recording.startedAtS };
  // The first world is the lobby's, if there are rounds; every later one has its rules beside its start.
  const replay = new ReplayWriter(header, endlessRules(rules), (bytes) => file.write(bytes));
  return {
    replay,
    close() {
      replay.end();
      return file.close();
    },
    discard: () => file.discard(),
  };
}
