// Files that flags of a dedicated host name: its password and the words of its names. What is wrong in one is one line.
import { readFile } from "node:fs/promises";
import { MAX_WORD_UNITS, MAX_WORDS, type RoomOrder } from "../../../shared/desk/desk.ts";
import { MAX_PASSWORD_UNITS } from "../../../shared/net/events/schemas.ts";
import type { HeadlessFlags } from "./flags.ts";

/** What the files say: line is for standard error. */
export type OwnerFiles =
  | { ok: true; password: string; order: Partial<RoomOrder> }
  | { ok: false; line: string };

/** A file cannot be used: carries the line to show. */
class FileFault extends Error {}

/** The lines of a file, without ends and a byte order mark. @throws FileFault */
async function readLines(flag: string, path: string): Promise<string[]> {
  try {
    return (await readFile(path, "utf8")).replace(/^\ufeff/, "").split(/\r?\n/);
  } catch (error) {
    throw new FileFault(
      `--${flag} ${path} cannot be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

/** @throws FileFault, which does not say what stands there */
async function readPassword(path: string | null): Promise<string> {
  if (path === null) return "";
  const [password = ""] = await readLines("password-file", path);
  if (password !== "" && password.length <= MAX_PASSWORD_UNITS) return password;
  throw new FileFault(`--password-file ${path} has no first line of 1 to ${MAX_PASSWORD_UNITS} characters.`);
}

/** @throws FileFault */
async function readWords(path: string | null): Promise<Partial<RoomOrder>> {
  if (path === null) return {};
  const lines = (await readLines("words", path)).map((line) => line.trim());
  const words = [...new Set(lines.filter((line) => line !== ""))];
  if (words.length > MAX_WORDS) throw new FileFault(`--words ${path} has more than ${MAX_WORDS} words.`);
  const long = words.find((word) => word.length > MAX_WORD_UNITS);
  if (long === undefined) return { words, usesWords: true };
  const at = lines.indexOf(long) + 1;
  throw new FileFault(`--words ${path} has a word of more than ${MAX_WORD_UNITS} characters in line ${at}.`);
}

export async function readOwnerFiles({ passwordFile, wordsFile }: HeadlessFlags): Promise<OwnerFiles> {
  try {
    return { ok: true, password: await readPassword(passwordFile), order: await readWords(wordsFile) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, line: error.message };
    throw error;
  }
}
