// Bots that fill an arena up: what the next one is called and which one goes for a person. Knows the world, no seats.
import { rankPlayers } from "../sim/scores.ts";
import { teamSizes, type World } from "../sim/world.ts";

/** Names of bots, taken in turn. The title in front tells them from people. */
const NAMES = (
  "Ada Bruno Celina Dante Edyta Fabian Gaja Hugo Iga Jakub Kaja Leon Maja Nikodem Oliwia Piotr Róża Szymon Tola Ugo " +
  "Wanda Xawery Ysia Zenon Alma Borys Cyryl Dora Emil Flora Gustaw Hela Igor Jagna Kuba Lena Milo Nela Oskar Pola"
).split(" ");

/** The next free name, in turn by id. @param taken names of the other bots */
export function freeBotName(playerId: number, taken: ReadonlySet<string>): string {
  for (let round = 1; ; round++) {
    for (let i = 0; i < NAMES.length; i++) {
      const name = `Bot ${NAMES[(playerId + i) % NAMES.length]}${round > 1 ? ` ${round}` : ""}`;
      if (!taken.has(name)) return name;
    }
  }
}

/**
 * The bot that makes room for a person: the smallest; with teams, the smallest of the largest team that has bots, so
 * that teams stay even.
 * @param botIds of players in the world; throws if there is none
 */
export function leastBot(world: World, botIds: readonly number[]): number {
  const sizes = teamSizes(world);
  const sizeOf = (playerId: number) => sizes[(world.players.get(playerId)?.team ?? 0) - 1] ?? 0;
  const largest = Math.max(...botIds.map(sizeOf));
  const least = rankPlayers(world).findLast(
    ({ playerId }) => botIds.includes(playerId) && sizeOf(playerId) === largest,
  );
  if (least === undefined) throw new Error("no bot is in the world");
  return least.playerId;
}
