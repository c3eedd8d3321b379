// Keeps the browser's context menu away from the arena: a right click or a long press there is a slip, and the menu
// would take the keys. Fields and dialogs keep theirs, for copying and pasting.
import { takesKeys } from "./takesKeys.ts";

/** @param isOn whether there is an arena to play in @returns a function that ends it */
export function keepContextMenuAway(page: Window, isOn: () => boolean): () => void {
  const onContextMenu = (event: Event) => {
    if (isOn() && !takesKeys(event.target)) event.preventDefault();
  };
  page.addEventListener("contextmenu", onContextMenu);
  return () => page.removeEventListener("contextmenu", onContextMenu);
}
