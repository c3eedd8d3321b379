// The menu bar: macOS needs one for quit, copy and paste to have their keys; elsewhere there is none.
import { Menu, type MenuItemConstructorOptions } from "electron";
import type { ShellWords } from "./words.ts";

export type MenuOptions = {
  platform: NodeJS.Platform;
  words: ShellWords["menu"];
  onAbout(): void;
};

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/** Roles do what they say, but are labelled in English, whatever the system speaks. */
function template({ words, onAbout }: MenuOptions): MenuItemConstructorOptions[] {
  const app: MenuItemConstructorOptions[] = [
    { label: words.about, click: onAbout },
    SEPARATOR,
    { role: "hide", label: words.hide },
    { role: "hideOthers", label: words.hideOthers },
    { role: "unhide", label: words.showAll },
    SEPARATOR,
    { role: "quit", label: words.quit },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: "undo", label: words.undo },
    { role: "redo", label: words.redo },
    SEPARATOR,
    { role: "cut", label: words.cut },
    { role: "copy", label: words.copy },
    { role: "paste", label: words.paste },
    { role: "selectAll", label: words.selectAll },
  ];
  const window: MenuItemConstructorOptions[] = [
    { role: "minimize", label: words.minimize },
    { role: "zoom", label: words.zoom },
    { role: "togglefullscreen", label: words.fullscreen },
    SEPARATOR,
    { role: "front", label: words.front },
  ];
  return [
    { label: "Kulki", submenu: app },
    { label: words.edit, submenu: edit },
    { label: words.window, role: "window", submenu: window },
  ];
}

export function installMenu(options: MenuOptions): void {
  const menu = options.platform === "darwin" ? Menu.buildFromTemplate(template(options)) : null;
  Menu.setApplicationMenu(menu);
}
