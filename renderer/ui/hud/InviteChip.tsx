// The way to the invitation, always in view: for the host it says what to tell the others.
import { useInvitation } from "../invite/useInvitation.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { InviteIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

/** What a host tells, or why there is nothing to tell. */
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

/** Practice has nobody to invite. */
export function InviteChip() {
  const { store, actions, texts } = useUi();
  const invitation = useInvitation();
  if (store.isPractice.value) return null;
  const isHost = store.host.value !== null;
  const { invite: key } = store.keyNames.value;
  return (
    <div class={`host-chip hud-block ${isHost ? "" : "of-guest"}`}>
      <button
        type="button"
        class="host-chip-open"
        aria-label={isHost ? undefined : texts.match.invite}
        aria-expanded={store.invitation.value !== "closed"}
        aria-keyshortcuts={key}
        title={`${texts.match.invite} (${key})`}
        onClick={() => actions.invite("toggle")}
      >
        <InviteIcon />
        {isHost ? <Told /> : <span class="host-chip-words">{texts.match.invite}</span>}
      </button>
      {isHost && invitation.reach === "network" && <CopyButton text={invitation.chosen.url} isBare />}
    </div>
  );
}
