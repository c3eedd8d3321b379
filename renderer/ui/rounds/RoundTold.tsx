// What is told of rounds beside the other parts of the HUD: the clock, and the lobby. Fetched with the first match that
// has rounds, or that somebody holds.
import "../../styles/rounds/clock.css";
import "../../styles/rounds/lobby.css";
import "../../styles/rounds/lobbySmall.css";
import { useUi } from "../uiContext.ts";
import { Lobby } from "./Lobby.tsx";
import { RoundClock } from "./RoundClock.tsx";

export function RoundTold() {
  const { store } = useUi();
  const round = store.round.value;
  if (round === null) return null;
  const isLobby = round.phase === "lobby" || (round.phase === "results" && store.areResultsClosed.value);
  return (
    <>
      {round.phase === "playing" && <RoundClock round={round} />}
      {isLobby && <Lobby round={round} />}
    </>
  );
}
