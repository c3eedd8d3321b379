// The host's panel: who is here, and what goes over the wire. Says when the host cannot keep up.
import "../../styles/desk/desk.css";
import "../../styles/desk/wire.css";
import { Dialog } from "../parts/Dialog.tsx";
import { Tabs } from "../parts/Tabs.tsx";
import { HostRoundButtons } from "../rounds/HostRoundButtons.tsx";
import { useUi } from "../uiContext.ts";
import { useDeskTexts } from "./deskTexts.ts";
import { PlayersTab } from "./PlayersTab.tsx";
import { WireTab } from "./WireTab.tsx";

/** Always in the page, so that screen readers read its words when they come. */
function OverloadLine() {
  const { store } = useUi();
  const desk = useDeskTexts();
  const load = store.overload.value;
  return (
    <p class="overload" role="status">
      {load === "none" ? "" : desk.panel.overload[load]}
    </p>
  );
}

export function DeskDialog() {
  const { actions, texts } = useUi();
  const desk = useDeskTexts();
  const entries = [
    { title: texts.match.players, Content: PlayersTab },
    { title: desk.wire.title, Content: WireTab },
  ];
  return (
    <Dialog title={texts.match.hostPanel} size="wide">
      <div class="dialog-form host-panel">
        <OverloadLine />
        <div class="field-row">
          <HostRoundButtons isSmall />
        </div>
        <Tabs label={texts.match.hostPanel} entries={entries} />
        <div class="dialog-buttons">
          <button type="button" class="button primary" onClick={actions.closeDialog}>
            {texts.settings.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
