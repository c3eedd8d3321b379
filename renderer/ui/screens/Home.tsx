// The first screen: who you are and where to play. On a host's own page, one button plays there.
import { useId } from "preact/hooks";
import { isolate } from "../../../shared/names.ts";
import { connectingText, joinFailureText } from "../failureText.ts";
import { SoundButton } from "../hud/SoundButton.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { ProfileFields } from "../parts/ProfileFields.tsx";
import { useUi } from "../uiContext.ts";
import { Logo } from "./Logo.tsx";

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
      <p>{connectingText(join, store.hostName.value || join.address, texts)}</p>
      <button type="button" class="button small" onClick={actions.cancelJoin}>
        {texts.join.cancel}
      </button>
    </div>
  );
}

type MainAction = { isOutside: boolean; isBusy: boolean; label: string; act: () => void };

/** What this screen is for, by who looks at it: its big button, and Enter in a field. */
function useMainAction(): MainAction {
  const { store, actions, texts } = useUi();
  const { phase } = store.hosting.value;
  const isOutside = phase === "returning" || phase === "outside";
  if (store.mode === "guest") {
    const isBusy = store.join.value.phase === "connecting";
    return { isOutside, isBusy, label: texts.home.play, act: () => actions.joinServingHost() };
  }
  if (isOutside)
    return { isOutside, isBusy: phase === "returning", label: texts.home.play, act: actions.returnToGame };
  return { isOutside, isBusy: false, label: texts.home.hostGame, act: () => actions.openDialog("host") };
}

function MainButton({ isBusy, label }: MainAction) {
  return (
    <button type="submit" class="button primary big" aria-disabled={isBusy}>
      {label}
    </button>
  );
}

function PlayHere(main: MainAction) {
  const { store, actions, texts } = useUi();
  return (
    <>
      {store.hostName.value !== "" && (
        <p class="host-name">{texts.home.playOn(isolate(store.hostName.value))}</p>
      )}
      <MainButton {...main} />
      <div class="home-pair">
        <button
          type="button"
          class="button big"
          aria-disabled={main.isBusy}
          onClick={() => !main.isBusy && actions.joinServingHost(true)}
        >
          {texts.hud.watch}
        </button>
        <JoinByIp />
      </div>
      <Practice />
    </>
  );
}

/** The home of who hosts a game that this window is not in: the way back, and the way to end it. */
function OwnHost(main: MainAction) {
  const { actions, texts } = useUi();
  return (
    <>
      <div class="progress" role="status">
        {main.isBusy && <span class="spinner" aria-hidden="true" />}
        <p>{main.isBusy ? texts.home.returning : texts.home.outside}</p>
      </div>
      <MainButton {...main} />
      <button type="button" class="button danger" onClick={actions.stopHost}>
        {texts.match.stopHosting}
      </button>
    </>
  );
}

function HostHere(main: MainAction) {
  return (
    <>
      <MainButton {...main} />
      <JoinByIp />
      <Practice />
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

/** Alone against bots, on no network. */
function Practice() {
  const { actions, texts } = useUi();
  return (
    <button type="button" class="button big" onClick={() => actions.practise()}>
      {texts.home.practice}
    </button>
  );
}

function HomeActions(main: MainAction) {
  const { store, actions, texts } = useUi();
  const Choices = store.mode === "guest" ? PlayHere : main.isOutside ? OwnHost : HostHere;
  return (
    <div class="home-actions">
      <JoinProgress />
      <Choices {...main} />
      <div class="home-lesser">
        <button type="button" class="button quiet" onClick={() => actions.openDialog("settings")}>
          {texts.home.settings}
        </button>
        <button type="button" class="button quiet" onClick={() => actions.openDialog("about")}>
          {texts.about.open}
        </button>
        {store.door === "electron" && (
          <button type="button" class="button quiet" onClick={actions.quit}>
            {texts.home.quit}
          </button>
        )}
        <SoundButton isQuiet />
      </div>
    </div>
  );
}

export function Home() {
  const { store, texts } = useUi();
  const main = useMainAction();
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!main.isBusy) main.act();
  };
  return (
    <main class="home">
      <div class="home-inner">
        {store.dialog.value === null && <NoticeBar />}
        <header class="home-head">
          <Logo />
          <p class="tagline">{texts.home.tagline}</p>
        </header>
        <form class="panel home-panel" onSubmit={onSubmit} noValidate>
          <div class="home-who">
            <ProfileFields />
          </div>
          <HomeActions {...main} />
        </form>
      </div>
    </main>
  );
}
