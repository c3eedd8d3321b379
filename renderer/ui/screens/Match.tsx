// What lies over the arena during a match. Lets mouse and touch through wherever it has no control.
import { useComputed } from "@preact/signals";
import { DeathPanel } from "../hud/DeathPanel.tsx";
import { HintLine } from "../hud/HintLine.tsx";
import { HostChip } from "../hud/HostChip.tsx";
import { KillFeed } from "../hud/KillFeed.tsx";
import { Leaderboard } from "../hud/Leaderboard.tsx";
import { MealLine } from "../hud/MealLine.tsx";
import { Minimap } from "../hud/Minimap.tsx";
import { NetGraph } from "../hud/NetGraph.tsx";
import { OwnValues } from "../hud/OwnValues.tsx";
import { PictureFlash } from "../hud/PictureFlash.tsx";
import { PictureWords } from "../hud/PictureWords.tsx";
import { PlayersPanel } from "../hud/PlayersPanel.tsx";
import { SoundButton } from "../hud/SoundButton.tsx";
import { StatusLine } from "../hud/StatusLine.tsx";
import { StillThere } from "../hud/StillThere.tsx";
import { StoryLine } from "../hud/StoryLine.tsx";
import { TouchButtons } from "../hud/TouchButtons.tsx";
import { WatchBar } from "../hud/WatchBar.tsx";
import { InfoIcon, MenuIcon } from "../parts/icons.tsx";
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

function HowToButton() {
  const { actions, texts } = useUi();
  return (
    <button
      type="button"
      class="icon-button hud-button"
      aria-label={texts.howTo.title}
      onClick={() => actions.openDialog("howTo")}
    >
      <InfoIcon />
    </button>
  );
}

export function Match() {
  const { store } = useUi();
  const seesAll = useComputed(() => store.minimap.value === null);
  return (
    <main class={seesAll.value ? "hud sees-all" : "hud"}>
      <h1 class="visually-hidden">Kulki</h1>
      <div class="hud-top">
        <MenuButton />
        <HowToButton />
        <SoundButton />
        <HostChip />
      </div>
      <div class="hud-right">
        <Leaderboard />
        <div class="feeds">
          <KillFeed />
        </div>
      </div>
      <div class="hud-corner">
        <TouchButtons />
        <Minimap />
      </div>
      <div class="hud-bottom">
        <NetGraph />
        <OwnValues />
        <StatusLine />
      </div>
      <PictureFlash />
      <PictureWords />
      <MealLine />
      <StoryLine />
      <HintLine />
      <WatchBar />
      <DeathPanel />
      <PlayersPanel />
      {store.dialog.value === null && (
        <>
          <StillThere />
          <NoticeBar />
        </>
      )}
    </main>
  );
}
