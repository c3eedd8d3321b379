// The menu of a match: back to the game first, the way out one key away.
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { HostRoundButtons } from "../rounds/HostRoundButtons.tsx";
import { useUi } from "../uiContext.ts";
import { PracticeRules, PracticeWays } from "./PracticeEntries.tsx";

function DeskEntry() {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button menu-switch" onClick={() => actions.openDialog("desk")}>
      {texts.match.hostPanel}
      <kbd>F2</kbd>
    </button>
  );
}

function InviteEntry() {
  const { store, actions, texts } = useUi();
  const open = () => {
    actions.closeDialog();
    if (store.invitation.value === "closed") actions.invite("toggle");
  };
  return (
    <button type="button" class="button menu-switch" onClick={open}>
      {texts.match.invite}
      <kbd>{store.keyNames.value.invite}</kbd>
    </button>
  );
}

function NetGraphEntry() {
  const { store, actions, texts } = useUi();
  const toggle = () => {
    actions.toggleNetGraph();
    actions.closeDialog();
  };
  return (
    <button
      type="button"
      class="button menu-switch"
      aria-pressed={store.netGraph.value !== null}
      onClick={toggle}
    >
      {texts.match.netGraph}
      <kbd>F3</kbd>
    </button>
  );
}

/** Changes between playing and watching. */
function WatchEntry() {
  const { store, actions, texts } = useUi();
  const isWatching = store.watching.value !== null;
  const choose = () => {
    if (isWatching) actions.playAgain();
    else actions.watch({ kind: "leader" });
    actions.closeDialog();
  };
  return (
    <button type="button" class="button" onClick={choose}>
      {isWatching ? texts.hud.play : texts.hud.watchInstead}
    </button>
  );
}

function PlayersEntry() {
  const { actions, texts } = useUi();
  const open = () => {
    actions.closeDialog();
    actions.showPlayers(true);
  };
  return (
    <button type="button" class="button menu-switch" onClick={open}>
      {texts.hud.players}
      <kbd>Tab</kbd>
    </button>
  );
}

function HowToEntry() {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button menu-switch" onClick={() => actions.openDialog("howTo")}>
      {texts.howTo.title}
      <kbd>F1</kbd>
    </button>
  );
}

function PictureEntry() {
  const { actions, texts } = useUi();
  const save = () => {
    actions.closeDialog();
    actions.savePicture();
  };
  return (
    <button type="button" class="button menu-switch" onClick={save}>
      {texts.stories.savePicture}
      <kbd>F12</kbd>
    </button>
  );
}

function LeaveEntry({ isHost }: { isHost: boolean }) {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button danger" onClick={isHost ? actions.stopHost : actions.leaveMatch}>
      {isHost ? texts.match.stopHosting : texts.match.leaveGame}
    </button>
  );
}

export function MenuDialog() {
  const { store, actions, texts } = useUi();
  const isPractice = store.isPractice.value;
  const isHost = store.host.value !== null && !isPractice;
  // Whether the connection to the match is lost just now.
  const isAway = store.comeback.value !== null;
  return (
    <Dialog title={isPractice ? texts.match.paused : texts.match.menu} size="narrow">
      <div class="menu">
        <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
          {texts.match.resume}
        </button>
        {isPractice && <PracticeRules />}
        {isPractice ? <PracticeWays /> : <LeaveEntry isHost={isHost} />}
        {isHost && !isAway && (
          <div class="menu-rounds">
            <HostRoundButtons isSmall onDone={actions.closeDialog} />
          </div>
        )}
        {!isAway && <WatchEntry />}
        {!isAway && <PlayersEntry />}
        <HowToEntry />
        {!isPractice && !isAway && <InviteEntry />}
        {isHost && <DeskEntry />}
        <button type="button" class="button" onClick={() => actions.openDialog("settings")}>
          {texts.home.settings}
        </button>
        <PictureEntry />
        {!isPractice && <NetGraphEntry />}
        <button type="button" class="button" onClick={() => actions.openDialog("about")}>
          {texts.match.about}
        </button>
      </div>
    </Dialog>
  );
}
