// Who is kept out, for how long, and the way back in. Newest first.
import type { Ban } from "../../../shared/desk/bans.ts";
import { isolate } from "../../../shared/names.ts";
import { formatDuration } from "../format.ts";
import { type Ui, useUi } from "../uiContext.ts";
import { deskTextsOf, useDeskTexts } from "./deskTexts.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { useNowMs } from "./useNowMs.ts";

/** Below this the time left is counted down. */
const SHORT_MS = 60 * 60 * 1000;

/** The time of day, with its day where that is another one than today. */
function formatMoment(atMs: number, nowMs: number, { language }: Ui): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  const day = isToday ? {} : ({ day: "numeric", month: "short" } as const);
  return at.toLocaleString(language.locale, { ...day, hour: "2-digit", minute: "2-digit" });
}

function isMidnight(atMs: number): boolean {
  const at = new Date(atMs);
  return at.getHours() === 0 && at.getMinutes() === 0 && at.getSeconds() === 0;
}

/** "9:41 left", "until midnight", "for good". */
function leftOf({ untilMs }: Ban, nowMs: number, ui: Ui): string {
  const { bans } = deskTextsOf(ui.language);
  if (untilMs === null) return bans.forGood;
  const leftMs = untilMs - nowMs;
  if (leftMs < SHORT_MS) return bans.left(formatDuration(Math.ceil(leftMs / 1000)));
  if (isMidnight(untilMs) && leftMs < 24 * SHORT_MS) return bans.untilMidnight;
  return bans.until(formatMoment(untilMs, nowMs, ui));
}

function BanLine({ ban, nowMs }: { ban: Ban; nowMs: number }) {
  const ui = useUi();
  const { bans, panel } = useDeskTexts();
  const name = ban.name === "" ? panel.unnamed : ban.name;
  return (
    <li class="desk-line">
      <bdi class="name">{name}</bdi>
      <span class="desk-told">
        <span>{ban.kind === "person" ? bans.person : bans.address(ban.peer)}</span>
        <span>{bans.since(formatMoment(ban.sinceMs, nowMs, ui))}</span>
        <strong>{leftOf(ban, nowMs, ui)}</strong>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={bans.unbanOf(isolate(name))}
        onClick={() => ui.actions.askHost("unban", ban.id)}
      >
        {bans.unban}
      </button>
    </li>
  );
}

export function BansTab() {
  const { store } = useUi();
  const { bans, panel } = useDeskTexts();
  const nowMs = useNowMs();
  const { list, onFocusIn } = useKeptFocus();
  const shown = (store.desk.value?.bans ?? [])
    .filter(({ untilMs }) => untilMs === null || untilMs > nowMs)
    .toSorted((a, b) => b.sinceMs - a.sinceMs);
  return (
    <>
      {shown.length === 0 && <p class="empty">{bans.empty}</p>}
      <ul ref={list} class="desk-list" aria-label={panel.bans} tabIndex={-1} onFocusIn={onFocusIn}>
        {shown.map((ban) => (
          <BanLine key={ban.id} ban={ban} nowMs={nowMs} />
        ))}
      </ul>
    </>
  );
}
