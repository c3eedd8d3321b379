// What the host's person does with the rounds, wherever there is room for it: in the lobby, the menu, the host's panel.
import type { RoundPhase } from "../../../shared/net/sections/round.ts";
import { useUi } from "../uiContext.ts";

type Props = {
  isSmall?: boolean;
  /** Whether they are in the lobby, which has a button of its own for the start. */
  isInLobby?: boolean;
  /** Whether there is a pause with its reason beside them. */
  isAtDesk?: boolean;
  /** Called after a press. */
  onDone?: () => void;
};

/** Phases from which the next round begins, and those that can be ended. */
const BEFORE: readonly RoundPhase[] = ["lobby", "results"];
const UNDER_WAY: readonly RoundPhase[] = ["countdown", "playing"];

export function HostRoundButtons({ isSmall = false, isInLobby = false, isAtDesk = false, onDone }: Props) {
  const { store, actions, texts } = useUi();
  const { rounds } = texts;
  const phase = store.round.value?.phase ?? "endless";
  const isPaused = store.round.value?.isPaused ?? false;
  const hasTeams = (store.rules.value?.teams ?? 0) > 1;
  const entries = [
    !isInLobby &&
      BEFORE.includes(phase) && {
        label: phase === "results" ? rounds.next : rounds.start,
        press: () => actions.askHost("startRound", null),
      },
    // In a lobby nothing is lost.
    phase !== "lobby" &&
      !isAtDesk && {
        label: isPaused ? rounds.goOn : rounds.pause,
        press: () => actions.askHost("pauseMatch", { isPaused: !isPaused, why: "none", text: "" }),
      },
    UNDER_WAY.includes(phase) && { label: rounds.end, press: () => actions.askHost("endRound", null) },
    hasTeams &&
      BEFORE.includes(phase) && {
        label: rounds.shuffle,
        press: () => actions.askHost("shuffleTeams", null),
      },
  ].filter((entry) => entry !== false);
  const look = isSmall || isInLobby || isAtDesk ? "button small" : "button";
  return (
    <>
      {entries.map(({ label, press }) => (
        <button
          key={label}
          type="button"
          class={look}
          onClick={() => {
            press();
            onDone?.();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" class={look} onClick={() => actions.openDialog("changeRules")}>
        {rounds.change}
      </button>
    </>
  );
}
