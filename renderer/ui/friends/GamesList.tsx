// The list of games on this network; a press joins. Nothing under the pointer moves; a game that cannot be joined says
// why.
import { useId, useRef, useState } from "preact/hooks";
import type { Texts } from "../../i18n/texts.ts";
import { formatMs } from "../format.ts";
import { LockIcon } from "../parts/icons.tsx";
import { useSliding } from "../parts/sliding.ts";
import { useUi } from "../uiContext.ts";
import { arrangeRows, canJoin, FOLDED_ROWS, type GameRow, isFull } from "./gameRows.ts";
import { useGameWords } from "./gameWords.ts";
import { useHeld } from "./useHeld.ts";
import { ROW, useRovingRows } from "./useRovingRows.ts";

type RowProps = { row: GameRow; tabIndex: number; onPick: (row: GameRow) => void };

function Row({ row, tabIndex, onPick }: RowProps) {
  const { language } = useUi();
  const { words, detailsOf, readAloud } = useGameWords();
  const isOpen = canJoin(row);
  const isQuiet = !isOpen || row.state === "silent";
  return (
    <button
      type="button"
      {...{ [ROW]: "" }}
      class={isQuiet ? "game-row quiet" : row.isOwn ? "game-row own" : "game-row"}
      tabIndex={tabIndex}
      aria-disabled={!isOpen}
      aria-label={readAloud(row)}
      title={row.name}
      onClick={() => isOpen && onPick(row)}
    >
      <span class="game-name">
        <bdi>{row.name}</bdi>
        {row.isLocked && <LockIcon />}
      </span>
      <span class={isFull(row) ? "game-people full" : "game-people"}>
        {row.players}/{row.maxPlayers}
      </span>
      <small class="game-details">{detailsOf(row).join(" · ")}</small>
      {isOpen && row.state !== "silent" && (
        <small class="game-ping">{row.isGone ? words.gone : formatMs(row.pingMs, language, "…")}</small>
      )}
    </button>
  );
}

/** The arranged rows. Keeps the last order from one drawing to the next. */
function useArranged(offered: readonly GameRow[], isHeld: boolean): GameRow[] {
  const before = useRef<readonly GameRow[]>([]);
  const rows = arrangeRows(before.current, offered, isHeld);
  before.current = rows;
  return rows;
}

type FoldProps = { count: number; isUnfolded: boolean; onToggle: () => void; words: Texts["games"] };

function Fold({ count, isUnfolded, onToggle, words }: FoldProps) {
  if (count <= FOLDED_ROWS) return null;
  return (
    <button type="button" class="button quiet games-fold" aria-expanded={isUnfolded} onClick={onToggle}>
      {isUnfolded ? words.fewer : words.more(count - FOLDED_ROWS)}
    </button>
  );
}

export type GamesListProps = {
  /** The rows; null: the search has just begun. */
  offered: readonly GameRow[] | null;
  /** The heading's element: below a page's heading, or below a dialog's. */
  Heading: "h2" | "h3";
  onPick: (row: GameRow) => void;
};

export function GamesList({ offered, Heading, onPick }: GamesListProps) {
  const id = useId();
  const { words } = useGameWords();
  const { isHeld, handlers } = useHeld();
  const rows = useArranged(offered ?? [], isHeld);
  const [isUnfolded, setUnfolded] = useState(false);
  const shown = isUnfolded ? rows : rows.slice(0, FOLDED_ROWS);
  const list = useSliding<HTMLUListElement>(shown.map(({ address }) => address));
  const roving = useRovingRows(list, shown.length);
  const isLong = isUnfolded && rows.length > FOLDED_ROWS;
  return (
    <section class="games" aria-labelledby={id} {...handlers}>
      <Heading id={id} class="games-title">
        {words.title}
      </Heading>
      <p class="games-none" role="status">
        {rows.length > 0 ? "" : offered === null ? words.looking : words.empty}
      </p>
      <ul
        ref={list}
        class={isLong ? "games-rows long" : "games-rows"}
        aria-labelledby={id}
        onFocusIn={roving.onFocusIn}
        onKeyDown={roving.onKeyDown}
      >
        {shown.map((row, index) => (
          <li key={row.address}>
            <Row row={row} tabIndex={roving.tabIndexOf(index)} onPick={onPick} />
          </li>
        ))}
      </ul>
      <Fold
        count={rows.length}
        isUnfolded={isUnfolded}
        onToggle={() => setUnfolded(!isUnfolded)}
        words={words}
      />
    </section>
  );
}
