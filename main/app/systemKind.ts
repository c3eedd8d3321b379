// Which system a platform is, as far as words for its person differ. Pure.
import type { SystemKind } from "../../shared/appApi.ts";

/** @param platform as process.platform has it; all but Windows and macOS count as Linux */
export function systemKind(platform: string): SystemKind {
  if (platform === "win32") return "windows";
  return platform === "darwin" ? "mac" : "linux";
}
