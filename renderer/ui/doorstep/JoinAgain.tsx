// For somebody who was put out of a game: how long that counts, and then the way back in as a newcomer.
import type { Notice } from "../notice.ts";
import { useUi } from "../uiContext.ts";
import { LeftTime, useLeftS } from "./LeftTime.tsx";

type Closed = Extract<Notice, { kind: "closed" }>;

export function ClosedTime({ reason, untilMs = null }: Closed) {
  return <LeftTime reason={reason} untilMs={untilMs} />;
}

export function JoinAgain({ untilMs = null, again = null }: Closed) {
  const { store, actions, texts } = useUi();
  const leftS = useLeftS(untilMs);
  if (again === null || leftS > 0) return null;
  const onClick = () => {
    actions.dismissNotice();
    if (store.mode === "guest") actions.joinServingHost();
    else actions.join(again);
  };
  return (
    <button type="button" class="button small" onClick={onClick}>
      {texts.join.joinAgain}
    </button>
  );
}
