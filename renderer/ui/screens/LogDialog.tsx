// The Log dialog: where the file is, and its newest part, scrolled to the end.

import { useEffect, useRef } from "preact/hooks";
import type { LogReport } from "../../../shared/appApi.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import { CloseButton } from "../parts/CloseButton.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

function LogText({ log }: { log: LogReport }) {
  const words = useDeskTexts().log;
  const element = useRef<HTMLElement>(null);
  const { text } = log;
  // Not a layout effect, as the dialog must be open before anything can scroll.
  useEffect(() => {
    if (text !== "") element.current?.scrollTo(0, element.current.scrollHeight);
  }, [text]);
  return (
    <>
      <p class="log-path">
        <span class="field-label">{words.path}</span> <code>{log.path}</code>
      </p>
      {/* A scrolling region needs the focus, or the keyboard could not scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section ref={element} class="log-text" tabIndex={0} aria-label={words.title}>
        <pre>{text === "" ? words.empty : text}</pre>
      </section>
      {log.truncated && <p class="field-note">{words.truncated}</p>}
    </>
  );
}

function LogActions({ log }: { log: LogReport }) {
  const { store, actions } = useUi();
  const words = useDeskTexts().log;
  return (
    <div class="dialog-tools">
      <button type="button" class="button small" onClick={() => actions.copy(log.text)}>
        {words.copy}
      </button>
      {store.door === "electron" && (
        <button type="button" class="button small" onClick={actions.openLogFolder}>
          {words.openFolder}
        </button>
      )}
      <button type="button" class="button small" onClick={actions.refreshLog}>
        {words.refresh}
      </button>
    </div>
  );
}

export function LogDialog() {
  const { store, actions } = useUi();
  const words = useDeskTexts().log;
  const log = store.log.value;
  useEffect(() => actions.refreshLog(), [actions]);
  return (
    <Dialog title={words.title} size="wide">
      <div class="dialog-form">
        {log === null ? <p role="status">{words.reading}</p> : <LogText log={log} />}
        <div class="dialog-buttons">
          {log !== null && <LogActions log={log} />}
          <CloseButton />
        </div>
      </div>
    </Dialog>
  );
}
