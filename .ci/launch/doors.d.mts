// Types of doors.mjs for its test.
type StartValues = {
  door?: string;
  "no-open"?: boolean;
  json?: boolean;
  "data-dir"?: string;
  probe?: boolean;
  resolve?: string[];
  link?: string | undefined;
  help?: boolean;
};
export const START_HELP: string;
export function parseStart(
  argv: readonly string[],
): { values: StartValues; wrong?: undefined } | { wrong: string; values?: undefined };
export function whyNoWindow(system: {
  platform: string;
  env: Record<string, string | undefined>;
  uid: number | undefined;
}): string | null;
export function webArguments(values: StartValues): string[];
export function electronArguments(values: StartValues): string[];
export function plainFolder(path: string): string;
export function sandboxRemedy(errors: string): string | null;
export function tellingLine(text: string): string;
export function electronBinary(where: {
  packageDir: string;
  platform: string;
  overrideDir: string | undefined;
  join: (...parts: string[]) => string;
}): string;
