// The progress of a join without its dialog: by a guest page's Play button, a game picked on the home screen, or a
// starting host.
import { useId } from "preact/hooks";
import { isOtherVersion, ReloadPage, Retrying } from "../arrival/Retrying.tsx";
import { LeftTime } from "../doorstep/LeftTime.tsx";
import { WatchUntilFree } from "../doorstep/WatchUntilFree.tsx";
import { connectingText, joinFailureText } from "../failureText.ts";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { fetchedPart } from "../parts/fetchedPart.tsx";
import type { Store } from "../store.ts";
import { useUi } from "../uiContext.ts";

const PasswordPrompt = fetchedPart(
  async () => (await import("../doorstep/PasswordPrompt.tsx")).PasswordPrompt,
);

/** The host to join, by name if it is known. */
function nameOf(address: string, store: Store): string {
  if (store.mode === "guest") return store.hostName.value || address;
  const isIt = (one: { address: string }) => one.address === address;
  const known = store.games.value?.find(isIt) ?? store.settings.value.recentHosts.find(isIt);
  return known?.name || address;
}

export function JoinProgress() {
  const { store, actions, texts } = useUi();
  const id = useId();
  const join = store.join.value;
  if (store.retry.value !== null) return <Retrying reason={store.retry.value.reason} />;
  if (store.dialog.value !== null || join.phase === "idle" || join.phase === "asked") return null;
  if (join.phase === "failed") {
    const hasChanged = store.mode === "guest" && isOtherVersion(join.reason);
    return (
      <FailureAlert
        id={id}
        text={hasChanged ? texts.arrival.anotherVersion : joinFailureText(join, texts)}
        more={<LeftTime reason={join.reason} untilMs={join.untilMs} />}
      >
        {hasChanged && <ReloadPage />}
        {join.reason === "full" && <WatchUntilFree address={join.address} />}
        {join.url !== null && (
          <a class="button small" href={join.url}>
            {join.url}
          </a>
        )}
      </FailureAlert>
    );
  }
  if (join.phase === "password") return <PasswordPrompt />;
  return (
    <div class="progress" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{connectingText(join, nameOf(join.address, store), store.settings.value.name, texts)}</p>
      {join.wait?.reason === "full" && <WatchUntilFree address={join.address} />}
      <button type="button" class="button small" onClick={actions.cancelJoin}>
        {texts.join.cancel}
      </button>
    </div>
  );
}
