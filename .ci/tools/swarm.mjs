// Bundles the swarm (Node 20 runs no TypeScript) into .tsbuild/swarm/, apart from out/, which is what gets packed,
// and runs it. Standard output is the swarm's own.
import { nodeBundle, runBundle } from "../build/nodeBundle.mjs";

const outDir = ".tsbuild/swarm";

await nodeBundle(
  outDir,
  {
    main: "e2e/swarm/main.ts",
    // What the echo host shares with the game: its socket's path, the parser, the first byte of a snapshot, and the
    // rules of the answer to a join.
    protocol: "shared/net/protocol.ts",
    frameParser: "shared/net/frameParser.ts",
    snapshotFormat: "shared/net/snapshot/format.ts",
    classic: "shared/rulesets/classic.ts",
  },
  "es",
);

runBundle(`${outDir}/main.js`);
