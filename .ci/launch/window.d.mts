// Types of window.mjs for its test.
import type { ChildProcess } from "node:child_process";

export const END_LIMIT_MS: number;
export function endChild(child: ChildProcess): void;
export function runWindow(options: {
  path: string;
  args: string[];
  isJson: boolean;
  onStarted: (child: ChildProcess) => void;
  readyLimitMs?: number;
}): Promise<{ code: number | null } | { why: string }>;
