// For a guest's page that is not in: why, that it tries again by itself, and what its person can do meanwhile.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { Texts } from "../../i18n/texts.ts";
import { WatchUntilFree } from "../doorstep/WatchUntilFree.tsx";
import type { JoinFailure } from "../store.ts";
import { useUi } from "../uiContext.ts";

function wordsOf(reason: CloseReason): keyof Texts["arrival"]["retry"] {
  if (reason === "stopped" || reason === "full" || reason === "addressFull") return reason;
  return reason === "hostFailed" ? "failed" : "gone";
}

export function Retrying({ reason }: { reason: CloseReason }) {
  const { actions, texts } = useUi();
  const { retry, tryNow, stopTrying } = texts.arrival;
  return (
    <div class="progress retrying">
      <span class="spinner" aria-hidden="true" />
      <p role="status">{retry[wordsOf(reason)]}</p>
      <div class="retrying-buttons">
        {reason === "full" && <WatchUntilFree address="" />}
        <button type="button" class="button small" onClick={actions.tryNow}>
          {tryNow}
        </button>
        <button type="button" class="button small" onClick={actions.cancelJoin}>
          {stopTrying}
        </button>
      </div>
    </div>
  );
}

/** Whether the host has another version by now: then it serves a page that fits. */
export function isOtherVersion(reason: JoinFailure): boolean {
  return reason === "guestOlder" || reason === "guestNewer";
}

export function ReloadPage() {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button small" onClick={actions.reload}>
      {texts.hud.reload}
    </button>
  );
}
