// What the recovery's bench tells a person. Knows plain figures.
import type { Break } from "./flags.ts";
import { massAtCheckpoint, outcomeOf, type Verdict, type Witness } from "./judge.ts";

export const WHAT: Readonly<Record<Break, string>> = {
  crash: "the host's thread throws",
  hang: "the host's thread runs in circles",
  memory: "the host's thread eats up its memory",
  kill: "the host's process is killed, and started again",
};

const seconds = (ms: number | null) => (ms === null ? "never" : `${(ms / 1000).toFixed(2)} s`);
const number = (value: number | undefined | null) => (value ?? null)?.toFixed(1) ?? "-";

export function describeVerdict(
  how: Break,
  players: number,
  { back, eaten, backMs, lostMs }: Verdict,
): string {
  const meanwhile = eaten > 0 ? ` (${eaten} eaten meanwhile)` : "";
  return `${how.padEnd(7)}${WHAT[how]}: ${back} of ${players} back${meanwhile}, the last after ${seconds(backMs)}; ${seconds(lostMs)} of play lost`;
}

/** When the first, some and the last were back. */
export function describeTimes(witnesses: readonly Witness[], brokenAtMs: number): string {
  const times = witnesses.flatMap(({ after }) => (after === null ? [] : [after.atMs - brokenAtMs]));
  times.sort((a, b) => a - b);
  const part = (share: number) => seconds(times[Math.ceil(share * times.length) - 1] ?? null);
  if (times.length === 0) return "back in: never";
  return `back in: the first ${seconds(times[0]!)}, half of them ${part(0.5)}, nine of ten ${part(0.9)}, the last ${part(1)}`;
}

/** Of more players than fit a screen only those that are not back are shown, and of those the first. */
const MOST_ROWS = 20;

/** A line for each player: its mass before, in the checkpoint and after, and when it was back. */
export function describePlayers(
  witnesses: readonly Witness[],
  firstTick: number | null,
  brokenAtMs: number,
): string {
  const isShown = ({ after }: Witness) => witnesses.length <= MOST_ROWS || after === null;
  const rows = witnesses
    .filter(isShown)
    .slice(0, MOST_ROWS)
    .map((witness) => {
      const { name, playerId, before, after, tries, why } = witness;
      const kept = firstTick === null ? null : massAtCheckpoint(witness, firstTick);
      const outcome = firstTick === null ? "gone" : outcomeOf(witness, firstTick);
      return [
        name,
        `player ${playerId}`,
        number(before.at(-1)?.mass),
        number(kept),
        number(after?.mass),
        seconds(after && after.atMs - brokenAtMs),
        String(tries),
        outcome === "gone" && why !== null ? `gone: ${why}` : outcome,
      ];
    });
  const table = [["name", "seat", "mass before", "as kept", "after", "back in", "tries", "what"], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]! + 2))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
