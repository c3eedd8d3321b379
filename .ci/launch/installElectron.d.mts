// Types of installElectron.mjs for its test.
import type { ChildProcess } from "node:child_process";

export function failedLately(packageDir: string, nowMs?: number): boolean;
export function installElectron(
  packageDir: string,
  onStarted: (child: ChildProcess) => void,
): Promise<string | null>;
