// For the host: what to tell the others, always in view, with a way to all of it.
import { CopyButton } from "../parts/CopyButton.tsx";
import { useUi } from "../uiContext.ts";

export function HostChip() {
  const { store, actions, texts } = useUi();
  const host = store.host.value;
  if (host === null) return null;
  const address = host.reach === "network" ? host.addresses[0] : undefined;
  return (
    <div class="host-chip hud-block">
      <button type="button" class="host-chip-open" onClick={() => actions.openDialog("addresses")}>
        {address === undefined ? (
          texts.match[host.reach === "offline" ? "offline" : "onlyHere"]
        ) : (
          <>
            <span class="visually-hidden">{texts.match.friendsJoinAt}</span> <span>{address}</span>
          </>
        )}
      </button>
      {address !== undefined && <CopyButton text={address} isBare />}
    </div>
  );
}
