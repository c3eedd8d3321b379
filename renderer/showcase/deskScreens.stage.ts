// Screens of the host's desk, each by its name: with all it can show, with as much as it can hold, and with nothing.
import type { HostInfo } from "../../shared/appApi.ts";
import { type DeskView, MAX_GONE, type RoomOrder } from "../../shared/desk/desk.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import {
  callerOf,
  deskBanOf,
  deskGoneOf,
  deskPersonOf,
  fullDesk,
  QUIET_DESK,
} from "../ui/desk/desk.stage.ts";
import type { Store } from "../ui/store.ts";

const HOST = {
  name: "Sala 12",
  port: 8999,
  reach: "network",
  addresses: ["192.168.0.10:8999"],
  urls: ["http://192.168.0.10:8999/"],
  adapters: [null],
} as unknown as HostInfo;

function host(store: Store, desk: DeskView, isOpen = true): void {
  store.screen.value = "match";
  store.hostName.value = "Sala 12";
  store.host.value = HOST;
  store.rules.value = ARENA;
  store.desk.value = desk;
  store.dialog.value = isOpen ? "desk" : null;
}

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    deskPersonOf(index + 1, index % 5 === 0 ? "Konstantynopolit" : `Gracz ${index + 1}`),
  );

const goneCrowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    deskGoneOf(
      100 + index,
      index % 3 === 0 ? "Konstantynopolit" : `Gość ${index + 1}`,
      Date.now(),
      2 * index,
    ),
  );

const CAREFUL: Partial<RoomOrder> = {
  talk: "slow",
  usesWords: true,
  words: ["zły", "wyraz"],
  asksFirst: true,
};

export const DESK_SCREENS: Readonly<Record<string, (store: Store) => void>> = {
  desk: (store) => host(store, fullDesk(Date.now())),
  deskTeams(store) {
    const people = crowd(6).map((person, index) => ({ ...person, team: (index % 3) + 1 }));
    host(store, { ...QUIET_DESK, people });
    store.rules.value = { ...ARENA, teams: 3 };
  },
  deskEmpty: (store) => host(store, QUIET_DESK),
  deskGone(store) {
    const people = [deskPersonOf(1, "Ala", { untouchable: "host" })];
    host(store, { ...QUIET_DESK, people, gone: goneCrowd(MAX_GONE) });
  },
  deskGoneOne(store) {
    host(store, { ...QUIET_DESK, people: crowd(3), gone: goneCrowd(1) });
  },
  deskCrowd(store) {
    const now = Date.now();
    const waiting = Array.from({ length: 20 }, (_, index) => callerOf(index + 1, `Gość ${index + 1}`, now));
    const bans = Array.from({ length: 500 }, (_, index) => deskBanOf(index + 1, `Troll ${index + 1}`, now));
    host(store, { ...QUIET_DESK, people: crowd(64), gone: goneCrowd(MAX_GONE), waiting, bans });
  },
  deskSet(store) {
    const full = fullDesk(Date.now());
    host(store, { ...full, hasPassword: true, order: { ...full.order, ...CAREFUL } });
    store.deskTrouble.value = "silent";
    store.overload.value = "far";
  },
  waitingOne(store) {
    const full = fullDesk(Date.now());
    host(store, { ...full, waiting: full.waiting.slice(0, 1), undo: [] }, false);
  },
  waitingMany: (store) => host(store, fullDesk(Date.now()), false),
};
