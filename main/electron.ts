// Front door 1: the desktop app. Loads electronApp.ts, so that a failed start, even one while modules are evaluated, is
// shown instead of leaving a process without a window.
import { failStart } from "./shell/electron/startFailure.ts";

// A write to a closed terminal must not end the game.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  // Awaited, as the app's scheme must be known before Electron is ready, and it is ready only after this module.
  await import("./electronApp.ts");
} catch (error) {
  failStart(error instanceof Error ? error.message : String(error), (line) =>
    process.stderr.write(`${line}\n`),
  );
}
