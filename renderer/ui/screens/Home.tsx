// The first screen: who you are and where to play. On a host's own page, one button plays there.
import { useId } from "preact/hooks";
import { isolate } from "../../../shared/names.ts";
import { joinFailureText } from "../failureText.ts";
import { ColorField } from "../parts/ColorField.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { NameField } from "../parts/NameField.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useUi } from "../uiContext.ts";
import { Logo } from "./Logo.tsx";
import { OwnHost } from "./OwnHost.tsx";

/** A join without its dialog: a guest page's Play button, or a host starting up. */
function JoinProgress() {
  const { store, actions, texts } = useUi();
  const id = useId();
  const join = store.join.value;
  if (store.dialog.value !== null || join.phase === "idle") return null;
  if (join.phase === "failed") {
    return (
      <FailureAlert id={id} text={joinFailureText(join, texts)}>
        {join.url !== null && (
          <a class="button small" href={join.url}>
            {join.url}
          </a>
        )}
      </FailureAlert>
    );
  }
  return (
    <div class="progress" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{texts.join.connecting(isolate(store.hostName.value || join.address))}</p>
      <button type="button" class="button small" onClick={actions.cancelJoin}>
        {texts.join.cancel}
      </button>
    </div>
  );
}

function PlayHere() {
  const { store, actions, texts } = useUi();
  const isConnecting = store.join.value.phase === "connecting";
  return (
    <>
      {store.hostName.value !== "" && (
        <p class="host-name">{texts.home.playOn(isolate(store.hostName.value))}</p>
      )}
      <button
        type="button"
        class="button primary big"
        aria-disabled={isConnecting}
        onClick={() => !isConnecting && actions.joinServingHost()}
      >
        {texts.home.play}
      </button>
      <div class="home-pair">
        <button
          type="button"
          class="button big"
          aria-disabled={isConnecting}
          onClick={() => !isConnecting && actions.joinServingHost(true)}
        >
          {texts.hud.watch}
        </button>
        <JoinByIp />
      </div>
    </>
  );
}

function HostHere() {
  const { actions, texts } = useUi();
  return (
    <>
      <button type="button" class="button primary big" onClick={() => actions.openDialog("host")}>
        {texts.home.hostGame}
      </button>
      <JoinByIp />
    </>
  );
}

function JoinByIp() {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button big" onClick={() => actions.openDialog("join")}>
      {texts.home.joinByIp}
    </button>
  );
}

function HomeActions() {
  const { store, actions, texts } = useUi();
  const { phase } = store.hosting.value;
  const isOutside = phase === "returning" || phase === "outside";
  return (
    <div class="home-actions">
      <JoinProgress />
      {store.mode === "guest" ? <PlayHere /> : isOutside ? <OwnHost /> : <HostHere />}
      <div class="home-lesser">
        <button type="button" class="button quiet" onClick={() => actions.openDialog("settings")}>
          {texts.home.settings}
        </button>
        {store.door === "electron" && (
          <button type="button" class="button quiet" onClick={actions.quit}>
            {texts.home.quit}
          </button>
        )}
      </div>
    </div>
  );
}

export function Home() {
  const { store, texts } = useUi();
  return (
    <main class="home">
      <div class="home-inner">
        {store.dialog.value === null && <NoticeBar />}
        <header class="home-head">
          <Logo />
          <p class="tagline">{texts.home.tagline}</p>
        </header>
        <div class="panel home-panel">
          <div class="home-who">
            <NameField />
            <ColorField />
          </div>
          <HomeActions />
        </div>
      </div>
    </main>
  );
}
