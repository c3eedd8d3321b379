// Kept matches in a folder: two files each, of which the older one is replaced next. Every call goes to the disk at
// once; does not decide when to write or what to offer.
import { join } from "node:path";
import { codeOf } from "../../errorCode.ts";
import { type LockFs, withLock } from "../files/fileLock.ts";
import {
  type ReplaceFs,
  replaceFile,
  type Sleep,
  sleep,
  syncFolder,
  whileBusy,
} from "../files/replaceFile.ts";
import type { SweepFs } from "../files/temporaryFiles.ts";
import { type KeptMatch, MAX_MATCH_BYTES, readMatch, writeMatch } from "./matchFile.ts";

/** The part of node:fs/promises in use. */
export type MatchesFs = ReplaceFs & LockFs & SweepFs;

export type MatchFolderDeps = {
  folder: string;
  fs: MatchesFs;
  /** This app's version; matches of another version are not read. */
  version: string;
  log: (text: string) => void;
  wait?: Sleep;
};

/** A file that is whole. */
export type KeptFile = { name: string; kept: KeptMatch };

/** Matches kept: the present one and the one before. */
const MAX_MATCHES = 2;
const SLOTS = [0, 1] as const;
const NAME = /^([\w-]{22})\.([01])\.match$/;
const ASIDE = /\.damaged$/;
/** Most damaged files kept for people who look for the cause; a disk that damages every file must not fill up with
 *  them. */
const MAX_ASIDE = 4;

type Place = { slot: number; turn: number };

const matchOf = (name: string): string => NAME.exec(name)?.[1] ?? "";
const nameOf = (match: string, slot: number) => `${match}.${slot}.match`;

type Judged =
  | { kind: "whole"; kept: KeptMatch }
  | { kind: "gone" }
  /** bad: damaged, to be set aside. unread: the system cannot read it now. */
  | { kind: "bad" | "unread"; why: string };

const WORDS = { damaged: "it is damaged", otherVersion: "another version of Kulki wrote it" };

/** The files of one match, newest first. */
export type KeptFiles = readonly [KeptFile, ...KeptFile[]];

/** Groups files by match; the match kept last comes first. */
function groupByMatch(files: readonly KeptFile[]): KeptFiles[] {
  const groups = new Map<string, [KeptFile, ...KeptFile[]]>();
  for (const file of [...files].sort((a, b) => b.kept.turn - a.kept.turn)) {
    const { match } = file.kept.checkpoint;
    const group = groups.get(match);
    if (group === undefined) groups.set(match, [file]);
    else group.push(file);
  }
  return [...groups.values()].sort(([a], [b]) => b.kept.savedAtMs - a.kept.savedAtMs);
}

/** Call its methods one after the other: two at once may write the same file. */
export class MatchFolder {
  readonly #deps: MatchFolderDeps;
  /** Where the next state goes, for matches written here before. */
  readonly #places = new Map<string, Place>();
  /** Files that could not be set aside; each is logged once. */
  readonly #stuck = new Set<string>();

  constructor(deps: MatchFolderDeps) {
    this.#deps = deps;
  }

  /**
   * Reads all whole files, newest first. Rejects with the system's error where the folder cannot be read; a missing
   * folder is an empty one.
   * @returns setAside: how many damaged files were moved out of the way; unread: how many the system could not read
   */
  async read(): Promise<{ matches: KeptFiles[]; setAside: number; unread: number }> {
    const files: KeptFile[] = [];
    let [setAside, unread] = [0, 0];
    for (const name of await this.#list()) {
      const judged = await this.#judge(name);
      if (judged.kind === "whole") files.push({ name, kept: judged.kept });
      if (judged.kind === "bad" && (await this.#exclusively(() => this.#setAsideIfBad(name)))) setAside += 1;
      if (judged.kind !== "unread") continue;
      unread += 1;
      this.#deps.log(`the kept match ${name} cannot be read: ${judged.why}`);
    }
    return { matches: groupByMatch(files), setAside, unread };
  }

  /** Writes a state in place of this match's older file, or beside its only one. */
  async write(kept: Omit<KeptMatch, "turn">): Promise<void> {
    const { folder, fs, version, wait = sleep } = this.#deps;
    await this.#exclusively(async () => {
      const { match } = kept.checkpoint;
      const { slot, turn } = await this.#placeFor(match);
      const isFirst = !this.#places.delete(match);
      const path = join(folder, nameOf(match, slot));
      await replaceFile(path, writeMatch({ ...kept, turn }, version), fs, wait);
      await syncFolder(folder, fs);
      this.#places.set(match, { slot: 1 - slot, turn: turn + 1 });
      if (isFirst) await this.#removeOldMatches(match);
    });
  }

  /** Removes both files of a match. */
  async remove(match: string): Promise<void> {
    const { folder, fs } = this.#deps;
    if (!(await this.#list()).some((name) => matchOf(name) === match)) return;
    await this.#exclusively(async () => {
      for (const slot of SLOTS) await fs.rm(join(folder, nameOf(match, slot)), { force: true });
      await syncFolder(folder, fs);
    });
  }

  /** Sets a file aside that is whole, but whose match does not load. */
  async refuse(name: string): Promise<void> {
    this.#places.delete(matchOf(name));
    await this.#exclusively(() => this.#setAside(name, "it does not load"));
  }

  /** Tries to write a file. Rejects with the system's error. */
  async tryWriting(): Promise<void> {
    const { folder, fs, wait = sleep } = this.#deps;
    const path = join(folder, "can-be-written");
    await replaceFile(path, "", fs, wait);
    await fs.rm(path, { force: true });
  }

  async #list(): Promise<string[]> {
    try {
      const names = await this.#deps.fs.readdir(this.#deps.folder);
      return names.filter((name) => NAME.test(name) && !this.#stuck.has(name)).sort();
    } catch (error) {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    }
  }

  /** @returns null for a file that is damaged or missing */
  async #readFile(name: string): Promise<KeptMatch | null> {
    const judged = await this.#judge(name);
    return judged.kind === "whole" ? judged.kept : null;
  }

  async #judge(name: string): Promise<Judged> {
    const { folder, fs, version, wait = sleep } = this.#deps;
    const path = join(folder, name);
    try {
      if ((await fs.stat(path)).size > MAX_MATCH_BYTES) return { kind: "bad", why: "it is too long" };
      const read = readMatch(await whileBusy(() => fs.readFile(path), wait), version);
      if (!read.ok) return { kind: "bad", why: WORDS[read.reason] };
      const isItself = matchOf(name) === read.kept.checkpoint.match;
      return isItself ? { kind: "whole", kept: read.kept } : { kind: "bad", why: "it has another's name" };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { kind: "gone" };
      // An error of the disk does not say that the file is damaged.
      return { kind: "unread", why: String(error) };
    }
  }

  /** Sets a file aside if it is still damaged, as another app may have replaced it a moment ago.
   *  @returns whether it was set aside */
  async #setAsideIfBad(name: string): Promise<boolean> {
    const judged = await this.#judge(name);
    return judged.kind === "bad" && this.#setAside(name, judged.why);
  }

  async #setAside(name: string, why: string): Promise<boolean> {
    const { folder, fs, log, wait = sleep } = this.#deps;
    const path = join(folder, name);
    try {
      await whileBusy(() => fs.rename(path, `${path}.damaged`), wait);
    } catch (error) {
      // The file is gone: nothing was lost.
      if (codeOf(error) === "ENOENT") return false;
      this.#stuck.add(name);
      log(`the kept match ${path} is left out (${why}), and could not be set aside: ${error}`);
      return true;
    }
    log(`the kept match ${path} was set aside as ${name}.damaged: ${why}`);
    await this.#removeOldAside();
    return true;
  }

  async #removeOldAside(): Promise<void> {
    const { folder, fs } = this.#deps;
    const names = (await fs.readdir(folder).catch(() => [])).filter((name) => ASIDE.test(name));
    if (names.length <= MAX_ASIDE) return;
    const aged = await Promise.all(
      names.map(async (name) => ({
        name,
        ms: await fs.stat(join(folder, name)).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      })),
    );
    const old = aged.sort((a, b) => b.ms - a.ms).slice(MAX_ASIDE);
    for (const { name } of old) await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
  }

  /** Where the next state goes: the file that is missing or damaged, else the older one. */
  async #placeFor(match: string): Promise<Place> {
    const known = this.#places.get(match);
    if (known !== undefined) return known;
    const [first, second] = await Promise.all(
      SLOTS.map(async (slot) => (await this.#readFile(nameOf(match, slot)))?.turn ?? -1),
    );
    const [a, b] = [first ?? -1, second ?? -1];
    return { slot: a <= b ? 0 : 1, turn: Math.max(a, b) + 1 };
  }

  /** Removes matches beyond MAX_MATCHES. Damaged files are left for the next read, which reports them.
   *  @param match stays in any case */
  async #removeOldMatches(match: string): Promise<void> {
    const { folder, fs } = this.#deps;
    const names = await this.#list();
    if (new Set(names.map(matchOf)).size <= MAX_MATCHES) return;
    const files: KeptFile[] = [];
    for (const name of names) {
      const kept = await this.#readFile(name);
      if (kept !== null) files.push({ name, kept });
    }
    const newest = groupByMatch(files).map(([{ name }]) => matchOf(name));
    const staying = [...new Set([match, ...newest])].slice(0, MAX_MATCHES);
    const old = files.filter(({ name }) => !staying.includes(matchOf(name)));
    for (const { name } of old) await fs.rm(join(folder, name), { force: true });
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const { folder, fs, wait = sleep } = this.#deps;
    return withLock(join(folder, "matches"), { fs, wait }, work);
  }
}
