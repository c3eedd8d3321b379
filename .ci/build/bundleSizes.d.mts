import type { Rollup } from "vite";

export type Chunk = Rollup.OutputChunk;
export function buildChunks(): Promise<Chunk[]>;
export function guestChunks(chunks: readonly Chunk[], drawnBy: "webgl" | "canvas"): Chunk[];
export function gzipBytes(chunks: readonly Chunk[]): number;
export function bytesByLibrary(chunks: readonly Chunk[]): [library: string, bytes: number][];
