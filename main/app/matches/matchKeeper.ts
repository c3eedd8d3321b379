// Keeps the hosted match, so that it can go on after its host has ended for any reason. Decides when to write, and
// never makes the game wait for a disk. Knows no file.
import type { StorageFailure } from "../../../shared/net/closeReasons.ts";
import type { DiskQueue } from "../../disk/diskQueue.ts";
import { storageFailureOf } from "../files/storageFailure.ts";
import type { KeptFiles, MatchFolder } from "./matchFolder.ts";
import type { MatchKeeping, SavedMatch } from "./savedMatch.ts";

export type MatchKeeperDeps = {
  folder: Pick<MatchFolder, "read" | "write" | "remove" | "refuse">;
  /** Queue of the folder's disk. */
  queue: DiskQueue;
  /** Monotonic milliseconds. */
  now: () => number;
  log: (text: string) => void;
  /** Called when the match cannot be kept just now; once, and again only after it could be. */
  onFailed: (reason: StorageFailure) => void;
};

export type MatchKeeper = MatchKeeping & {
  /** All kept matches, newest first. Never rejects; files that cannot be read are left out. */
  read(): Promise<KeptFiles[]>;
  /** Whether a damaged file was set aside since the last call. */
  takeDamaged(): boolean;
  /** Sets a file aside whose match does not load. Never rejects. */
  refuse(name: string): Promise<void>;
  /** Resolves when the newest state is on the disk and ended matches are removed. Never rejects. */
  flush(): Promise<void>;
};

/** States come every 2 s, so with this pause one is written every 8 s. A power cut then costs less than 10 s,
 *  including the time to write. */
const WRITE_INTERVAL_MS = 7000;
/** The pause where people came or went, so that newcomers soon have a seat to come back to. */
const CHANGE_INTERVAL_MS = 2000;

class Keeper implements MatchKeeper {
  readonly #deps: MatchKeeperDeps;
  /** The newest state that is not on the disk yet. */
  #newest: SavedMatch | null = null;
  #writing: Promise<void> | null = null;
  #removing: Promise<void> = Promise.resolve();
  /** Which match was written last, with how many people in it, and when that began. */
  #lastMatch = "";
  #lastPeople = 0;
  #lastMs = 0;
  #isFailing = false;
  #isDamaged = false;
  /** Matches that ended. They are not kept or offered any more, even if a state comes late or a file could not be
   *  removed. */
  readonly #ended = new Set<string>();

  constructor(deps: MatchKeeperDeps) {
    this.#deps = deps;
  }

  keep(saved: SavedMatch): void {
    const { match, people } = saved.checkpoint;
    this.#newest = saved;
    const ageMs = this.#deps.now() - this.#lastMs;
    const limitMs = people === this.#lastPeople ? WRITE_INTERVAL_MS : CHANGE_INTERVAL_MS;
    // When the last person has gone, no other state may come for long.
    if (match !== this.#lastMatch || ageMs >= limitMs || people === 0) this.#begin();
  }

  end(match: string): void {
    this.#ended.add(match);
    if (this.#newest?.checkpoint.match === match) this.#newest = null;
    this.#removing = this.#remove(match);
  }

  async read(): Promise<KeptFiles[]> {
    const { queue, folder, log } = this.#deps;
    // Writes first, as the queue keeps the order.
    this.#begin();
    try {
      const { matches, setAside } = await queue(() => folder.read());
      this.#isDamaged ||= setAside > 0;
      return matches.filter(([{ kept }]) => !this.#ended.has(kept.checkpoint.match));
    } catch (error) {
      log(`kept matches cannot be read: ${error}`);
      return [];
    }
  }

  takeDamaged(): boolean {
    const isDamaged = this.#isDamaged;
    this.#isDamaged = false;
    return isDamaged;
  }

  async refuse(name: string): Promise<void> {
    const { queue, folder, log } = this.#deps;
    this.#isDamaged = true;
    await queue(() => folder.refuse(name)).catch((error: unknown) =>
      log(`the kept match ${name} could not be set aside: ${error}`),
    );
  }

  async flush(): Promise<void> {
    await this.#writing;
    if (this.#newest !== null) this.#begin();
    await Promise.all([this.#writing, this.#removing]);
  }

  #begin(): void {
    const saved = this.#newest;
    if (saved === null || this.#writing !== null) return;
    this.#newest = null;
    this.#lastMatch = saved.checkpoint.match;
    this.#lastPeople = saved.checkpoint.people;
    this.#lastMs = this.#deps.now();
    this.#writing = this.#write(saved).finally(() => {
      this.#writing = null;
    });
  }

  async #write(saved: SavedMatch): Promise<void> {
    const { queue, folder, log, onFailed } = this.#deps;
    try {
      await queue(async () => {
        if (!this.#ended.has(saved.checkpoint.match)) await folder.write(saved);
      });
      if (this.#isFailing) log("the match is kept again");
      this.#isFailing = false;
    } catch (error) {
      // Keeps this state for the next try, unless a newer one came.
      if (!this.#ended.has(saved.checkpoint.match)) this.#newest ??= saved;
      if (this.#isFailing) return;
      this.#isFailing = true;
      log(`the match cannot be kept: ${error}`);
      onFailed(storageFailureOf(error));
    }
  }

  async #remove(match: string): Promise<void> {
    const { queue, folder, log } = this.#deps;
    await this.#removing;
    await queue(() => folder.remove(match)).catch((error: unknown) =>
      log(`a match that is over could not be removed: ${error}`),
    );
  }
}

/** Makes a keeper that has kept nothing yet. */
export function createMatchKeeper(deps: MatchKeeperDeps): MatchKeeper {
  return new Keeper(deps);
}
