// What lies over the arena during a match. Lets mouse and touch through wherever it has no control.
import { HostChip } from "../hud/HostChip.tsx";
import { Leaderboard } from "../hud/Leaderboard.tsx";
import { Minimap } from "../hud/Minimap.tsx";
import { NetGraph } from "../hud/NetGraph.tsx";
import { StatusLine } from "../hud/StatusLine.tsx";
import { MenuIcon } from "../parts/icons.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useUi } from "../uiContext.ts";

function MenuButton() {
  const { actions, texts } = useUi();
  return (
    <button
      type="button"
      class="icon-button hud-button"
      aria-label={texts.match.menu}
      onClick={() => actions.openDialog("menu")}
    >
      <MenuIcon />
    </button>
  );
}

export function Match() {
  const { store } = useUi();
  return (
    <main class="hud">
      <h1 class="visually-hidden">Kulki</h1>
      <div class="hud-top">
        <MenuButton />
        <HostChip />
      </div>
      <Leaderboard />
      <Minimap />
      <NetGraph />
      <StatusLine />
      {store.dialog.value === null && <NoticeBar />}
    </main>
  );
}
