// The default browser, opened at a link. The link is printed anyway, so nothing here is ever fatal.
import { spawn } from "node:child_process";

export type Desk = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** User id, undefined where the system has none. */
  uid: number | undefined;
};

export type BrowserCommand = { file: string; args: string[]; isVerbatim: boolean };

/** What opens `url` here; null where there is nobody to see it: as root, or without a display. */
export function browserCommand(url: string, { platform, env, uid }: Desk): BrowserCommand | null {
  // The shell's own way; "&" would end its command, and the empty text is the window's title.
  if (platform === "win32") {
    return { file: "cmd", args: ["/d", "/c", "start", '""', url.replaceAll("&", "^&")], isVerbatim: true };
  }
  if (uid === 0) return null;
  if (platform === "darwin") return { file: "open", args: [url], isVerbatim: false };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  return { file: "xdg-open", args: [url], isVerbatim: false };
}

/** Starts it and does not wait. Failures are told to `log`. */
export function openBrowser(command: BrowserCommand, log: (text: string) => void): void {
  const child = spawn(command.file, command.args, {
    detached: true,
    stdio: "ignore",
    windowsVerbatimArguments: command.isVerbatim,
  });
  child.on("error", (error) => log(`the browser could not be opened: ${error.message}`));
  child.on("exit", (code) => {
    if (code !== 0 && code !== null)
      log(`the browser could not be opened: ${command.file} ended with ${code}`);
  });
  child.unref();
}
