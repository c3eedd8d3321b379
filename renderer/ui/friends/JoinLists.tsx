// Lists in the Join dialog: recent hosts beside games found on this network. A guest's page knows only its own host.
import "../../styles/friends/games.css";
import { useUi } from "../uiContext.ts";
import { GamesList } from "./GamesList.tsx";
import { type GameRow, offeredRows } from "./gameRows.ts";
import { useGameWords } from "./gameWords.ts";
import { RecentHosts } from "./RecentHosts.tsx";
import { ServingHost } from "./ServingHost.tsx";
import { useHeld } from "./useHeld.ts";
import { usePickGame } from "./usePickGame.ts";

/** @param onPick called with the address to join */
export function JoinLists({ onPick }: { onPick: (address: string) => void }) {
  const { store } = useUi();
  const { words } = useGameWords();
  const { isHeld, handlers } = useHeld();
  const pick = usePickGame(({ address }: GameRow) => onPick(address));
  if (store.mode !== "app") return <ServingHost />;
  const games = store.games.value;
  return (
    <>
      <div class="join-lists" {...handlers}>
        <RecentHosts isHeld={isHeld} onPick={onPick} />
        <GamesList offered={games && offeredRows(games, null)} Heading="h3" onPick={pick} />
      </div>
      <p class="field-note">{words.ipv4Only}</p>
    </>
  );
}
