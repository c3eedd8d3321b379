// Over the match: somebody wants to join. One is answered right here; several are, too, or shown at the desk.
import { isolate } from "../../../shared/names.ts";
import { KeyCap } from "../parts/KeyCap.tsx";
import { MarblePicture, SMALL_SIDE } from "../parts/MarblePicture.tsx";
import { useTouch } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";
import { useDeskTexts } from "./deskTexts.ts";

export function WaitingCard() {
  const { store, actions } = useUi();
  const { waiting } = useDeskTexts();
  const isTouched = useTouch();
  const callers = store.desk.value?.waiting ?? [];
  const [first] = callers;
  if (first === undefined) return null;
  const isOne = callers.length === 1;
  const name = first.name === "" ? waiting.somebody : isolate(first.name);
  const one = first.isWatching ? waiting.wantsToWatch(name) : waiting.wants(name);
  return (
    <section class="waiting-card" aria-label={waiting.card}>
      <p role="status">
        {isOne && <MarblePicture color={first.color} skin={first.skin} face={null} side={SMALL_SIDE} />}
        {isOne ? one : waiting.many(callers.length)}
      </p>
      <div class="waiting-answers">
        <button
          type="button"
          class="button small primary"
          onClick={() => actions.askHost("letIn", isOne ? first.id : null)}
        >
          {isOne ? waiting.letIn : waiting.letAllIn}
        </button>
        {isOne && (
          <button type="button" class="button small" onClick={() => actions.askHost("turnAway", first.id)}>
            {waiting.notNow}
          </button>
        )}
        <button type="button" class="button small quiet" onClick={() => actions.openDialog("desk")}>
          {waiting.show}
          {!isTouched && <KeyCap>F2</KeyCap>}
        </button>
      </div>
    </section>
  );
}
