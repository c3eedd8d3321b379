// Who waits to be let in, at the desk: each with an answer, and one for all. Nothing while nobody waits.
import { useId } from "preact/hooks";
import type { DeskCaller } from "../../../../shared/desk/desk.ts";
import { isolate } from "../../../../shared/names.ts";
import { formatDuration } from "../../format.ts";
import { MarblePicture, SMALL_SIDE } from "../../parts/MarblePicture.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useKeptFocus } from "../useKeptFocus.ts";
import { useNowMs } from "../useNowMs.ts";

function CallerLine({ caller }: { caller: DeskCaller }) {
  const { actions, texts } = useUi();
  const { waiting } = useDeskTexts();
  const { id, color, skin, peer, isWatching, sinceMs } = caller;
  const name = caller.name === "" ? waiting.somebody : caller.name;
  return (
    <li class="desk-line">
      <MarblePicture color={color} skin={skin} face={null} side={SMALL_SIDE} />
      <bdi class="name">{name}</bdi>
      <span class="desk-told">
        {isWatching && <span class="mark">{texts.hud.watcher}</span>}
        <span>{waiting.since(formatDuration((useNowMs() - sinceMs) / 1000))}</span>
        <code>{peer}</code>
      </span>
      <span class="desk-answers">
        <button
          type="button"
          class="button small primary"
          aria-label={waiting.letInOf(isolate(name))}
          onClick={() => actions.askHost("letIn", id)}
        >
          {waiting.letIn}
        </button>
        <button
          type="button"
          class="button small"
          aria-label={waiting.notNowOf(isolate(name))}
          onClick={() => actions.askHost("turnAway", id)}
        >
          {waiting.notNow}
        </button>
      </span>
    </li>
  );
}

export function WaitingList() {
  const { store, actions } = useUi();
  const { waiting } = useDeskTexts();
  const id = useId();
  const { list, onFocusIn } = useKeptFocus();
  const callers = store.desk.value?.waiting ?? [];
  return (
    <section class="desk-waiting" aria-labelledby={id} hidden={callers.length === 0} onFocusIn={onFocusIn}>
      <header>
        <h3 id={id}>
          {waiting.title} ({callers.length})
        </h3>
        {callers.length > 1 && (
          <button type="button" class="button small primary" onClick={() => actions.askHost("letIn", null)}>
            {waiting.letAllIn}
          </button>
        )}
      </header>
      <ul ref={list} class="desk-list" aria-labelledby={id} tabIndex={-1}>
        {callers.map((caller) => (
          <CallerLine key={caller.id} caller={caller} />
        ))}
      </ul>
    </section>
  );
}
