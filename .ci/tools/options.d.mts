// Types of options.mjs for the swarm and tests.
export class OptionError extends Error {}
export type Reader<T> = (flag: string, text: string) => T;
export type Flag = { read?: Reader<unknown>; takes?: string; says: string; fallback?: unknown };
export type Spec = { usage: string; flags: Record<string, Flag>; file?: string };
export function wholeNumber(min: number, max: number): Reader<number>;
export function number(min: number, max: number): Reader<number>;
export function oneOf<T extends string>(choices: readonly T[]): Reader<T>;
export const anyText: Reader<string>;
export function wrongLine(error: unknown): string | null;
export function helpOf(spec: Spec): string;
export function readOptions(
  spec: Spec,
  argv: readonly string[],
): { help: true } | { help: false; values: Record<string, unknown>; file: string };
export function readOrEnd(spec: Spec): { values: Record<string, unknown>; file: string };
export function endWrong(line: string): never;
