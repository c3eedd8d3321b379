// What everybody is shown of a round for a moment: the countdown, the pause, and what screen readers say of both.
import "../../styles/rounds/countdown.css";
import { useUi } from "../uiContext.ts";
import { Countdown } from "./Countdown.tsx";
import { PauseSign } from "./PauseSign.tsx";
import { RoundNewsLine } from "./RoundNewsLine.tsx";

export function RoundMoments() {
  const { store } = useUi();
  const round = store.round.value;
  if (round === null) return null;
  return (
    <>
      <Countdown round={round} />
      {round.isPaused && <PauseSign note={round.pauseNote} />}
      <RoundNewsLine round={round} />
    </>
  );
}
