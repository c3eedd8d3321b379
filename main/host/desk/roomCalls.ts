// How the host's person sets the room: its order, who waits at the door, bots, pause. Knows room and door, no sockets.
import { cleanText } from "../../../shared/names.ts";
import { MAX_PAUSE_TEXT } from "../../../shared/net/sections/round.ts";
import type { DeskCalls, DeskParts } from "./deskParts.ts";

type RoomCalls = Pick<
  DeskCalls,
  "setOrder" | "setPassword" | "setBots" | "pauseMatch" | "letIn" | "turnAway"
>;

export function createRoomCalls({ room, people, admission, kept, note }: DeskParts): RoomCalls {
  return {
    setOrder(change) {
      const order = { ...kept.order };
      for (const [key, value] of Object.entries(change)) {
        if (value !== undefined) Object.assign(order, { [key]: value });
      }
      if (JSON.stringify(order) === JSON.stringify(kept.order)) return false;
      const hasOtherWords = order.usesWords !== kept.order.usesWords || order.words !== kept.order.words;
      kept.order = order;
      if (hasOtherWords) people.recheckNames();
      note(`set ${Object.keys(change).join(", ")}`);
      return true;
    },
    async setPassword(password) {
      const isChanged = await admission.setPassword(password);
      if (isChanged) note(admission.password === null ? "took the password away" : "set a password");
      return isChanged;
    },
    setBots(fill) {
      const isChanged = people.setBotFill(fill);
      if (isChanged) note(`set bots: ${fill.level}, up to ${fill.fillTo} players`);
      return isChanged;
    },
    pauseMatch({ isPaused, why, text }) {
      const note = { why, text: why === "other" ? cleanText(text, MAX_PAUSE_TEXT) : "" };
      return room.pause(isPaused, note);
    },
    letIn: (id) => admission.letIn(id),
    turnAway: (id) => admission.turnAway(id),
  };
}
