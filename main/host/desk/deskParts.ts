// What the calls of the desk work with. Types only.
import type { RoomOrder } from "../../../shared/desk/desk.ts";
import type { DESK_CALLS } from "../../../shared/desk/deskCalls.ts";
import type { HostAnswer, HostArgs } from "../../../shared/hostCalls.ts";
import type { RoomDesk } from "../../../shared/room/desk/roomDesk.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { Admission } from "../admission/admission.ts";
import type { GoneList } from "./goneList.ts";
import type { UndoClock, UndoList } from "./undo.ts";

export type DeskParts = UndoClock & {
  readonly room: Room;
  readonly people: RoomDesk;
  readonly admission: Admission;
  readonly undo: UndoList;
  readonly gone: GoneList;
  /** The order as it is now. Another one takes its place as a whole, by which a change is noticed. */
  readonly kept: { order: RoomOrder };
  /** Lets a watcher play, as soon as a place is free. */
  play(seat: Seat): void;
  /** Writes down what was done. */
  note(text: string): void;
};

type DeskCall = keyof typeof DESK_CALLS;
/** The calls of shared/desk/deskCalls.ts. A password takes a while to be hashed. */
export type DeskCalls = {
  readonly [C in Exclude<DeskCall, "setPassword">]: (args: HostArgs<C>) => HostAnswer<C>;
} & { setPassword(args: HostArgs<"setPassword">): Promise<boolean> };
