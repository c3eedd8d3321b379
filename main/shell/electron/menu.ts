// The menu bar: macOS needs one for quit, copy and paste to have their keys; elsewhere there is none.
import { Menu } from "electron";

/** @param platform as in process.platform */
export function installMenu(platform: NodeJS.Platform): void {
  // Roles bring their own words in the system's language.
  const menu =
    platform === "darwin"
      ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }])
      : null;
  Menu.setApplicationMenu(menu);
}
