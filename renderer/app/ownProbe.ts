// The probe of this window: what it looks at, put together. Shows nothing itself.
import type { MatchGate } from "./match/matchGate.ts";
import { createProbe, type KulkiProbe, type ProbeSource } from "./probe.ts";
import type { ArenaPicture } from "./stage/arenaPicture.ts";

type More = Omit<ProbeSource, "toScreen" | "match"> & { now(): number };

export function createOwnProbe(gate: MatchGate, view: ArenaPicture, { now, ...more }: More): KulkiProbe {
  return createProbe({
    ...more,
    toScreen: view.toScreen,
    match() {
      const match = gate.match();
      if (match === null || match.state.tick === 0) return null;
      const { tick, rttMs, jitterMs } = match.state;
      const frame = match.state.sampleFrame(now());
      return { tick, rules: match.accepted.rules, frame, rttMs, jitterMs, rates: match.traffic.rates(now()) };
    },
  });
}
