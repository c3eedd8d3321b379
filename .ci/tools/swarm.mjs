// Runs the swarm; standard output is its own.
import { runBundled } from "../build/nodeBundle.mjs";

await runBundled("swarm", {
  main: "e2e/swarm/main.ts",
  // What the echo host shares with the game: its socket's path, the parser, the first byte of a snapshot, and the
  // rules of the answer to a join.
  protocol: "shared/net/protocol.ts",
  frameParser: "shared/net/frameParser.ts",
  snapshotFormat: "shared/net/snapshot/format.ts",
  classic: "shared/rulesets/classic.ts",
});
