// Commands typed where a dedicated host runs: lines of its standard input, answered one after the other. Its end, by
// Ctrl-D or a pipe that closes, ends nothing. Knows no command.
import type { CommandAnswer } from "./ownerDesk.ts";

export type ConsoleDeps = {
  answer: (line: string) => Promise<CommandAnswer>;
  print: (text: string) => void;
  /** Answers are JSON, one line each. */
  isJson: boolean;
};

/** Longest line that is kept, UTF-16 units: what is longer is no command. */
const MAX_LINE_UNITS = 4000;
/** Most lines that wait for their answer; more at once are no person's, and are dropped. */
const MAX_WAITING = 1000;

/** @returns takes text as it is typed, in parts of any size */
export function createConsole({ answer, print, isJson }: ConsoleDeps): (text: string) => void {
  let rest = "";
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  async function onLine(line: string): Promise<void> {
    const { text, json, after } = await answer(line);
    const told = isJson ? json : text;
    if (told !== "") print(told);
    waiting -= 1;
    after?.();
  }

  return (text) => {
    const lines = (rest + text).split("\n");
    // One unit too many tells the desk that the line is too long.
    rest = (lines.pop() ?? "").slice(0, MAX_LINE_UNITS);
    for (const line of lines) {
      if (waiting >= MAX_WAITING) return;
      waiting += 1;
      last = last.then(() => onLine(line));
    }
  };
}
