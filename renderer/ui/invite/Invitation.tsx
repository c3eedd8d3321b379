// The invitation: its card is fetched when first opened, and lies over the game without stopping it.
import { useEffect, useState } from "preact/hooks";
import { onDemand } from "../parts/onDemand.tsx";
import { useUi } from "../uiContext.ts";

export const INVITE_CARD = onDemand(async () => (await import("./InviteCard.tsx")).InviteCard);

function Fetched() {
  const { actions } = useUi();
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    let isWanted = true;
    INVITE_CARD.bring().then(
      () => isWanted && setHere(true),
      () => {
        if (isWanted) actions.invite("missing");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [actions]);
  return isHere ? <INVITE_CARD.Content /> : null;
}

export function Invitation() {
  return useUi().store.invitation.value === "closed" ? null : <Fetched />;
}
