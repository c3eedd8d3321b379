// The floor to compare a host with: a bare socket.io server in its own process, with the rates and sizes of a run.
// Knows how to start it and to load it; what it does is .ci/tools/echoHost.mjs.
import { type Measured, readUsage, startMeasured } from "./childProcess.ts";
import type { Histogram } from "./measure.ts";
import { runSwarm, type SwarmFigures, type SwarmOptions } from "./swarm.ts";

export type EchoOptions = {
  /** Path of .ci/tools/echoHost.mjs, and of the bundled modules it uses. */
  script: string;
  modules: string;
  core: number | null;
  /** As measured with the game: frames a second to each client, and their payloads' sizes, bytes. */
  snapshotsPerSec: number;
  payloads: Histogram;
  players: number;
};

/** The echo host sends so many sizes in turn: a write of 60 bytes and one of 1000 differ. */
const SIZES_IN_TURN = 20;
/** What a client reads of a full snapshot. */
const HEAD_BYTES = 5;

function start(options: EchoOptions): Promise<Measured> {
  const { script, modules, snapshotsPerSec, payloads, players, core } = options;
  const sizes = payloads.means(SIZES_IN_TURN).map((bytes) => Math.max(HEAD_BYTES, Math.round(bytes)));
  const args = [script, modules, snapshotsPerSec, sizes.join() || HEAD_BYTES, players];
  return startMeasured(args.map(String), core);
}

/** The same clients against the echo host. @returns cores used in the window, null where they cannot be read */
export async function measureEcho(
  options: EchoOptions,
  swarm: Omit<SwarmOptions, "url" | "fullClients" | "onWindow">,
): Promise<{ echoCpu: number | null; figures: SwarmFigures }> {
  const echo = await start(options);
  const usedS: (number | null)[] = [];
  try {
    const figures = await runSwarm({
      ...swarm,
      url: `http://127.0.0.1:${echo.ready.port}`,
      // Its frames have a snapshot's head and size, and nothing in them to decode.
      fullClients: 0,
      onWindow: async () => void usedS.push(readUsage(echo.pid).cpuS),
    });
    const [before = null, after = null] = usedS;
    const echoCpu = before === null || after === null ? null : (after - before) / figures.windowS;
    return { echoCpu, figures };
  } finally {
    await echo.stop();
  }
}
