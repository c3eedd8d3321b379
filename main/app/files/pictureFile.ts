// A picture of the arena as a file: what a page may ask to be written, and how. Does not know where a person's pictures
// are.
import type * as nodeFs from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { codeOf } from "../../errorCode.ts";

export type PictureFs = Pick<typeof nodeFs, "mkdir" | "writeFile" | "rm">;

/** Largest picture. An arena on an 8K screen is 130 MB of colours; a PNG of it has a fraction of that. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** The only names allowed: they lead into no other folder, and no system runs such a file. */
const NAME = /^Kulki \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/;

/** Signature and type of the first chunk. Source: PNG (third edition), 5.2 and 11.2.1. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const HEADER = [0x49, 0x48, 0x44, 0x52] as const;
const HEADER_AT = 12;

function isPng(bytes: Uint8Array): boolean {
  const hasHeader = HEADER.every((byte, index) => bytes[HEADER_AT + index] === byte);
  return hasHeader && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Name and content, as they come from a page. */
export const pictureArguments = v.strictTuple([
  v.pipe(v.string(), v.regex(NAME)),
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= MAX_PICTURE_BYTES && isPng(bytes), "no picture"),
  ),
]);

/** Writes a new file, and its folder if missing. Rejects with the system's error, leaving nothing behind. */
export async function writePicture(
  folder: string,
  name: string,
  png: Uint8Array,
  fs: PictureFs,
): Promise<void> {
  const path = join(folder, name);
  await fs.mkdir(folder, { recursive: true });
  try {
    await fs.writeFile(path, png, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") await fs.rm(path, { force: true });
    throw error;
  }
}
