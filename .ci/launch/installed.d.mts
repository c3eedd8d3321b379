// Types of installed.mjs for its test.
type Machine = { platform: string; arch: string; libc: () => string };
export const INSTALLED_FILE: string;
export const THIS_MACHINE: Machine;
export function whyInstall(root: string, machine?: Machine): string | null;
