// From whoever drives a seat to the world: what is wanted of the next step, and what becomes of it when another driver takes
// over. Knows world and seats, no sockets.
import { IDLE_INPUT, type PlayerInput, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { setInput, type World } from "../sim/world.ts";
import { botInput } from "./botDriver.ts";
import { takeDueInput, takeOverPresses } from "./inputQueue.ts";
import type { Driver, Seat } from "./seat.ts";

/** Tells the world, or the free camera, what the seat's driver wants of the step that makes `tick`. */
export function steer(world: World, seat: Seat, tick: number): void {
  const { driver, playerId, watching } = seat;
  if (driver.kind === "guest") {
    const input = takeDueInput(driver.feed.inputs, tick);
    if (input) applyInput(world, seat, input);
  } else if (driver.kind === "bot" && watching === null) {
    setInput(world, playerId, botInput(driver, world, playerId, tick));
  }
}

/** From here on its presses count: one that comes with the very first input, too. @param seat whose player is new */
export function startPresses(world: World, { driver, playerId }: Seat): void {
  const presses = driver.kind === "guest" ? driver.feed.inputs.toldPresses : 0;
  setInput(world, playerId, { ...IDLE_INPUT, buttons: presses & SPLIT_PRESSES_MASK });
}

/** The count of presses goes on, or taking over would be a press; who is away stands still. */
export function takeOver(world: World, seat: Seat, driver: Driver): void {
  const told = world.players.get(seat.playerId)?.input.buttons ?? 0;
  const presses = told & SPLIT_PRESSES_MASK;
  seat.driver = driver;
  if (driver.kind === "guest") takeOverPresses(driver.feed.inputs, presses);
  else if (driver.kind === "bot") driver.bot.presses = presses;
  else applyInput(world, seat, { ...IDLE_INPUT, buttons: presses });
}

function applyInput(world: World, { playerId, watching }: Seat, input: PlayerInput): void {
  if (watching) watching.input = input;
  else setInput(world, playerId, input);
}
