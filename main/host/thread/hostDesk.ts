// What the host's person does at the desk: with the people of the room, and with the room itself. Knows the room, no
// sockets.
import type { DeskView, KeptDesk } from "../../../shared/desk/desk.ts";
import type { HostAnswer, HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import { cleanText } from "../../../shared/names.ts";
import { MAX_PAUSE_TEXT } from "../../../shared/net/sections/round.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Admission } from "../admission/admission.ts";
import type { HostOptions } from "./hostContract.ts";

/** The calls of shared/desk/deskCalls.ts. */
type DeskCalls = {
  readonly [C in keyof typeof import("../../../shared/desk/deskCalls.ts").DESK_CALLS & HostCall]: (
    args: HostArgs<C>,
  ) => HostAnswer<C>;
};

export type HostDesk = {
  readonly calls: DeskCalls;
  /** What stays with the match when another thread goes on with it. */
  kept(): KeptDesk;
};

export function createHostDesk(
  room: Room,
  options: Pick<HostOptions, "desk" | "resume" | "bots">,
  admission: Admission,
): HostDesk {
  const kept: KeptDesk = options.resume?.desk ?? options.desk;
  const no = () => false;
  const view = (): DeskView => ({
    people: [],
    waiting: admission.waiting(),
    bans: admission.bans(),
    undo: [],
    order: kept.order,
    hasPassword: admission.password !== null,
    bots: options.bots,
  });
  return {
    kept: () => ({ ...kept, password: admission.password }),
    calls: {
      desk: view,
      kick: no,
      ban: no,
      banAddress: no,
      unban: no,
      mute: no,
      bench: no,
      moveTeam: no,
      rename: no,
      undo: no,
      letIn: no,
      turnAway: no,
      setPassword: no,
      setOrder: no,
      setBots: no,
      pauseMatch({ isPaused, why, text }) {
        room.pause(isPaused, { why, text: why === "other" ? cleanText(text, MAX_PAUSE_TEXT) : "" });
        return true;
      },
    },
  };
}
