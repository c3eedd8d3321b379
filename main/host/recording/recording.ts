// A match written down while it is played: the replay's bytes, and the file they go to. Knows options, no room.

import type { RecordingEnd } from "../../../shared/net/closeReasons.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Timers } from "../../timers.ts";
import type { HostOptions, LogLevel } from "../thread/hostContract.ts";
import { openRecorderFile } from "./recorderFile.ts";
import { type ReplayDisk, SYSTEM_DISK } from "./recordingsFolder.ts";

export type Recording = {
  /** Hears of the match. */
  readonly replay: ReplayWriter;
  /** Writes the end. Resolves when all of it is on the disk, never will be, or takes too long. */
  close(): Promise<void>;
  /** There was no match to write down. */
  discard(): Promise<void>;
};

export type RecordingDeps = {
  timers: Timers;
  log(level: LogLevel, text: string): void;
  onRecordingEnd(reason: RecordingEnd): void;
  /** Another disk, for tests. */
  replayDisk?: ReplayDisk;
};

/** @returns null where nothing is to be written down. Waits for no disk: what fails is told by onRecordingEnd */
export function openRecording(
  { recording, name, version, seed }: HostOptions,
  rules: Rules,
  { timers, log, onRecordingEnd, replayDisk = SYSTEM_DISK }: RecordingDeps,
): Recording | null {
  if (recording === null) return null;
  const place = { ...recording, gameName: name, disk: replayDisk };
  const file = openRecorderFile({ ...place, timers, log, onEnd: onRecordingEnd });
  const header = { appVersion: version, gameName: name, seed, startedAtS: recording.startedAtS };
  const replay = new ReplayWriter(header, rules, (bytes) => file.write(bytes));
  return {
    replay,
    close() {
      replay.end();
      return file.close();
    },
    discard: () => file.discard(),
  };
}
