// The Join by IP dialog: an address typed or picked, progress, and each failure in its own words.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { connectingText, joinFailureText } from "../failureText.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { TextField } from "../parts/fields.tsx";
import type { JoinState } from "../store.ts";
import { useUi } from "../uiContext.ts";

function RecentHosts({ onPick }: { onPick: (address: string) => void }) {
  const { store, texts } = useUi();
  const id = useId();
  const recent = store.settings.value.recentHosts;
  if (recent.length === 0) return null;
  return (
    <div class="field">
      <span id={id} class="field-label">
        {texts.join.recent}
      </span>
      <ul class="recent" aria-labelledby={id}>
        {recent.map((host) => (
          <li key={host.address}>
            <button type="button" class="button recent-host" onClick={() => onPick(host.address)}>
              <bdi>{host.name || host.address}</bdi>
              {host.name !== "" && <small>{host.address}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Connecting({ join }: { join: JoinState & { phase: "connecting" } }) {
  const { actions, texts } = useUi();
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  return (
    <>
      <div class="progress" role="status">
        <span class="spinner" aria-hidden="true" />
        <p>{connectingText(join, join.address, texts)}</p>
      </div>
      <div class="dialog-buttons">
        <button ref={cancel} type="button" class="button" onClick={actions.cancelJoin}>
          {texts.join.cancel}
        </button>
      </div>
    </>
  );
}

function Choices({ onWatch }: { onWatch: () => void }) {
  const { actions, texts } = useUi();
  return (
    <div class="dialog-buttons">
      <button type="button" class="button" onClick={actions.closeDialog}>
        {texts.join.cancel}
      </button>
      <button type="button" class="button" onClick={onWatch}>
        {texts.hud.watch}
      </button>
      <button type="submit" class="button primary">
        {texts.join.join}
      </button>
    </div>
  );
}

/** After an attempt the focus goes back to the address, where the next one starts. */
function useFocusAfterAttempt(join: JoinState, form: { current: HTMLFormElement | null }): void {
  const before = useRef(join);
  useLayoutEffect(() => {
    const wasConnecting = before.current.phase === "connecting";
    const isOver = join.phase === "failed" || (wasConnecting && join.phase === "idle");
    if (isOver && join !== before.current) form.current?.querySelector("input")?.focus();
    before.current = join;
  }, [join, form]);
}

export function JoinDialog() {
  const { store, actions, texts, drafts } = useUi();
  const alertId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const join = store.join.value;
  useFocusAfterAttempt(join, form);
  const start = (address: string, isWatching = false) => {
    drafts.join.value = address;
    setMissing(address.trim() === "");
    if (address.trim() !== "") actions.join(address.trim(), isWatching);
    else form.current?.querySelector("input")?.focus();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (join.phase !== "connecting") start(drafts.join.value);
  };
  const onWatch = () => start(drafts.join.value, true);
  const onInput = (address: string) => {
    drafts.join.value = address;
    setMissing(false);
  };
  const isConnecting = join.phase === "connecting";
  const failure = isMissing
    ? texts.join.addressMissing
    : join.phase === "failed"
      ? joinFailureText(join, texts)
      : null;
  return (
    <Dialog title={texts.join.title}>
      <form ref={form} class="dialog-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={texts.join.address}
          hint={texts.join.addressHint}
          value={drafts.join.value}
          onInput={onInput}
          errorId={failure === null ? null : alertId}
          hasFirstFocus
          extras={{ placeholder: "192.168.0.10:8999", readOnly: isConnecting, inputMode: "url" }}
        />
        {failure !== null && <FailureAlert id={alertId} text={failure} />}
        {!isConnecting && <RecentHosts onPick={(address) => start(address)} />}
        {join.phase === "connecting" ? <Connecting join={join} /> : <Choices onWatch={onWatch} />}
      </form>
    </Dialog>
  );
}
