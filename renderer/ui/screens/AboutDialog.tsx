// The About dialog: the version, what Kulki is, and the licences of its parts, fetched when opened.
import { CloseButton } from "../parts/CloseButton.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";
import { useUi } from "../uiContext.ts";

const AHEAD: Face = { offsetY: 0, gazeX: 0, gazeY: 0 };

function LicenceText() {
  const { texts, store } = useUi();
  const licences = store.licences.value;
  if (licences.phase !== "read") return <p role="status">{texts.about[licences.phase]}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section class="log-text prose" tabIndex={0} aria-label={texts.about.licences}>
      <pre lang="en">{licences.text}</pre>
    </section>
  );
}

function Licences() {
  const { texts, actions } = useUi();
  return (
    <details onToggle={(event) => event.currentTarget.open && actions.readLicences()}>
      <summary>{texts.about.licences}</summary>
      <LicenceText />
    </details>
  );
}

export function AboutDialog() {
  const { store, actions, texts } = useUi();
  const opensLinks = store.opensLinks.value;
  return (
    <Dialog title={texts.about.title}>
      <div class="dialog-form">
        <div class="about-what">
          <MarblePicture {...store.settings.value} face={AHEAD} />
          <p>
            <strong>{texts.about.version(store.version)}</strong>
          </p>
          <p>{texts.about.what}</p>
        </div>
        <p class="field-note">{texts.about.terms}</p>
        {opensLinks !== null && (
          <p class="field-note">{texts.about.links[opensLinks ? "open" : "doNotOpen"]}</p>
        )}
        <Licences />
        <div class="dialog-buttons">
          {store.mode === "app" && (
            <button type="button" class="button" onClick={() => actions.openDialog("log")}>
              {texts.settings.showLog}
            </button>
          )}
          <CloseButton />
        </div>
      </div>
    </Dialog>
  );
}
