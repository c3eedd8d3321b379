// How long a refusal still counts, counting down. Screen readers read it with the words before it, not each second.
import { useEffect, useState } from "preact/hooks";
import type { Texts } from "../../i18n/texts.ts";
import type { JoinFailure } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** Up to so many seconds they are counted; up to so many minutes those are. */
const COUNTED_S = 90;
const COUNTED_MINUTES = 90;

/** @param untilMs milliseconds since 1970; null: never @returns seconds, rounded up; 0: it is over */
export function useLeftS(untilMs: number | null): number {
  const leftS = untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - Date.now()) / 1000));
  const [, setLeftS] = useState(leftS);
  useEffect(() => {
    if (untilMs === null || leftS === 0) return undefined;
    const nextMs = untilMs - 1000 * (leftS - 1) - Date.now();
    const timer = setTimeout(() => setLeftS(leftS - 1), Math.max(0, nextMs));
    return () => clearTimeout(timer);
  }, [untilMs, leftS]);
  return leftS;
}

function leftText(leftS: number, { again }: Texts["join"]): string {
  const minutes = Math.ceil(leftS / 60);
  if (leftS === 0) return again.now;
  if (leftS <= COUNTED_S) return again.seconds(leftS);
  return minutes <= COUNTED_MINUTES ? again.minutes(minutes) : again.tomorrow;
}

type LeftTimeProps = { reason: JoinFailure; untilMs: number | null };

export function LeftTime({ reason, untilMs }: LeftTimeProps) {
  const { join } = useUi().texts;
  const leftS = useLeftS(untilMs);
  if (untilMs === null) return reason === "banned" ? <> {join.again.never}</> : null;
  return <span aria-live="off"> {leftText(leftS, join)}</span>;
}
