// What is told of rounds beside the other parts of the HUD: the clock, and the lobby. Fetched with the first match that
// has rounds, or that somebody holds.
import "../../styles/rounds/clock.css";
import "../../styles/rounds/lobby.css";
import "../../styles/rounds/lobbySmall.css";
import { areResultsOpen } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { Lobby } from "./Lobby.tsx";
import { RoundClock } from "./RoundClock.tsx";

export function RoundTold() {
  const { store } = useUi();
  const round = store.round.value;
  if (round === null) return null;
  // Who has the results before them has all buttons there.
  const hasLobby = (round.phase === "lobby" || round.phase === "results") && !areResultsOpen(store);
  return (
    <>
      {round.phase === "playing" && <RoundClock round={round} />}
      {hasLobby && <Lobby round={round} />}
    </>
  );
}
