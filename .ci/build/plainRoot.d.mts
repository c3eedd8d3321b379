// Types of plainRoot.mjs for the configurations and tests.
export function isPlain(path: string): boolean;
export function plainPath(folder: string, places: readonly string[]): string;
export function plainRoot(): string;
