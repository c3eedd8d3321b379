// Where settings and log live on each system. Pure: is told the platform and its variables.
import { posix, win32 } from "node:path";

export type SystemFacts = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  home: string;
};

/** The data folder. @param override a folder named on the command line; the variable KULKI_DATA_DIR comes next */
export function dataFolder({ platform, env, home }: SystemFacts, override: string | null): string {
  const named = override ?? env.KULKI_DATA_DIR;
  if (named) return named;
  if (platform === "win32") return win32.join(env.APPDATA || win32.join(home, "AppData", "Roaming"), "Kulki");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "Kulki");
  // A relative path there is to be ignored (XDG base directory specification).
  const config = env.XDG_CONFIG_HOME?.startsWith("/") ? env.XDG_CONFIG_HOME : posix.join(home, ".config");
  return posix.join(config, "Kulki");
}
