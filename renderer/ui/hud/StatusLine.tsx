// Round trip and frames per second. Changes all the time, so it is never read out unasked.
import { formatMs, formatWhole } from "../format.ts";
import { useUi } from "../uiContext.ts";

export function StatusLine() {
  const { store, texts, language } = useUi();
  const { rttMs, fps } = store.status.value;
  return (
    <p class="status-line" role="status" aria-live="off">
      {texts.match.status(formatMs(rttMs, language, texts.match.noPing), formatWhole(fps, language))}
    </p>
  );
}
