// The host's desk: people, the room, bans, connections, the wire. Says when the host cannot keep up, or does not answer.
// And what of it is told over the match, which is fetched together.
import "../../styles/desk/desk.css";
import "../../styles/desk/people.css";
import "../../styles/desk/room.css";
import "../../styles/desk/wire.css";
import { useEffect } from "preact/hooks";
import { Dialog } from "../parts/Dialog.tsx";
import { Tabs } from "../parts/Tabs.tsx";
import { useUi } from "../uiContext.ts";
import { BansTab } from "./BansTab.tsx";
import { useDeskTexts } from "./deskTexts.ts";
import { PeopleTab } from "./people/PeopleTab.tsx";
import { RoomTab } from "./room/RoomTab.tsx";
import { UndoLines } from "./UndoLines.tsx";
import { WaitingCard } from "./WaitingCard.tsx";
import { ConnectionsTab } from "./wire/ConnectionsTab.tsx";
import { WireTab } from "./wire/WireTab.tsx";

/** Always in the page, so that screen readers read its words when they come. */
function OverloadLine() {
  const { store } = useUi();
  const { panel } = useDeskTexts();
  const load = store.overload.value;
  return (
    <p class="overload" role="status">
      {load === "none" ? "" : panel.overload[load]}
    </p>
  );
}

/** As OverloadLine. What went wrong before the desk was opened was told elsewhere, or is past. */
function TroubleLine() {
  const { store } = useUi();
  const { panel } = useDeskTexts();
  const { deskTrouble } = store;
  useEffect(() => {
    deskTrouble.value = null;
  }, [deskTrouble]);
  return (
    <p class="overload" role="alert">
      {deskTrouble.value === null ? "" : panel.trouble[deskTrouble.value]}
    </p>
  );
}

export function DeskDialog() {
  const { actions, texts } = useUi();
  const { panel, wire } = useDeskTexts();
  const entries = [
    { title: panel.people, Content: PeopleTab },
    { title: panel.room, Content: RoomTab },
    { title: panel.bans, Content: BansTab },
    { title: panel.connections, Content: ConnectionsTab },
    { title: wire.title, Content: WireTab },
  ];
  return (
    <Dialog title={texts.match.hostPanel} size="wide">
      <div class="dialog-form host-desk">
        <OverloadLine />
        <TroubleLine />
        <Tabs label={texts.match.hostPanel} entries={entries} />
        <div class="dialog-buttons">
          <UndoLines />
          <button type="button" class="button primary" onClick={actions.closeDialog}>
            {texts.settings.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Over the match, while no dialog is open: who wants to join, and what can be undone. */
export function DeskMoments() {
  return (
    <div class="desk-moments">
      <WaitingCard />
      <UndoLines />
    </div>
  );
}
