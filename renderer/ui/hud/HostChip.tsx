// For the host: what to tell the others, always in view, with a way to all of it.
import { useInvitation } from "../invite/useInvitation.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { useUi } from "../uiContext.ts";

export function HostChip() {
  const { store, actions, texts } = useUi();
  const invitation = useInvitation();
  if (store.host.value === null) return null;
  const way = invitation.reach === "network" ? invitation.chosen : null;
  return (
    <div class="host-chip hud-block">
      <button type="button" class="host-chip-open" onClick={() => actions.invite("toggle")}>
        {invitation.reach === "network" ? (
          <>
            <span class="visually-hidden">{texts.match.friendsJoinAt}</span>
            {way?.code && <span class="host-chip-code">{way.code}</span>} <span>{way?.address}</span>
          </>
        ) : (
          texts.match[invitation.reach === "offline" ? "offline" : "onlyHere"]
        )}
      </button>
      {way !== null && <CopyButton text={way.url} isBare />}
    </div>
  );
}
