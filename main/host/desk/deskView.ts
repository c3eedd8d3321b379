// What the host's person sees at the desk, and when it is told: as something in it is another thing than before. Knows
// room and door, no sockets.
import { NO_BOTS } from "../../../shared/bots/levels.ts";
import type { DeskPerson, DeskView } from "../../../shared/desk/desk.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { World } from "../../../shared/sim/world.ts";
import { peerReachOf } from "../admission/banReach.ts";
import type { DeskParts } from "./deskParts.ts";

/** How often it is looked for changes that nobody at the desk made, milliseconds. */
const LOOK_EVERY_MS = 250;

export function viewDesk({ room, admission, undo, gone, kept }: DeskParts): DeskView {
  const { world } = room;
  const people = [...room.seats].filter(({ whose }) => whose !== null);
  return {
    people: people.map((seat) => personOf(seat, world, admission.untouchable(seat))),
    gone: gone.list(),
    waiting: admission.waiting(),
    bans: admission.bans(),
    undo: undo.list(),
    order: kept.order,
    hasPassword: admission.password !== null,
    bots: room.state.match.botFill ?? NO_BOTS,
  };
}

function personOf(seat: Seat, { players }: World, untouchable: DeskPerson["untouchable"]): DeskPerson {
  const { playerId, profile, isOut, isMuted, isBenched, watching, joinsNext, awayUntil } = seat;
  const peer = seat.whose ?? "";
  return {
    playerId,
    ...profile,
    peer,
    peerReach: peerReachOf(peer),
    untouchable,
    isWatching: watching !== null,
    isNext: joinsNext && !isOut,
    isAway: awayUntil !== null && !isOut,
    isOut,
    isMuted,
    isBenched,
    team: players.get(playerId)?.team ?? 0,
  };
}

export class DeskTeller {
  readonly #view: () => DeskView;
  readonly #tell: (desk: DeskView) => void;
  #told = "";
  #nextLookMs = Number.NEGATIVE_INFINITY;

  constructor(view: () => DeskView, tell: (desk: DeskView) => void) {
    this.#view = view;
    this.#tell = tell;
  }

  /** Called each tick. @param nowMs monotonic milliseconds */
  onTick(nowMs: number): void {
    if (nowMs < this.#nextLookMs) return;
    this.#nextLookMs = nowMs + LOOK_EVERY_MS;
    this.look();
  }

  /** Tells the view, if it is another one than was told last. */
  look(): void {
    const desk = this.#view();
    const text = JSON.stringify(desk);
    if (text === this.#told) return;
    this.#told = text;
    this.#tell(desk);
  }
}
