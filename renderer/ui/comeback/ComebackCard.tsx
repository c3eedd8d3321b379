// The card over the last picture while this window tries to come back: what happened, what the circle does meanwhile,
// how long the seat is kept, and what one can do. Knows the store, not how it is tried.
import { useLayoutEffect, useRef } from "preact/hooks";
import { FULL_TURN } from "../../../shared/math/angles.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { ComebackStatus } from "../comebackSignals.ts";
import { useUi } from "../uiContext.ts";

/** Only these seconds are read out, as each second would drown everything else. */
const READ_OUT_S = [10, 30] as const;

/** Radius of the ring, in units of its viewBox. */
const RADIUS = 26;
const ROUND = FULL_TURN * RADIUS;

export function titleOf({ reason }: ComebackStatus, texts: Texts["comeback"]): string {
  const isNamed = reason === "hostFailed" || reason === "tooSlow" || reason === "kicked";
  return isNamed ? texts[reason] : texts.lost;
}

function meanwhileOf({ reason, driver }: ComebackStatus, { meanwhile }: Texts["comeback"]): string {
  const isNamed = reason === "hostFailed" || reason === "kicked";
  return meanwhile[isNamed ? reason : (driver ?? "watching")];
}

type LeftProps = { leftS: number; totalS: number };

/** The remaining time, as a part of a ring and in figures. */
function Ring({ leftS, totalS, isTrying }: LeftProps & { isTrying: boolean }) {
  const gone = totalS > 0 ? 1 - leftS / totalS : 1;
  return (
    <div class={isTrying ? "comeback-ring trying" : "comeback-ring"} aria-hidden="true">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <circle class="comeback-track" cx="32" cy="32" r={RADIUS} />
        <circle
          class="comeback-left"
          cx="32"
          cy="32"
          r={RADIUS}
          style={{ strokeDasharray: String(ROUND), strokeDashoffset: String(ROUND * gone) }}
        />
      </svg>
      <span class={leftS > 99 ? "long" : undefined}>{leftS}</span>
    </div>
  );
}

/** The remaining time in words: shown each second, read out at a few of them. */
function Left({ leftS, totalS }: LeftProps) {
  const texts = useUi().texts.comeback;
  const told = READ_OUT_S.find((seconds) => leftS <= seconds && seconds < totalS);
  return (
    <>
      <p class="comeback-seconds" aria-hidden="true">
        {leftS > 0 ? texts.left(leftS) : texts.lastTry}
      </p>
      <p class="visually-hidden" role="status">
        {told !== undefined && leftS > 0 && texts.left(told)}
      </p>
    </>
  );
}

/** Focuses the first button, unless the person is using another control. */
function useFirstFocus() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const inUse = document.activeElement;
    if (inUse === null || inUse === document.body || !inUse.isConnected)
      button.current?.focus({ preventScroll: true });
  }, []);
  return button;
}

function Card({ comeback }: { comeback: ComebackStatus }) {
  const { actions, texts } = useUi();
  const { leftS, isTrying } = comeback;
  const tryNow = useFirstFocus();
  const total = useRef(0);
  // A host that answers again may keep the seat for longer.
  total.current = Math.max(total.current, leftS);
  const left = { leftS, totalS: total.current };
  return (
    <section class="comeback">
      <Ring {...left} isTrying={isTrying} />
      <div class="comeback-words">
        <div role="status">
          <h2>{titleOf(comeback, texts.comeback)}</h2>
          <p>{meanwhileOf(comeback, texts.comeback)}</p>
        </div>
        <Left {...left} />
      </div>
      <div class="comeback-buttons">
        <button type="button" class="button" onClick={actions.leaveMatch}>
          {texts.comeback.leave}
        </button>
        {comeback.reason !== "kicked" && (
          <button ref={tryNow} type="button" class="button primary" onClick={actions.comeBackNow}>
            {texts.comeback.tryNow}
          </button>
        )}
      </div>
    </section>
  );
}

export function ComebackCard() {
  const comeback = useUi().store.comeback.value;
  return comeback && <Card comeback={comeback} />;
}
