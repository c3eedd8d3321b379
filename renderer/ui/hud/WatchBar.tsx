// Whom one watches, whom else one can watch, and the way into the game.
import { isolate } from "../../../shared/names.ts";
import type { WatchStatus } from "../store.ts";
import { useUi } from "../uiContext.ts";

function useTitle({ kind, player, isWaiting }: WatchStatus): string {
  const { store, texts } = useUi();
  const { hud } = texts;
  if (store.order.value.isBenched) return hud.settled.benched;
  if (isWaiting) return hud.seatWait;
  if (kind === "free") return hud.watchingFree;
  return player === null ? hud.watchingNobody : hud.watching(isolate(player.name));
}

type ChoiceProps = { label: string; keyName: string; isOn?: boolean; isMain?: boolean; onClick: () => void };

function Choice({ label, keyName, isOn, isMain = false, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      class={`button small${isMain ? " primary" : ""}`}
      aria-pressed={isOn}
      aria-keyshortcuts={keyName}
      onClick={onClick}
    >
      {label}
      <span class="key-hint" aria-hidden="true">
        {keyName}
      </span>
    </button>
  );
}

function Bar({ watching }: { watching: WatchStatus }) {
  const { store, actions, texts } = useUi();
  const { hud } = texts;
  const keys = store.keyNames.value;
  const isNext = store.round.value?.isNext === true;
  const canPlay = !isNext && !store.order.value.isBenched;
  const watch = (kind: "leader" | "free") => ({
    isOn: watching.kind === kind,
    onClick: () => actions.watch({ kind }),
  });
  return (
    <section class="watch-bar">
      <p role="status">
        {useTitle(watching)}
        {isNext && <span class="watch-next"> {texts.rounds.playNext}</span>}
      </p>
      <div class="watch-choices">
        <Choice label={hud.leader} keyName={keys.watchLeader} {...watch("leader")} />
        <Choice label={hud.freeCamera} keyName={keys.watchFree} {...watch("free")} />
        <Choice label={hud.next} keyName={keys.watchNext} onClick={actions.watchNext} />
        {canPlay && <Choice label={hud.play} keyName="Enter" isMain onClick={actions.playAgain} />}
      </div>
    </section>
  );
}

export function WatchBar() {
  const watching = useUi().store.watching.value;
  return watching && <Bar watching={watching} />;
}
