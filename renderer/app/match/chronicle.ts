// What happens to people in a match, as the HUD tells it: who ate whom, how the own life ended, the own score, whom one
// watches, who is here. Reads the match's state; knows no connection and no keys.
import { PLAIN_PROFILE, type WatchWish } from "../../../shared/model.ts";
import type { LeaderboardEntry } from "../../../shared/net/sections/leaderboard.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { isSameProfile, profileOf } from "../../../shared/profile.ts";
import type { Rules } from "../../../shared/rules.ts";
import { canAct, hasTeams } from "../../../shared/rulesets/abilities.ts";
import { isLastStanding } from "../../../shared/rulesets/rounds.ts";
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import { scoreOf } from "../../../shared/sim/scores.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { MatchState } from "../../net/matchState.ts";
import type { DeathReport } from "../../ui/deathReport.ts";
import type { Named } from "../../ui/named.ts";
import type { KillLine, LeaderboardRow, OwnStanding, PlayerRow, Store, TeamShare } from "../../ui/store.ts";
import { OwnMeals } from "./ownMeals.ts";
import { standNow } from "./standing.ts";
import { LifeStory } from "./stories/lifeStory.ts";
import { StoryTeller } from "./stories/storyTeller.ts";

/** How long a line of the kill feed stays, milliseconds. */
export const LINE_MS = 6000;
/** Most lines of the kill feed. */
const MAX_LINES = 5;

export class Chronicle {
  readonly #rules: Rules;
  readonly #state: MatchState;
  readonly #store: Store;
  readonly #meals: OwnMeals;
  readonly #life: LifeStory;
  readonly #findNamed = (playerId: number) => this.#find(playerId);
  #stories: StoryTeller;
  #lines: (KillLine & { untilMs: number })[] = [];
  #lineCount = 0;
  /** Kills not shown yet: the newest, at most as many as fit. */
  #kills: MatchEvent<"kill">[] = [];
  #told: readonly LeaderboardEntry[] = [];
  /** The ranks of before, shown until this connection is told new ones; null: not so. */
  #untold: readonly LeaderboardEntry[] | null = null;
  /** Score of all own cells, for all places that show it; null for a watcher. */
  #ownScore: number | null = null;
  /** The most players who were in this round; 0: not known, or nobody comes to be out. */
  #left = 0;
  /** The leaderboard as shown now. */
  #standing: readonly LeaderboardEntry[] = [];

  /**
   * Clears what the store tells of an earlier match.
   * @param isCalm whether less motion is wished
   * @param isBack whether this window was in this match before: its ranks stay until they are told again
   */
  constructor(rules: Rules, state: MatchState, store: Store, isCalm: () => boolean, isBack = false) {
    this.#rules = rules;
    this.#state = state;
    this.#store = store;
    const find = this.#findNamed;
    const listedScore = (playerId: number) =>
      this.#standing.find((entry) => entry.playerId === playerId)?.score ?? null;
    this.#meals = new OwnMeals(state, store, find);
    const findOut = () => this.#findOut();
    this.#life = new LifeStory({ rules, state, store, isCalm, find, listedScore, findOut });
    this.#stories = new StoryTeller(store, state.ownPlayerId, find);
    if (isBack) this.#untold = state.news.leaderboard;
    else {
      store.leaderboard.value = [];
      store.teams.value = [];
    }
    store.killFeed.value = [];
    store.own.value = null;
    store.given.value = null;
    store.watching.value = null;
    store.players.value = null;
    store.awayNames.value = [];
    store.rules.value = rules;
    store.isMassGame.value = rules.growthLaw === "area";
    store.hasActions.value = canAct(rules);
    state.events.on("kill", (kill) => {
      this.#kills = [...this.#kills, kill].slice(-MAX_LINES);
    });
    state.events.on("worldBegan", () => this.#startOver());
    state.events.on("roundPhase", ({ phase, before }) => {
      if (phase !== "playing" && before !== null) this.#endRound();
    });
  }

  /** How a life ended, whom one ate and who leads is of no interest any more. */
  #endRound(): void {
    this.#life.forgetEnd();
    this.#meals.startOver();
    this.#store.story.value = null;
  }

  /** Another world has begun: what happened in the old one is over. */
  #startOver(): void {
    this.#untold = null;
    this.#standing = [];
    this.#store.leaderboard.value = [];
    this.#store.teams.value = [];
    this.#ownScore = null;
    this.#kills = [];
    this.#lines = [];
    this.#left = 0;
    this.#store.killFeed.value = [];
    this.#meals.startOver();
    this.#life.startOver();
    this.#stories = new StoryTeller(this.#store, this.#state.ownPlayerId, this.#findNamed);
  }

  /** Writes the store; call it a few times a second.
   *  @param wish whom this window wants to watch @param isWaiting whether it waits for a seat meanwhile */
  publish(nowMs: number, wish: WatchWish, isWaiting = false): void {
    const { roster } = this.#state;
    // Before names are known there is nothing to tell.
    if (roster.size === 0) return;
    this.#left = Math.max(this.#left, this.#state.rounds.newest?.left ?? 0);
    this.#publishLeaderboard();
    this.#publishKills(nowMs);
    this.#meals.publish(nowMs);
    const own = this.#ownValues();
    this.#store.own.value = own;
    this.#life.publish(nowMs, own);
    const phase = this.#state.rounds.newest?.phase;
    // Once a round is over it is its results that tell who leads.
    if (phase !== "results") this.#stories.publish(nowMs, this.#standing, own !== null);
    this.#publishGiven();
    this.#publishAway();
    this.#publishWatching(wish, isWaiting);
    if (this.#store.players.value !== null) this.#store.players.value = this.playerRows();
  }

  /** All players, those with the highest known score first. */
  playerRows(): PlayerRow[] {
    const { roster } = this.#state;
    const scores = new Map(this.#standing.map(({ playerId, score }) => [playerId, score]));
    const rows = [...roster.values()].map((entry) => ({
      ...this.#nameOf(entry),
      score: isWatcher(entry) ? null : (scores.get(entry.playerId) ?? null),
      isBot: entry.role === "bot",
      isWatching: isWatcher(entry),
      isNext: entry.role === "next",
      away: awayRoleOf(entry),
    }));
    return rows.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.playerId - b.playerId);
  }

  #publishLeaderboard(): void {
    const { leaderboard } = this.#state.news;
    const ownScore = this.#findOwnScore();
    const isTold = leaderboard !== this.#told;
    if (!isTold && ownScore === this.#ownScore) return;
    this.#ownScore = ownScore;
    if (leaderboard === this.#untold) return;
    this.#told = leaderboard;
    this.#standing =
      ownScore === null ? leaderboard : standNow(leaderboard, this.#state.ownPlayerId, ownScore);
    this.#store.leaderboard.value = this.#standing.map((entry) => this.#rowOf(entry));
    if (isTold) this.#store.teams.value = this.#teamShares();
  }

  #findOwnScore(): number | null {
    const { newest, watch } = this.#state;
    if (newest === null || watch !== null) return null;
    const area = newest.ownCells.reduce((sum, { radius }) => sum + radius * radius, 0);
    return scoreOf(this.#rules, Math.sqrt(area));
  }

  #ownColor(): number | null {
    const { roster, ownPlayerId, watch } = this.#state;
    return watch === null ? (roster.get(ownPlayerId)?.color ?? null) : null;
  }

  #publishGiven(): void {
    const { given } = this.#store;
    const own = this.#state.roster.get(this.#state.ownPlayerId);
    const seen = { ...profileOf(own ?? PLAIN_PROFILE), color: this.#ownColor() };
    if (given.value === null || !isSameProfile(given.value, seen)) given.value = seen;
  }

  #publishAway(): void {
    const { awayNames } = this.#store;
    const names = [...this.#state.roster.values()]
      .filter((entry) => awayRoleOf(entry) !== null)
      .map(({ name }) => name);
    if (names.join("\n") !== awayNames.peek().join("\n")) awayNames.value = names;
  }

  /** Each team's share. A team is known by its players' colour. */
  #teamShares(): TeamShare[] {
    const { news } = this.#state;
    const { teamScores } = news;
    const all = teamScores.reduce((sum, score) => sum + score, 0);
    const ownColor = this.#ownColor();
    return teamScores.map((score, index) => {
      const color = TEAM_COLORS[index] ?? 0;
      return { color, share: all === 0 ? 1 / teamScores.length : score / all, isOwn: color === ownColor };
    });
  }

  /** Writes the kill feed. A line's time runs from the arrival of its snapshot, so that a page that was hidden does
   *  not show old kills as new. */
  #publishKills(nowMs: number): void {
    const before = this.#lines;
    const kills = this.#kills;
    this.#kills = [];
    const fresh = kills.flatMap(({ byPlayerId, playerId, atMs }) => {
      const eater = this.#find(byPlayerId);
      const eaten = this.#find(playerId);
      this.#lineCount++;
      return eater && eaten ? [{ key: this.#lineCount, eater, eaten, untilMs: atMs + LINE_MS }] : [];
    });
    this.#lines = [...before, ...fresh].filter(({ untilMs }) => untilMs > nowMs).slice(-MAX_LINES);
    const isSame = this.#lines.length === before.length && this.#lines.every((line, i) => line === before[i]);
    if (!isSame) this.#store.killFeed.value = this.#lines;
  }

  #ownValues(): OwnStanding | null {
    const cells = this.#state.newest?.ownCells.filter(({ radius }) => radius > 0).length ?? 0;
    if (cells === 0 || this.#ownScore === null) return null;
    const own = this.#standing.find(({ playerId }) => playerId === this.#state.ownPlayerId);
    return { score: this.#ownScore, cells, rank: own?.rank ?? null };
  }

  #publishWatching({ kind }: WatchWish, isWaiting: boolean): void {
    const { watch } = this.#state;
    const { watching } = this.#store;
    const player = watch ? this.#find(watch.playerId) : null;
    const shown = watching.value;
    const isSame = shown?.kind === kind && shown.isWaiting === isWaiting;
    const isSamePlayer = shown?.player?.playerId === player?.playerId && shown?.player?.name === player?.name;
    if (watch === null) watching.value = null;
    else if (!isSame || !isSamePlayer) watching.value = { kind, player, isWaiting };
  }

  #rowOf({ rank, playerId, score }: LeaderboardEntry): LeaderboardRow {
    const named = this.#find(playerId) ?? { ...PLAIN_PROFILE, playerId, isOwn: false };
    return { ...named, rank, score };
  }

  /** The place of a player who is out, if nobody comes back in this world. */
  #findOut(): DeathReport["out"] {
    const { worldRules, rounds } = this.#state;
    if (!isLastStanding(worldRules)) return null;
    // With teams it is teams that are counted.
    const left = hasTeams(worldRules) ? 0 : (rounds.newest?.left ?? 0);
    return { place: left === 0 ? 0 : left + 1, of: this.#left };
  }

  #find(playerId: number): Named | null {
    const entry = this.#state.roster.get(playerId);
    return entry ? this.#nameOf(entry) : null;
  }

  #nameOf(entry: RosterEntry): Named {
    const { playerId } = entry;
    return { playerId, ...profileOf(entry), isOwn: playerId === this.#state.ownPlayerId };
  }
}

/** Whether it watches, now at least. */
function isWatcher({ role }: RosterEntry): boolean {
  return role === "watcher" || role === "next";
}

function awayRoleOf({ role }: RosterEntry): PlayerRow["away"] {
  return role === "away" || role === "driven" ? role : null;
}
