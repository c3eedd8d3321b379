// For somebody who came to a full game: one press watches it meanwhile, and plays as soon as a place is free.
import { useUi } from "../uiContext.ts";

/** @param address as in JoinState */
export function WatchUntilFree({ address }: { address: string }) {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button small" onClick={() => actions.watchUntilFree(address)}>
      {texts.join.watchUntilFree}
    </button>
  );
}
