// Ten thousand hostile texts where others' names and words are shown: each is text, letter by letter, and nothing else
// on the page is another one for it.
import { afterEach, beforeEach, test } from "vitest";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { DEATH } from "./death.stage.ts";
import { GamesPanel } from "./friends/GamesPanel.tsx";
import { RecentHosts } from "./friends/RecentHosts.tsx";
import { expectOnlyText, type HostilePlace } from "./hostilePage.stage.ts";
import { DeathPanel } from "./hud/DeathPanel.tsx";
import { KillFeed } from "./hud/KillFeed.tsx";
import { Leaderboard } from "./hud/Leaderboard.tsx";
import { MealLine } from "./hud/MealLine.tsx";
import { PlayersPanel } from "./hud/PlayersPanel.tsx";
import { StoryLine } from "./hud/StoryLine.tsx";
import { WatchBar } from "./hud/WatchBar.tsx";
import type { Named } from "./named.ts";
import { openPage, type PageRig } from "./page.stage.tsx";
import { NoticeBar } from "./parts/NoticeBar.tsx";
import { Podium } from "./results/Podium.tsx";
import { PlayersTable } from "./results/ResultTables.tsx";
import { resultsOf } from "./results/results.stage.ts";
import type { ResultsView } from "./roundSignals.ts";
import { LobbyPeople } from "./rounds/LobbyPeople.tsx";
import { PauseSign } from "./rounds/PauseSign.tsx";
import { LOBBY_ROUND, lobbyRow } from "./rounds/rounds.stage.ts";
import { SaidFeed } from "./voices/SaidFeed.tsx";
import { VoiceParts } from "./voices/VoiceParts.tsx";

let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

const named = (name: string, index: number): Named => ({
  ...PLAIN_PROFILE,
  playerId: index + 2,
  name,
  color: index % 12,
  isOwn: false,
});

function withNames(results: ResultsView, texts: string[]): ResultsView {
  const rows = results.rows.map((row, index) => ({ ...row, name: texts[index] ?? "" }));
  return { ...results, rows, own: null };
}

const PLACES: Record<string, HostilePlace> = {
  "the kill feed": {
    atOnce: 500,
    show(texts, { killFeed }) {
      killFeed.value = texts.map((text, key) => ({ key, eater: named(text, key), eaten: named(text, key) }));
      return <KillFeed />;
    },
  },
  "the leaderboard, and the game's name over it": {
    atOnce: 11,
    show([host = "", ...texts], { leaderboard, hostName }) {
      hostName.value = host;
      leaderboard.value = texts.map((text, index) => ({ ...named(text, index), rank: index + 1, score: 9 }));
      return <Leaderboard />;
    },
  },
  "the list of players": {
    atOnce: 500,
    show(texts, { players, watching }) {
      watching.value = { kind: "free", player: null, isWaiting: false };
      const row = { score: 1, isBot: false, isWatching: false, isNext: false, away: null };
      players.value = texts.map((text, index) => ({ ...named(text, index), ...row }));
      return <PlayersPanel />;
    },
  },
  "the lobby": {
    atOnce: 500,
    show(texts) {
      const people = texts.map((text, index) => lobbyRow(index + 2, text));
      return <LobbyPeople round={{ ...LOBBY_ROUND, people }} teams={0} />;
    },
  },
  "the podium": {
    atOnce: 3,
    show: (texts) => <Podium results={withNames(resultsOf(3, -1), texts)} />,
  },
  "the table of a round": {
    atOnce: 250,
    show: (texts) => <PlayersTable results={withNames(resultsOf(250, -1), texts)} />,
  },
  "the end of a life": {
    atOnce: 1,
    show([text = ""], { death }) {
      death.value = { ...DEATH, by: named(text, 0), byScore: 7, timesEaten: 3, isRevenge: true };
      return <DeathPanel />;
    },
  },
  "lines about one person": {
    atOnce: 3,
    show([eaten = "", leader = "", watched = ""], { meal, story, watching }) {
      meal.value = { key: 1, who: named(eaten, 0), isWhole: true, others: 2 };
      story.value = { kind: "leads", key: 1, who: named(leader, 1) };
      watching.value = { kind: "player", player: named(watched, 2), isWaiting: false };
      return (
        <>
          <MealLine />
          <StoryLine />
          <WatchBar />
        </>
      );
    },
  },
  "what was said": {
    atOnce: 100,
    show(texts, { said }) {
      said.value = texts.map((text, key) => ({ key, who: named(text, key), text: "Hello!", isSeen: false }));
      return (
        <>
          <SaidFeed />
          <VoiceParts />
        </>
      );
    },
  },
  "why the game is paused": {
    atOnce: 1,
    show: ([text = ""]) => <PauseSign note={{ why: "other", text }} />,
  },
  "a notice": {
    atOnce: 1,
    show([name = ""], { notice }) {
      notice.value = { kind: "anotherGame", name };
      return <NoticeBar />;
    },
  },
  "the list of games": {
    atOnce: 1,
    show([name = ""], { games }) {
      const game = {
        address: "10.0.0.1:8999",
        ruleset: "quick",
        players: 3,
        maxPlayers: 16,
        isLocked: false,
      } as const;
      const state = { version: "0.1.0", fit: "fits", isOwn: false, pingMs: 4, state: "answers" } as const;
      games.value = [{ ...game, ...state, name }];
      return <GamesPanel />;
    },
  },
  "recent hosts": {
    atOnce: 8,
    show(texts, { settings }) {
      const recentHosts = texts.map((name, at) => ({ address: `10.0.0.${at}:8999`, name, atMs: 0 }));
      settings.value = { ...settings.value, recentHosts };
      return <RecentHosts isHeld={false} onPick={() => undefined} />;
    },
  },
};

test.each(Object.entries(PLACES))("in %s", (_where, place) => expectOnlyText(page, place));
