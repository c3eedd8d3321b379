// What was done a moment ago, each with a button that takes it back and counts down: at the desk, and over the match
// where the desk is closed.
import "../../styles/desk/moments.css";
import type { DeskUndo } from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { isolate } from "../../../shared/names.ts";
import { UndoIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";
import { useDeskTexts } from "./deskTexts.ts";
import { useNowMs } from "./useNowMs.ts";

/** The newest; more at once would hide the rest. */
const MOST = 3;

function Line({ step }: { step: DeskUndo }) {
  const { actions } = useUi();
  const { undo } = useDeskTexts();
  const leftS = Math.min(UNDO_S, Math.ceil((step.untilMs - useNowMs()) / 1000));
  if (leftS <= 0) return null;
  const done = undo.done[step.step](isolate(step.name));
  return (
    <li class="undo-line">
      <p>{done}</p>
      <button
        type="button"
        class="button small"
        aria-label={undo.undoOf(done)}
        onClick={() => actions.askHost("undo", step.id)}
      >
        <UndoIcon />
        {/* What counts is not read out each second. */}
        <span aria-hidden="true">
          {undo.undo} ({leftS})
        </span>
      </button>
    </li>
  );
}

/** Always in the page, so that screen readers read its lines when they come. */
export function UndoLines() {
  const { store } = useUi();
  const { undo } = useDeskTexts();
  const steps = (store.desk.value?.undo ?? []).slice(-MOST);
  return (
    <div class="undo-lines" role="status">
      {steps.length > 0 && (
        <ul aria-label={undo.title}>
          {steps.map((step) => (
            <Line key={step.id} step={step} />
          ))}
        </ul>
      )}
    </div>
  );
}
