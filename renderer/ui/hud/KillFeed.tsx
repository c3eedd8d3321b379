// Who ate whom in the last seconds; each line fades out by itself (lives.css). It changes all the time, so it is not
// read out by itself.
import type { KillLine } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { NameTag } from "./NameTag.tsx";

function Line({ line }: { line: KillLine }) {
  const { texts } = useUi();
  const isOwn = line.eater.isOwn || line.eaten.isOwn;
  return (
    <li class={isOwn ? "own" : ""}>
      <NameTag who={line.eater} />
      <span class="ate">{texts.hud.ate}</span>
      <NameTag who={line.eaten} />
    </li>
  );
}

export function KillFeed() {
  const { store, texts } = useUi();
  const lines = store.killFeed.value;
  if (lines.length === 0) return null;
  return (
    <ul class="feed hud-block hud-text" aria-label={texts.hud.killFeed} aria-live="off">
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </ul>
  );
}
