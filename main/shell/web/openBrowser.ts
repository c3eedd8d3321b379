// Opens a link in the default browser by way of a file, so that the link is on no command line. The link is printed
// anyway, so no failure here is fatal.
import { type ChildProcess, spawn } from "node:child_process";
import type { LinkFile } from "./linkFile.ts";

export type Desk = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** User id, undefined where the system has none. */
  uid: number | undefined;
};

export type BrowserCommand = { file: string; args: string[]; env: Desk["env"]; isVerbatim: boolean };

/** Makes a file's path the command that shows it. */
export type PageOpener = (path: string) => BrowserCommand;

/** The variable from which Windows' shell takes the path, so that any folder's name stays within the quotes. */
const PATH_VARIABLE = "KULKI_PAGE";

/** How to open a file in a browser here; null where nobody would see it: as root, or without a display. */
export function findOpener({ platform, env, uid }: Desk): PageOpener | null {
  if (platform === "win32") {
    // The empty text is the window's title.
    const args = ["/d", "/v:off", "/c", "start", '""', `"%${PATH_VARIABLE}%"`];
    const file = env.ComSpec || "cmd.exe";
    return (path) => ({ file, args, env: { ...env, [PATH_VARIABLE]: path }, isVerbatim: true });
  }
  if (uid === 0) return null;
  if (platform !== "darwin" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  const file = platform === "darwin" ? "open" : "xdg-open";
  return (path) => ({ file, args: [path], env, isVerbatim: false });
}

export type LinkOpenerDeps = {
  opener: PageOpener;
  /** Starts a program that may outlive this one. */
  run: (command: BrowserCommand) => ChildProcess;
  write: (url: string) => Promise<LinkFile>;
  /** Runs something after so many milliseconds, unless the process ends before. */
  later: (run: () => void, delayMs: number) => void;
  /** Called if no browser opened, so that a person has to open the link. */
  onFailed: (why: string) => void;
  log: (text: string) => void;
};

export type LinkOpener = {
  /** Opens a link; does not wait for the browser. Never rejects. */
  open(url: string): Promise<void>;
  /** Removes the file, as the link is used or no longer wanted. Never rejects. */
  close(): Promise<void>;
};

/** How long the file is kept; by then the slowest browser has read it. */
const KEPT_MS = 120_000;

export function runDetached({ file, args, env, isVerbatim }: BrowserCommand): ChildProcess {
  const options = { detached: true, stdio: "ignore", windowsVerbatimArguments: isVerbatim } as const;
  return spawn(file, args, { ...options, env: { ...env } });
}

export function createLinkOpener({ opener, run, write, later, onFailed, log }: LinkOpenerDeps): LinkOpener {
  let file: Promise<LinkFile | null> = Promise.resolve(null);
  let isWanted = true;

  /** Some openers end when their browser does; hours after its window came, that is no failure. */
  const fail = (why: string) => isWanted && onFailed(why);

  async function close(): Promise<void> {
    isWanted = false;
    const removing = file.then((written) => written?.remove());
    file = Promise.resolve(null);
    await removing.catch((error: Error) => log(`the file with the link stays: ${error.message}`));
  }

  async function open(url: string): Promise<void> {
    const writing = write(url);
    file = writing.catch(() => null);
    try {
      const command = opener((await writing).path);
      later(() => void close(), KEPT_MS);
      const child = run(command);
      child.on("error", (error) => fail(error.message));
      child.on("exit", (code) => code && fail(`${command.file} ended with ${code}`));
      child.unref();
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  return { open, close };
}
