// How long the host's newest ticks took. PROTOCOL.md P33.
import { toGrid } from "../snapshot/format.ts";
import type { Section } from "./section.ts";

export type HostTickTimes = { p50Ms: number; p99Ms: number };

/** Times travel in hundredths of a millisecond. */
const STEPS_PER_MS = 100;

/** Told once a second. */
export const hostTickSection: Section<"hostTick", HostTickTimes> = {
  key: "hostTick",
  bit: 1 << 1,
  write(writer, { p50Ms, p99Ms }) {
    writer.u16(toGrid(p50Ms, STEPS_PER_MS, 0xffff));
    writer.u16(toGrid(p99Ms, STEPS_PER_MS, 0xffff));
  },
  read(reader) {
    const p50Ms = reader.say("p50Ms", reader.u16() / STEPS_PER_MS);
    const p99Ms = reader.say("p99Ms", reader.u16() / STEPS_PER_MS);
    reader.note("hostTick");
    return { p50Ms, p99Ms };
  },
};
