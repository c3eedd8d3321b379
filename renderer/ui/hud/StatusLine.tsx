// Round trip and frames per second, while they are bad or the net graph is shown. It changes all the time, so it is
// never read out by itself.
import { formatMs, formatWhole } from "../format.ts";
import { useUi } from "../uiContext.ts";

export function StatusLine() {
  const { store, texts, language } = useUi();
  const { rttMs, fps, isBad } = store.status.value;
  if (!isBad && store.netGraph.value === null) return null;
  return (
    <p class="status-line hud-block hud-text" role="status" aria-live="off">
      {texts.match.status(formatMs(rttMs, language, texts.match.noPing), formatWhole(fps, language))}
    </p>
  );
}
