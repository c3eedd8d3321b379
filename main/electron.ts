// Front door 1: the desktop app. What it is made of is loaded from here, so that a start that fails, even while its modules
// are evaluated, is told to whoever made it instead of leaving a process without a window.
import { failStart } from "./shell/electron/startFailure.ts";

// A terminal that was closed must not take the game with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  // Awaited, since Electron is ready only after its main module: the app's scheme has to be known before.
  await import("./electronApp.ts");
} catch (error) {
  failStart(error instanceof Error ? error.message : String(error), (line) =>
    process.stderr.write(`${line}\n`),
  );
}
