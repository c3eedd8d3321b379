// Unit, property and golden tests beside the files they test.
import "./.ci/tools/quiet.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The way through a link, which .ci/house/test.mjs takes where it must, stays a plain one.
  resolve: { preserveSymlinks: true },
  test: {
    projects: [
      // Its modules keep nothing to themselves: loading them once, not once a file, is most of the time its tests take.
      { extends: true, test: { name: "page", include: ["renderer/**/*.test.{ts,tsx}"], isolate: false } },
      {
        extends: true,
        test: {
          name: "house",
          include: [
            "{shared,main}/**/*.test.ts",
            "e2e/{swarm,siege,recover,flood}/**/*.test.ts",
            ".ci/**/*.test.ts",
          ],
        },
      },
    ],
    // Tests of the host open real sockets on loopback: more threads than cores only add noise.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
