// The home screen's list of games: those on this network, and the one played last if it answers.
import "../../styles/friends/games.css";
import { JoinProgress } from "../home/JoinProgress.tsx";
import { useUi } from "../uiContext.ts";
import { GamesList } from "./GamesList.tsx";
import { offeredRows } from "./gameRows.ts";
import { usePickGame } from "./usePickGame.ts";

export function GamesPanel() {
  const { store, actions } = useUi();
  const pick = usePickGame(({ address }) => actions.join(address));
  const games = store.games.value;
  const host = store.settings.value.recentHosts[0];
  const last = host ? { host, ping: store.hostPings.value.get(host.address) } : null;
  const offered = offeredRows(games ?? [], last);
  return (
    <div class="home-games">
      <GamesList
        offered={games === null && offered.length === 0 ? null : offered}
        Heading="h2"
        onPick={pick}
      />
      <JoinProgress />
    </div>
  );
}
