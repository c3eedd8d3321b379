// All addresses and links of the running host, each with a copy button, and how friends join.
import { useId } from "preact/hooks";
import { AllowName } from "../parts/AllowName.tsx";
import { CloseButton } from "../parts/CloseButton.tsx";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

function CopyList({ label, values }: { label: string; values: readonly string[] }) {
  const id = useId();
  return (
    <div class="field">
      <span id={id} class="field-label">
        {label}
      </span>
      <ul class="copy-list" aria-labelledby={id}>
        {values.map((value) => (
          <li key={value}>
            <code>{value}</code>
            <CopyButton text={value} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names that were tried in vain. */
function RefusedNames() {
  const { store, texts } = useUi();
  const id = useId();
  const names = store.refusedNames.value;
  if (names.length === 0) return null;
  return (
    <div class="field">
      <span id={id} class="field-label">
        {texts.addresses.refused}
      </span>
      <ul class="copy-list" aria-labelledby={id}>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
            <AllowName name={name} />
          </li>
        ))}
      </ul>
      <p class="field-note">{texts.addresses.refusedHint}</p>
    </div>
  );
}

const HOW_TO = { network: "howTo", offline: "offline", thisComputer: "onlyHere" } as const;

function HowToJoin() {
  const { store, texts } = useUi();
  const host = store.host.value;
  if (host === null) return null;
  return (
    <>
      <p aria-live="polite">{texts.addresses[HOW_TO[host.reach]]}</p>
      {host.reach !== "offline" && (
        <>
          <CopyList label={texts.addresses.inApp} values={host.addresses} />
          <CopyList label={texts.addresses.inBrowser} values={host.urls} />
        </>
      )}
      <RefusedNames />
    </>
  );
}

export function AddressesDialog() {
  const { texts } = useUi();
  return (
    <Dialog title={texts.match.addresses}>
      <div class="dialog-form">
        <HowToJoin />
        <div class="dialog-buttons">
          <CloseButton />
        </div>
      </div>
    </Dialog>
  );
}
