// Hands the world what a seat's driver wants of the next step, and sees to it when another driver takes over. Knows
// world and seats, no sockets.
import { forgetSent } from "../net/snapshot/sentState.ts";
import { BUTTON_AWAY, IDLE_INPUT, type PlayerInput, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { setInput, type World } from "../sim/world.ts";
import { botInput, forgetShown } from "./botDriver.ts";
import { keepDueInput, takeDueInput, takeOverPresses } from "./inputQueue.ts";
import type { Driver, Seat } from "./seat.ts";
import { noteMoved } from "./stillness.ts";

/**
 * Tells the world, or the free camera, what the seat's driver wants of this tick.
 * @param tick the room's, as inputs are stamped
 * @param isStanding the world makes no step: what is wanted of it waits, and cameras fly
 */
export function steer(world: World, seat: Seat, tick: number, isStanding: boolean): void {
  const { driver, playerId, watching } = seat;
  if (isStanding && watching === null) {
    if (driver.kind === "guest") keepDueInput(driver.feed.inputs, tick);
  } else if (driver.kind === "guest" && !driver.feed.isSilent) {
    const input = takeDueInput(driver.feed.inputs, tick);
    if (input) applyInput(world, seat, input);
  } else if (driver.kind === "bot" && watching === null) {
    setInput(world, playerId, botInput(driver, world, playerId, tick));
  } else if (driver.kind !== "bot") standStill(world, seat);
}

/** Counts presses of split from here on, also one that comes with the first input. @param seat whose player is new */
export function startPresses(world: World, { driver, playerId }: Seat): void {
  setInput(world, playerId, { ...IDLE_INPUT, buttons: pressesOf(driver) });
}

/** The count of split presses that steps were told of, modulo 4; for a seat without a driver, BUTTON_AWAY. */
function pressesOf(driver: Driver): number {
  if (driver.kind === "bot") return driver.bot.presses;
  return driver.kind === "guest" ? driver.feed.inputs.toldPresses & SPLIT_PRESSES_MASK : BUTTON_AWAY;
}

/** Begins anew in another world, from its first step on. */
export function startOver({ driver }: Seat): void {
  if (driver.kind === "guest") {
    forgetSent(driver.feed.sent);
    noteMoved(driver.feed.stillness);
  }
  if (driver.kind === "bot") forgetShown(driver);
}

/** Hands a seat to another driver. The count of presses goes on, or taking over would be a press. A guest does not
 *  go on with what a bot, or nobody, wanted. */
export function takeOver(world: World, seat: Seat, driver: Driver): void {
  const told = world.players.get(seat.playerId)?.input.buttons ?? 0;
  const presses = told & SPLIT_PRESSES_MASK;
  const isNew = seat.driver.kind !== "guest" && driver.kind === "guest";
  seat.driver = driver;
  if (isNew && world.players.has(seat.playerId))
    setInput(world, seat.playerId, { ...IDLE_INPUT, buttons: presses });
  if (driver.kind === "guest") takeOverPresses(driver.feed.inputs, presses);
  else if (driver.kind === "bot") driver.bot.presses = presses;
}

/** Makes the seat's player stand still, whatever was wanted last. */
function standStill(world: World, seat: Seat): void {
  const input = seat.watching?.input ?? world.players.get(seat.playerId)?.input ?? IDLE_INPUT;
  const buttons = (input.buttons & SPLIT_PRESSES_MASK) | (seat.watching ? 0 : BUTTON_AWAY);
  const isStill = input.moveX === 0 && input.moveY === 0 && input.buttons === buttons;
  if (!isStill) applyInput(world, seat, { ...IDLE_INPUT, buttons });
}

function applyInput(world: World, { playerId, watching }: Seat, input: PlayerInput): void {
  const { moveX, moveY, buttons } = input;
  if (watching) watching.input = { moveX, moveY, buttons };
  else setInput(world, playerId, input);
}
