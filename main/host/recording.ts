// A match written down while it is played: the replay's bytes, and the file they go to. Knows options, no room.

import type { RecordingEnd } from "../../shared/net/closeReasons.ts";
import { ReplayWriter } from "../../shared/replay/replayWriter.ts";
import type { Rules } from "../../shared/rules.ts";
import type { HostOptions, LogLevel } from "./hostContract.ts";
import { openRecorderFile } from "./recorderFile.ts";

export type Recording = {
  /** Hears of the match. */
  readonly replay: ReplayWriter;
  /** Writes the end. Resolves when all of it is on the disk, or never will be. */
  close(): Promise<void>;
  /** There was no match to write down. */
  discard(): Promise<void>;
};

export type RecordingDeps = {
  log(level: LogLevel, text: string): void;
  onRecordingEnd(reason: RecordingEnd): void;
};

/** @returns null where nothing is to be written down. Never rejects: what fails is told by onRecordingEnd */
export async function openRecording(
  { recording, name, version, seed }: HostOptions,
  rules: Rules,
  { log, onRecordingEnd }: RecordingDeps,
): Promise<Recording | null> {
  if (recording === null) return null;
  const file = await openRecorderFile({ ...recording, gameName: name, log, onEnd: onRecordingEnd });
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
