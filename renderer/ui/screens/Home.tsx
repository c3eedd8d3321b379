// The home screen: oneself in the middle, and where to play. On a guest's page one button plays at its host.
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { isolate } from "../../../shared/names.ts";
import { HostIcon, JoinIcon, PlayIcon, PracticeIcon } from "../home/choiceIcons.tsx";
import { JoinProgress } from "../home/JoinProgress.tsx";
import { LookPanel } from "../home/LookPanel.tsx";
import { OwnMarble } from "../home/OwnMarble.tsx";
import { SoundButton } from "../hud/SoundButton.tsx";
import { fetchedPart } from "../parts/fetchedPart.tsx";
import { NameField } from "../parts/NameField.tsx";
import { NoticeBar } from "../parts/NoticeBar.tsx";
import { useUi } from "../uiContext.ts";
import { Logo } from "./Logo.tsx";

/** Not in the page's own code, as a guest's page has no list of games. */
const Games = fetchedPart(async () => (await import("../friends/GamesPanel.tsx")).GamesPanel);

const LastMatch = fetchedPart(async () => (await import("../home/LastMatch.tsx")).LastMatch);

type MainAction = { isOutside: boolean; isBusy: boolean; label: string; act: () => void };

/** The main action of this screen: its big button, and Enter in a field. */
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

type ChoiceProps = {
  label: string;
  /** What the button does, in more words. */
  hint?: string;
  icon: ComponentChildren;
  isBusy?: boolean;
  /** If missing, the button submits the form: the main action. */
  onClick?: () => void;
};

/** One of the screen's big buttons. */
function Choice({ label, hint, icon, isBusy = false, onClick }: ChoiceProps) {
  const id = useId();
  return (
    <button
      type={onClick ? "button" : "submit"}
      class={onClick ? "button big choice" : "button big choice primary"}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      aria-disabled={isBusy}
      onClick={() => !isBusy && onClick?.()}
    >
      {icon}
      <span class="choice-words">
        <span id={`${id}-label`}>{label}</span>
        {hint && <small id={`${id}-hint`}>{hint}</small>}
      </span>
    </button>
  );
}

function PlayHere({ isBusy, label }: MainAction) {
  const { store, actions, texts } = useUi();
  return (
    <>
      {store.hostName.value !== "" && store.retry.value === null && (
        <p class="host-name">{texts.home.playOn(isolate(store.hostName.value))}</p>
      )}
      <Choice label={label} icon={<PlayIcon />} isBusy={isBusy} />
      <div class="home-pair">
        <button
          type="button"
          class="button big"
          aria-disabled={isBusy}
          onClick={() => !isBusy && actions.joinServingHost(true)}
        >
          {texts.hud.watch}
        </button>
        <button type="button" class="button big" onClick={() => actions.openDialog("join")}>
          {texts.home.joinByIp}
        </button>
      </div>
      <Practice />
    </>
  );
}

/** For a person who hosts a game that this window is not in: buttons to go back, and to end it. */
function OwnHost({ isBusy, label }: MainAction) {
  const { actions, texts } = useUi();
  return (
    <>
      <div class="progress" role="status">
        {isBusy && <span class="spinner" aria-hidden="true" />}
        <p>{isBusy ? texts.home.returning : texts.home.outside}</p>
      </div>
      <Choice label={label} icon={<PlayIcon />} isBusy={isBusy} />
      <button type="button" class="button danger" onClick={actions.stopHost}>
        {texts.match.stopHosting}
      </button>
    </>
  );
}

function HostHere({ label }: MainAction) {
  const { actions, texts } = useUi();
  const { joinHint, hostHint } = texts.welcome;
  return (
    <>
      <LastMatch />
      <div class="home-pair">
        <Choice label={label} hint={hostHint} icon={<HostIcon />} />
        <Choice
          label={texts.home.joinByIp}
          hint={joinHint}
          icon={<JoinIcon />}
          onClick={() => actions.openDialog("join")}
        />
      </div>
      <Practice />
    </>
  );
}

/** The button for practice. */
function Practice() {
  const { actions, texts } = useUi();
  return (
    <Choice
      label={texts.home.practice}
      hint={texts.welcome.practiceHint}
      icon={<PracticeIcon />}
      onClick={() => actions.practise()}
    />
  );
}

function LesserActions() {
  const { store, actions, texts } = useUi();
  return (
    <div class="home-lesser">
      <button type="button" class="button quiet" onClick={() => actions.openDialog("howTo")}>
        {texts.howTo.title}
      </button>
      <button type="button" class="button quiet" onClick={() => actions.openDialog("settings")}>
        {texts.home.settings}
      </button>
      <button type="button" class="button quiet" onClick={() => actions.openDialog("about")}>
        {texts.match.about}
      </button>
      {store.door === "electron" && (
        <button type="button" class="button quiet" onClick={actions.quit}>
          {texts.home.quit}
        </button>
      )}
      <SoundButton isQuiet />
    </div>
  );
}

function HomeActions(main: MainAction) {
  const isGuest = useUi().store.mode === "guest";
  const Choices = isGuest ? PlayHere : main.isOutside ? OwnHost : HostHere;
  return (
    <div class="home-actions">
      {isGuest && <JoinProgress />}
      <Choices {...main} />
      <LesserActions />
    </div>
  );
}

/** Oneself, and below it either the buttons or the choice of one's look. */
function Place() {
  const main = useMainAction();
  const marble = useRef<HTMLButtonElement>(null);
  const [isLookOpen, setLookOpen] = useState(false);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!main.isBusy) main.act();
  };
  const closeLook = () => {
    setLookOpen(false);
    marble.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isLookOpen) closeLook();
  };
  return (
    <form class="home-place" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate {...ARENA_BELOW}>
      <div class="home-who" {...ARENA_BELOW}>
        <OwnMarble marble={marble} isOpen={isLookOpen} onToggle={() => setLookOpen(!isLookOpen)} />
        <NameField />
      </div>
      {isLookOpen ? <LookPanel onDone={closeLook} /> : <HomeActions {...main} />}
    </form>
  );
}

/** Marks elements that let touches through to the arena behind. */
const ARENA_BELOW = { "data-arena-below": "" };

export function Home() {
  const { store, texts } = useUi();
  const hasGames = store.mode === "app";
  return (
    <main class={hasGames ? "home with-games" : "home"} {...ARENA_BELOW}>
      <div class="home-inner" {...ARENA_BELOW}>
        {store.dialog.value === null && <NoticeBar />}
        <header class="home-head" {...ARENA_BELOW}>
          <Logo />
          <p class="tagline">{texts.home.tagline}</p>
        </header>
        <Place />
      </div>
      {hasGames && <Games />}
    </main>
  );
}
