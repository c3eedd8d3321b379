// Hosts that run on this computer for this person, each as a small file in the data folder. By these two apps, or an
// app and a dedicated host, find each other where broadcasts on loopback reach nobody. A file is a hint like any other:
// its host is asked, and only an answer makes a row.

import { join } from "node:path";
import * as v from "valibot";
import { port } from "../../../shared/net/events/schemas.ts";
import { readIpLiteral } from "../../../shared/net/ipLiteral.ts";
import type { DiskQueue } from "../../disk/diskQueue.ts";
import { codeOf } from "../../errorCode.ts";
import { parseJson } from "../files/json.ts";
import { type ReplaceFs, replaceFile, sleep } from "../files/replaceFile.ts";
import { isProcessAlive } from "../files/temporaryFiles.ts";
import type { UdpPeer } from "./udpSocket.ts";

export type OwnHostsFs = ReplaceFs & Pick<typeof import("node:fs/promises"), "readdir" | "readFile" | "stat">;

export type OwnHostsDeps = {
  /** Folder of the files; made when the first host starts. */
  folder: string;
  fs: OwnHostsFs;
  queue: DiskQueue;
  log(text: string): void;
  pid: number;
  /** This computer's name, as several computers may share a home folder. */
  computer: string;
  isAlive?: (pid: number) => boolean;
};

export type OwnHosts = {
  /** @param port the host's, TCP @param at where it answers questions */
  add(port: number, at: UdpPeer): Promise<void>;
  remove(port: number): Promise<void>;
  /** All hosts listed here, also those of other processes. Files of processes that died are removed. */
  list(): Promise<UdpPeer[]>;
};

const MAX_FILES = 32;
/** Longest file that is read; one of ours is under 150 bytes. */
const MAX_FILE_BYTES = 1024;
const NAME = /^\d{1,10}-\d{1,5}\.json$/;

const fileSchema = v.object({
  app: v.literal("kulki"),
  computer: v.pipe(v.string(), v.maxLength(255)),
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Where it answers questions, UDP. */
  address: v.pipe(
    v.string(),
    v.check((text) => readIpLiteral(text)?.family === "ipv4"),
  ),
  udpPort: port,
});

type HostFile = v.InferOutput<typeof fileSchema>;

/** A file's content; null, with a complaint, where it is damaged. Rejects where it cannot be read. */
async function readHostFile(path: string, fs: OwnHostsFs, complain: (text: string) => void) {
  const { size } = await fs.stat(path);
  const text = size > MAX_FILE_BYTES ? "" : await fs.readFile(path, "utf8");
  const read = v.safeParse(fileSchema, parseJson(text));
  if (read.success) return read.output;
  complain(`${path} is damaged and left alone`);
  return null;
}

/** @returns where to ask; null where the file is of another computer, damaged, or of a dead process (then it is
 *  removed) */
async function readPeer(
  path: string,
  { fs, computer, isAlive = isProcessAlive }: OwnHostsDeps,
  complain: (text: string) => void,
): Promise<UdpPeer | null> {
  // It may have gone since the folder was read.
  const file = await readHostFile(path, fs, complain).catch(() => null);
  if (file === null || file.computer !== computer) return null;
  if (isAlive(file.pid)) return { address: file.address, port: file.udpPort };
  await fs.rm(path, { force: true });
  return null;
}

/** Makes the list of own hosts. No call of it rejects: what a disk refuses is a line in the log, and the game goes
 *  on. */
export function createOwnHosts(deps: OwnHostsDeps): OwnHosts {
  const { folder, fs, queue, pid, computer } = deps;
  const pathOf = (port: number) => join(folder, `${pid}-${port}.json`);
  /** Complaints that were made already: each is made once. */
  const complained = new Set<string>();

  function complain(text: string): void {
    if (complained.has(text) || complained.size >= MAX_FILES) return;
    complained.add(text);
    deps.log(`hosts on this computer: ${text}`);
  }

  async function inTurn(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await queue(work);
    } catch (error) {
      complain(`${what}: ${error}`);
    }
  }

  return {
    add(port, { address, port: udpPort }) {
      const file: HostFile = { app: "kulki", computer, pid, address, udpPort };
      const write = () => replaceFile(pathOf(port), JSON.stringify(file), fs, sleep);
      return inTurn("one could not be noted down", write);
    },
    remove: (port) => inTurn("one could not be taken out", () => fs.rm(pathOf(port), { force: true })),
    async list() {
      const found: UdpPeer[] = [];
      await inTurn("they could not be read", async () => {
        const names = (await fs.readdir(folder).catch(orNone)).filter((name) => NAME.test(name));
        for (const name of names.slice(0, MAX_FILES)) {
          const peer = await readPeer(join(folder, name), deps, complain);
          if (peer !== null) found.push(peer);
        }
      });
      return found;
    },
  };
}

/** No files, where the folder does not exist because no host has run here yet. */
function orNone(error: unknown): string[] {
  if (codeOf(error) === "ENOENT") return [];
  throw error;
}
