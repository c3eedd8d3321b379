// The host's desk: its calls, what it shows, and what guests are told of it. Knows room and door, no sockets.
import type { KeptDesk } from "../../../shared/desk/desk.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { Admission } from "../admission/admission.ts";
import type { DeskCalls, DeskParts } from "../desk/deskParts.ts";
import { DeskTeller, viewDesk } from "../desk/deskView.ts";
import { GoneList } from "../desk/goneList.ts";
import { OrderTeller } from "../desk/orderTeller.ts";
import { createOutCalls } from "../desk/outCalls.ts";
import { createPersonCalls } from "../desk/personCalls.ts";
import { createRoomCalls } from "../desk/roomCalls.ts";
import { UndoList } from "../desk/undo.ts";
import type { HostDeps } from "./hostDeps.ts";

export type HostDesk = {
  readonly calls: DeskCalls;
  /** What stays with the match when another thread goes on with it. */
  kept(): KeptDesk;
  /** Shows what has changed, at once. */
  look(): void;
  /** Called each tick, after the room's. */
  onTick(nowMs: number): void;
};

/** @param order as it is at the start */
export function createHostDesk(
  room: Room,
  admission: Admission,
  order: KeptDesk["order"],
  play: (seat: Seat) => void,
  { now, wallNow, log, tell }: Pick<HostDeps, "now" | "wallNow" | "log" | "tell">,
): HostDesk {
  const kept = { order };
  const note = (text: string) => log("info", `the host ${text}`);
  const undo = new UndoList({ now, wallNow });
  const clock = { now, wallNow };
  const gone = new GoneList(room, admission, clock);
  const parts: DeskParts = { room, people: deskOf(room), admission, undo, gone, kept, play, note, ...clock };
  const orders = new OrderTeller(room, () => kept.order.talk);
  const teller = new DeskTeller(
    () => viewDesk(parts),
    (desk) => tell({ kind: "desk", desk }),
  );
  return {
    kept: () => ({ order: kept.order, password: admission.password }),
    calls: {
      desk: () => viewDesk(parts),
      ...createOutCalls(parts),
      ...createPersonCalls(parts),
      ...createRoomCalls(parts),
      undo(id) {
        const step = undo.undo(id);
        if (step) note(`took back: ${step.step} «${step.name}»`);
        return step !== null;
      },
    },
    look: () => teller.look(),
    onTick(nowMs) {
      orders.onTick();
      gone.look();
      teller.onTick(nowMs);
    },
  };
}
