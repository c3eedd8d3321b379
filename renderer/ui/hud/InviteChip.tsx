// The button for the invitation, always in view; for the host it shows what to tell the others.
import { useInvitation } from "../invite/useInvitation.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { InviteIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

/** The code or address to tell, or why there is none. */
function Told() {
  const { texts } = useUi();
  const invitation = useInvitation();
  if (invitation.reach !== "network")
    return <span>{texts.match[invitation.reach === "offline" ? "offline" : "onlyHere"]}</span>;
  const { code, address } = invitation.chosen;
  return (
    <>
      <span class="visually-hidden">{texts.match.friendsJoinAt}</span>
      <span class="host-chip-told">
        {code !== null && <span class="host-chip-code">{code}</span>} <span>{address}</span>
      </span>
    </>
  );
}

/** The host's button, beside the others. */
export function InviteChip() {
  const { store, actions, texts } = useUi();
  const invitation = useInvitation();
  if (store.host.value === null) return null;
  const { invite: key } = store.keyNames.value;
  return (
    <div class="host-chip hud-block">
      <button
        type="button"
        class="host-chip-open"
        aria-expanded={store.invitation.value !== "closed"}
        aria-keyshortcuts={key}
        title={`${texts.match.invite} (${key})`}
        onClick={() => actions.invite("toggle")}
      >
        <InviteIcon />
        <Told />
      </button>
      {invitation.reach === "network" && <CopyButton text={invitation.chosen.url} isBare />}
    </div>
  );
}

/** The guests' button. In practice there is nobody to invite. */
export function InviteButton() {
  const { store, actions, texts } = useUi();
  if (store.isPractice.value || store.host.value !== null) return null;
  const { invite: key } = store.keyNames.value;
  return (
    <button
      type="button"
      class="icon-button hud-button invite-button"
      aria-label={texts.match.invite}
      aria-expanded={store.invitation.value !== "closed"}
      aria-keyshortcuts={key}
      title={`${texts.match.invite} (${key})`}
      onClick={() => actions.invite("toggle")}
    >
      <InviteIcon />
    </button>
  );
}
