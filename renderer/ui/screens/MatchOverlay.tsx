// Everything over the arena during a match. Lets mouse and touch through wherever it has no control.
import { ComebackCard } from "../comeback/ComebackCard.tsx";
import { HostLine } from "../comeback/HostLine.tsx";
import { DeathPanel } from "../hud/DeathPanel.tsx";
import { FullscreenButton } from "../hud/FullscreenButton.tsx";
import { InviteButton, InviteChip } from "../hud/InviteChip.tsx";
import { KillFeed } from "../hud/KillFeed.tsx";
import { Leaderboard } from "../hud/Leaderboard.tsx";
import { MealLine } from "../hud/MealLine.tsx";
import { Minimap } from "../hud/Minimap.tsx";
import { OwnValues } from "../hud/OwnValues.tsx";
import { PictureFlash } from "../hud/PictureFlash.tsx";
import { PictureWords } from "../hud/PictureWords.tsx";
import { SoundButton } from "../hud/SoundButton.tsx";
import { StatusLine } from "../hud/StatusLine.tsx";
import { StillThere } from "../hud/StillThere.tsx";
import { TouchButtons } from "../hud/TouchButtons.tsx";
import { Invitation } from "../invite/Invitation.tsx";
import { fetchedPart } from "../parts/fetchedPart.tsx";
import { InfoIcon, MenuIcon } from "../parts/icons.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useTouch } from "../parts/touch.ts";
import type { Field } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** Fetched when shown, as most people never look at it. */
const NetGraph = fetchedPart(async () => (await import("../hud/NetGraph.tsx")).NetGraph);

/** All three fetched with the first match that has rounds, or that its host holds. */
const RoundTold = fetchedPart(async () => (await import("../rounds/RoundTold.tsx")).RoundTold);
const RoundMoments = fetchedPart(async () => (await import("../rounds/RoundMoments.tsx")).RoundMoments);
const Results = fetchedPart(async () => (await import("../results/Results.tsx")).Results);

/** All fetched once a match has begun. */
const bringMatchParts = async () => (await import("../hud/matchParts.ts")).MATCH_PARTS;
const HintLine = fetchedPart(async () => (await bringMatchParts()).HintLine);
const PlayersPanel = fetchedPart(async () => (await bringMatchParts()).PlayersPanel);
const WatchBar = fetchedPart(async () => (await bringMatchParts()).WatchBar);
const VoiceParts = fetchedPart(async () => (await bringMatchParts()).VoiceParts);
const SaidFeed = fetchedPart(async () => (await bringMatchParts()).SaidFeed);
const PhraseButton = fetchedPart(async () => (await bringMatchParts()).PhraseButton);

/** For the host's person alone. */
const DeskMoments = fetchedPart(async () => (await import("../desk/DeskDialog.tsx")).DeskMoments);

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
      class="icon-button hud-button how-to-button"
      aria-label={texts.howTo.title}
      onClick={() => actions.openDialog("howTo")}
    >
      <InfoIcon />
    </button>
  );
}

/** The sides of the window that the arena leaves, for the styles. */
function sidesOf({ top, right, bottom, left }: Field) {
  return {
    "--field-top": `${top}px`,
    "--field-right": `${right}px`,
    "--field-bottom": `${bottom}px`,
    "--field-left": `${left}px`,
  };
}

/** The HUD's information: in a strip of its own where the arena has a field, else at the edges of the window. */
function Told() {
  const { store } = useUi();
  const isTouched = useTouch();
  return (
    <div class="strip">
      <div class="hud-top">
        <div class="hud-buttons hud-block">
          <MenuButton />
          <HowToButton />
          <SoundButton />
          <FullscreenButton />
          <InviteButton />
          {(store.field.value !== null || !isTouched) && <PhraseButton />}
        </div>
        <InviteChip />
      </div>
      {store.round.value !== null && <RoundTold />}
      <div class="hud-right">
        <Leaderboard />
        <StatusLine />
        <div class="feeds">
          <SaidFeed />
          <KillFeed />
        </div>
      </div>
    </div>
  );
}

/** Questions and messages of the moment. Not shown while the connection is lost, as they would be stale and their
 *  buttons dead. */
function Moments() {
  const { round } = useUi().store;
  return (
    <>
      {round.value !== null && <RoundMoments />}
      <MealLine />
      <HintLine />
      <WatchBar />
      <DeathPanel />
      {round.value !== null && <Results />}
      <PlayersPanel />
      <VoiceParts />
      <Invitation />
    </>
  );
}

export function MatchOverlay() {
  const { store } = useUi();
  const field = store.field.value;
  const isTouched = useTouch();
  const side = store.settings.value.buttonsSide;
  const isAway = store.comeback.value !== null;
  const kinds = ["hud", field?.strip, isTouched && `by-touch buttons-${side}`, isAway && "away"];
  return (
    <main class={kinds.filter(Boolean).join(" ")} style={field === null ? undefined : sidesOf(field)}>
      <h1 class="visually-hidden">Kulki</h1>
      <Told />
      {!isAway && <TouchButtons />}
      <Minimap />
      <div class="hud-bottom">
        {store.netGraph.value !== null && <NetGraph />}
        <OwnValues />
      </div>
      <PictureFlash />
      <PictureWords />
      <HostLine />
      {!isAway && <Moments />}
      {store.dialog.value === null && (
        <>
          <ComebackCard />
          <StillThere />
          <NoticeBar />
          {store.desk.value !== null && !isAway && <DeskMoments />}
        </>
      )}
    </main>
  );
}
