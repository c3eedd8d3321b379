// The time of day for what counts down, while it is shown.
import { useEffect, useState } from "preact/hooks";

/** A part of a second, so that no second is left out. */
const PACE_MS = 250;

/** Milliseconds since 1970, new a few times a second. */
export function useNowMs(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), PACE_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
