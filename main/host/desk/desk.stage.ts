// Test support: a host's desk on a room whose door has no sockets. The test's clock runs with the room's ticks.
import type { DeskView } from "../../../shared/desk/desk.ts";
import { openHostDoor } from "../admission/door.stage.ts";
import { createHostDesk } from "../thread/hostDesk.ts";

export function openDesk(maxPlayers = 8) {
  const door = openHostDoor({}, maxPlayers);
  const { room, admission, clock, order, skip } = door;
  const log: string[] = [];
  const views: DeskView[] = [];
  const played: number[] = [];
  const desk = createHostDesk(room, admission, order, ({ playerId }) => void played.push(playerId), {
    now: () => clock.ms,
    wallNow: () => clock.wallMs,
    log: (level, text) => void log.push(`${level}: ${text}`),
    tell: (news) => {
      if (news.kind === "desk") views.push(news.desk);
    },
  });
  const { stepHz } = room.rules;
  let ticks = 0;
  const runTicks = (count: number) => {
    for (let i = 0; i < count; i++) {
      // Whole milliseconds, so that sums are exact.
      skip(Math.round((1000 * ++ticks) / stepHz) - Math.round((1000 * (ticks - 1)) / stepHz));
      room.tick(clock.ms);
      desk.onTick(clock.ms);
    }
  };
  const run = (seconds: number) => runTicks(Math.round(seconds * stepHz));
  /** Takes the newest step back. */
  const undoLast = () => desk.calls.undo(desk.calls.desk(null).undo.at(-1)!.id);
  return { ...door, desk, calls: desk.calls, log, views, played, run, runTicks, undoLast };
}
