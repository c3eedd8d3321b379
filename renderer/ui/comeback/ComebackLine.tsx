// The comeback as one line in an open dialog, so that a person who reads the rules knows why nothing moves behind them.

import { useUi } from "../uiContext.ts";
import { titleOf } from "./ComebackCard.tsx";

export function ComebackLine() {
  const { store, texts } = useUi();
  const comeback = store.comeback.value;
  if (comeback === null) return null;
  return (
    <div class="progress comeback-line">
      <span class="spinner" aria-hidden="true" />
      <p role="status">{titleOf(comeback, texts.comeback)}</p>
      <span class="comeback-line-left" aria-hidden="true">
        {comeback.leftS > 0 && comeback.leftS}
      </span>
    </div>
  );
}
