// What a first life is taught just now, one thing at a time.
import { useUi } from "../uiContext.ts";

export function HintLine() {
  const { store, texts } = useUi();
  const hint = store.hint.value;
  return hint === null ? null : <p class="hint-line">{texts.hints[hint]}</p>;
}
