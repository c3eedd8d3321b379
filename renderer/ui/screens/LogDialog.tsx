// The Log dialog: where the file is, and its newest part, scrolled to the end.
import { useEffect, useRef } from "preact/hooks";
import type { LogReport } from "../../../shared/appApi.ts";
import { CloseButton } from "../parts/CloseButton.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

function LogText({ log }: { log: LogReport }) {
  const { texts } = useUi();
  const element = useRef<HTMLElement>(null);
  const { text } = log;
  // Not a layout effect, as the dialog must be open before anything can scroll.
  useEffect(() => {
    if (text !== "") element.current?.scrollTo(0, element.current.scrollHeight);
  }, [text]);
  return (
    <>
      <p class="log-path">
        <span class="field-label">{texts.log.path}</span> <code>{log.path}</code>
      </p>
      {/* A scrolling region needs the focus, or the keyboard could not scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section ref={element} class="log-text" tabIndex={0} aria-label={texts.log.title}>
        <pre>{text === "" ? texts.log.empty : text}</pre>
      </section>
      {log.truncated && <p class="field-note">{texts.log.truncated}</p>}
    </>
  );
}

function LogActions({ log }: { log: LogReport }) {
  const { texts, store, actions } = useUi();
  return (
    <div class="dialog-tools">
      <button type="button" class="button small" onClick={() => actions.copy(log.text)}>
        {texts.log.copy}
      </button>
      {store.door === "electron" && (
        <button type="button" class="button small" onClick={actions.openLogFolder}>
          {texts.log.openFolder}
        </button>
      )}
      <button type="button" class="button small" onClick={actions.refreshLog}>
        {texts.log.refresh}
      </button>
    </div>
  );
}

export function LogDialog() {
  const { texts, store, actions } = useUi();
  const log = store.log.value;
  useEffect(() => actions.refreshLog(), [actions]);
  return (
    <Dialog title={texts.log.title} size="wide">
      <div class="dialog-form">
        {log === null ? <p role="status">{texts.log.reading}</p> : <LogText log={log} />}
        <div class="dialog-buttons">
          {log !== null && <LogActions log={log} />}
          <CloseButton />
        </div>
      </div>
    </Dialog>
  );
}
