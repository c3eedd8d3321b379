// A player's name; while this window watches, a button to watch that player.
import { isolate } from "../../../shared/names.ts";
import type { Named } from "../named.ts";
import { useUi } from "../uiContext.ts";
import { NameTag } from "./NameTag.tsx";

/** @param canFollow whether there is anything to see of this player */
export function PlayerPick({ who, canFollow = true }: { who: Named; canFollow?: boolean }) {
  const { store, actions, texts } = useUi();
  if (store.watching.value === null || who.isOwn || !canFollow) return <NameTag who={who} />;
  return (
    <button
      type="button"
      class="player-pick"
      aria-label={texts.hud.follow(isolate(who.name))}
      onClick={() => actions.watch({ kind: "player", playerId: who.playerId })}
    >
      <NameTag who={who} />
    </button>
  );
}
