// Test support: matches as a host passes them to the app, and a disk that fails on demand. Nothing of the app imports
// this.

import * as nodeFs from "node:fs/promises";
import { PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import { REQUEST } from "../hosting/hostControl.stage.ts";
import type { MatchesFs } from "./matchFolder.ts";
import type { SavedMatch } from "./savedMatch.ts";

/** An id of a match, told apart by its letter. */
export const matchId = (letter: string) => letter.repeat(22);

export type SavedChange = Partial<Omit<SavedMatch, "checkpoint">> & Partial<SavedMatch["checkpoint"]>;

export function savedMatch({ match, tick, people, desk, room, ...change }: SavedChange = {}): SavedMatch {
  return {
    request: REQUEST,
    extras: {},
    boundPort: 8999,
    savedAtMs: 1000,
    ...change,
    checkpoint: {
      match: match ?? matchId("m"),
      tick: tick ?? 60,
      people: people ?? 2,
      desk: desk ?? { order: PLAIN_ORDER, password: null },
      room: room ?? new Uint8Array(500).map((_, at) => (at * 7 + (tick ?? 60)) % 256),
    },
  };
}

const CALLS = ["mkdir", "open", "writeFile", "sync", "rename", "rm", "readdir", "stat", "readFile"] as const;
export type DiskCall = (typeof CALLS)[number];

export type FailingDisk = {
  fs: MatchesFs;
  /** What was asked, in order. */
  asked: string[];
  /** From now on what `fails` picks is refused with this code. */
  refuse(code: string, fails: (call: DiskCall, path: string) => boolean): void;
  heal(): void;
};

/** The disk that there is, and refuses what a test picks. */
export function createFailingDisk(): FailingDisk {
  const asked: string[] = [];
  let code = "";
  let fails: (call: DiskCall, path: string) => boolean = () => false;
  function check(call: DiskCall, path: string): void {
    asked.push(`${call} ${path.split(/[\\/]/).at(-1)}`);
    if (fails(call, path)) throw Object.assign(new Error(`${code}: ${call}`), { code });
  }
  const guard =
    <A extends [path: string, ...rest: never[]], T>(call: DiskCall, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      check(call, args[0]);
      return work(...args);
    };
  async function open(...args: Parameters<typeof nodeFs.open>): Promise<nodeFs.FileHandle> {
    const path = String(args[0]);
    check("open", path);
    const file = await nodeFs.open(...args);
    return new Proxy(file, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        if (name !== "writeFile" && name !== "sync") return member.bind(target);
        return async (...rest: unknown[]) => {
          check(name, path);
          return member.apply(target, rest);
        };
      },
    });
  }
  const { mkdir, rename, rm, readdir, stat, readFile } = nodeFs;
  const guarded = {
    open,
    mkdir: guard("mkdir", mkdir as never),
    rename: guard("rename", rename as never),
    rm: guard("rm", rm as never),
    readdir: guard("readdir", readdir as never),
    stat: guard("stat", stat as never),
    readFile: guard("readFile", readFile as never),
  };
  return {
    fs: guarded as unknown as MatchesFs,
    asked,
    refuse(newCode, newFails) {
      code = newCode;
      fails = newFails;
    },
    heal() {
      fails = () => false;
    },
  };
}
