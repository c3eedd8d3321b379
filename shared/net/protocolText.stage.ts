// PROTOCOL.md as tests read it: its text, its lines, and its tables by their heads.
import { readFileSync } from "node:fs";

export const TEXT = readFileSync(new URL("PROTOCOL.md", import.meta.url), "utf8");
export const LINES = TEXT.split("\n");

/** Rows of the table whose head has these columns, without backticks. */
export function protocolTable(...columns: string[]): string[][] {
  const cellsOf = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", ""));
  const head = LINES.findIndex((line) => line.startsWith("|") && cellsOf(line).join() === columns.join());
  if (head < 0) throw new Error(`no table of ${columns.join()}`);
  const rows = LINES.slice(head + 2);
  return rows.slice(0, rows.indexOf("")).map(cellsOf);
}

/** What the table of limits says of one. */
export function limitOf(limit: string): string | undefined {
  return protocolTable("limit", "value", "reason").find(([name]) => name === limit)?.[1];
}
