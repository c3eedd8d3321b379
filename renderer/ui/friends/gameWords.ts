// A game of the list in words: short on screen, and complete for screen readers. Knows no element.
import { isolate } from "../../../shared/names.ts";
import { formatMs } from "../format.ts";
import { rulesetName } from "../ruleWords.ts";
import { useUi } from "../uiContext.ts";
import { type GameRow, isFull } from "./gameRows.ts";
import { whenPlayed } from "./whenPlayed.ts";

export function useGameWords() {
  const { store, texts, language } = useUi();
  const words = texts.games;

  const rulesOf = ({ ruleset }: GameRow): string[] => {
    if (ruleset === null) return [];
    return [rulesetName(ruleset, texts)];
  };

  /** When it was played, like "yesterday"; null: not known. @param atMs milliseconds since 1970 */
  const dayOf = (atMs: number | undefined): string | null => {
    const nowMs = store.lookedAtMs.value;
    return atMs === undefined || nowMs === null ? null : whenPlayed(atMs, nowMs, language);
  };

  const lastPlayed = (address: string): string => {
    const host = store.settings.value.recentHosts.find((one) => one.address === address);
    const day = dayOf(host?.atMs);
    return day === null ? words.playedBefore : words.lastPlayed(day);
  };

  const detailsOf = (row: GameRow): string[] => {
    if (row.isGone) return [words.gone];
    if (row.fit === "hostOlder") return [words.hostOlder(row.version)];
    if (row.fit === "hostNewer") return [words.hostNewer(row.version)];
    if (row.state === "silent") return [words.silent];
    const mark = row.isOwn ? [words.own] : row.isLast ? [lastPlayed(row.address)] : [];
    return [...mark, ...rulesOf(row), ...(isFull(row) ? [words.full] : [])];
  };

  const readAloud = (row: GameRow): string =>
    [
      isolate(row.name),
      ...detailsOf(row),
      words.people(row.players, row.maxPlayers),
      ...(row.isLocked ? [words.locked] : []),
      ...(row.pingMs === null ? [] : [words.ping(formatMs(row.pingMs, language, ""))]),
    ].join(", ");

  return { words, dayOf, detailsOf, readAloud };
}
