// What a press on a game does: joins it, or goes back into one's own.
import { useUi } from "../uiContext.ts";
import type { GameRow } from "./gameRows.ts";

/** @param join joins somebody else's game */
export function usePickGame(join: (row: GameRow) => void): (row: GameRow) => void {
  const { store, actions } = useUi();
  return (row) => {
    // A game of another window of this app is joined like anybody's.
    if (!row.isOwn || store.host.value === null) return join(row);
    store.dialog.value === null || actions.closeDialog();
    actions.returnToGame();
  };
}
