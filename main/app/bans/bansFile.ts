// The list of bans on the disk, which outlives hosts and is shared by all hosts of a folder. A host never waits for it:
// what cannot be written counts in the running host all the same, and is tried again. jsonFile.ts has how it is kept.
import * as v from "valibot";
import { changeBans } from "../../../shared/desk/banList.ts";
import { type Ban, type BanChange, banSchema, MAX_BANS } from "../../../shared/desk/bans.ts";
import type { StorageNotice } from "../../../shared/net/closeReasons.ts";
import { type FileContent, JsonFile, type JsonFileDeps } from "../files/jsonFile.ts";

export type BansFile = {
  /** Who is kept out now. Never rejects: if the file cannot be read, these are the ones known last. */
  load(): Promise<Ban[]>;
  /** Takes what a host changed. Does not wait for the disk. */
  note(change: BanChange): void;
  /** Resolves when what was noted is on the disk, or cannot be written now. Never rejects. */
  flush(): Promise<void>;
};

export type BansTrouble = Extract<StorageNotice, `bans${string}`>;

export type BansFileDeps = JsonFileDeps & {
  /** Told what a person should know of the file; of one that cannot be written once, and again only after it could. */
  onTrouble: (trouble: BansTrouble) => void;
  /** Does something after so many milliseconds. */
  later: (run: () => void, delayMs: number) => unknown;
};

/** Pause before what could not be written is tried again. */
const RETRY_MS = 10_000;

/** What a file has: the bans, and entries that only a newer Kulki may understand. */
type BanEntries = { bans: Ban[]; foreign: unknown[] };

function readEntries(value: unknown): BanEntries | null {
  const file = v.safeParse(v.object({ bans: v.array(v.unknown()) }), value);
  if (!file.success) return null;
  const isBan = (entry: unknown) => v.is(banSchema, entry);
  // Entries as they are, with what a newer Kulki has in them.
  const bans = file.output.bans.filter(isBan) as Ban[];
  return { bans, foreign: file.output.bans.filter((entry) => !isBan(entry)).slice(0, MAX_BANS) };
}

class BansOnDisk implements BansFile {
  readonly #deps: BansFileDeps;
  readonly #file: JsonFile<BanEntries>;
  /** What is in the file, as far as it is known. */
  #known: Ban[] = [];
  /** Changes that are not on the disk yet, in order. */
  #waiting: BanChange[] = [];
  #writing: Promise<void> | null = null;
  #isFailing = false;

  constructor(deps: BansFileDeps) {
    this.#deps = deps;
    this.#file = new JsonFile(deps, { what: "bans", parse: readEntries });
  }

  async load(): Promise<Ban[]> {
    await this.flush();
    try {
      this.#note(await this.#file.read());
    } catch (error) {
      this.#deps.log(`bans cannot be read: ${error}`);
      this.#deps.onTrouble("bansUnreadable");
    }
    return this.#changed(this.#known).map((ban) => v.parse(banSchema, ban));
  }

  note(change: BanChange): void {
    this.#waiting.push(change);
    this.#begin();
  }

  async flush(): Promise<void> {
    this.#begin();
    await this.#writing;
  }

  #begin(): void {
    if (this.#writing !== null || this.#waiting.length === 0) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = null;
      if (!this.#isFailing) this.#begin();
    });
  }

  async #write(): Promise<void> {
    let written = 0;
    try {
      await this.#file.change((content) => {
        const { raw, foreign } = this.#note(content);
        this.#known = this.#changed(this.#known);
        written = this.#waiting.length;
        return { ...raw, bans: [...foreign, ...this.#known] };
      });
    } catch (error) {
      this.#onUnwritten(error);
      return;
    }
    this.#waiting.splice(0, written);
    if (this.#isFailing) this.#deps.log("bans are kept again");
    this.#isFailing = false;
  }

  #onUnwritten(error: unknown): void {
    this.#deps.later(() => this.#begin(), RETRY_MS);
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#deps.log(`bans cannot be written: ${error}`);
    this.#deps.onTrouble("bansUnsaved");
  }

  /** With what is not on the disk yet, without what is over. */
  #changed(bans: readonly Ban[]): Ban[] {
    const nowMs = this.#deps.now();
    const nothing: BanChange = { added: [], removedIds: [] };
    return [nothing, ...this.#waiting].reduce((now, change) => changeBans(now, change, nowMs), [...bans]);
  }

  #note(content: FileContent<BanEntries>): { raw: object; foreign: unknown[] } {
    if (content.kind === "damaged") this.#deps.onTrouble("bansDamaged");
    if (content.kind !== "read") return { raw: {}, foreign: [] };
    this.#known = content.value.bans;
    return { raw: content.raw, foreign: content.value.foreign };
  }
}

/** Reads and changes one file of bans, which other apps may read and change at the same time. */
export function createBansFile(deps: BansFileDeps): BansFile {
  return new BansOnDisk(deps);
}
