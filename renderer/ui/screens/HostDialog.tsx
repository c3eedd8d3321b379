// The Host game dialog: a press on a card hosts at once; "More" has everything that can be chosen. The form becomes a
// request, and a failed start says what to do.

import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type HostFailure, PORT_FAILURES } from "../../../shared/net/closeReasons.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import {
  botsText,
  type HostForm,
  type HostFormProblem,
  keepValid,
  openHostForm,
  readHostForm,
  withRuleset,
} from "../hostForm.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { RoundFields } from "../rounds/RoundFields.tsx";
import { isRuleChanged } from "../ruleForm.ts";
import type { HostState } from "../store.ts";
import { useUi } from "../uiContext.ts";
import type { CardRuleset } from "./cardScenes.ts";
import { CARDS, HostCards } from "./HostCards.tsx";
import { FirewallHint, HostFields } from "./HostFields.tsx";

const ADDRESS_FAILURES: readonly HostFailure[] = ["badAddress", "addressGone", "noSuchName"];
/** Failures that are mended in the form. */
const FORM_FAILURES: readonly HostFailure[] = [
  ...PORT_FAILURES,
  ...ADDRESS_FAILURES,
  "familyMissing",
  "badOptions",
];

/** The field that a failed start is about. */
function failedField(reason: HostFailure): HostFormProblem | null {
  if (PORT_FAILURES.has(reason)) return "port";
  return ADDRESS_FAILURES.includes(reason) ? "address" : null;
}

/** The failure to show. One about a port is over as soon as another port is typed. The failure of a kept match is
 *  shown on its card. */
function currentFailure(hosting: HostState, form: HostForm): (HostState & { phase: "failed" }) | null {
  if (hosting.phase !== "failed" || hosting.reason === "matchGone") return null;
  const isAboutPort = failedField(hosting.reason) === "port";
  return isAboutPort && form.port.trim() !== String(hosting.port) ? null : hosting;
}

function useHostForm() {
  const { store, texts, drafts, language } = useUi();
  const proposedName = texts.host.defaultGameName(store.settings.value.name);
  const form = drafts.host.value ?? openHostForm(store.settings.value.lastHost, proposedName, language);
  const change = (part: Partial<HostForm>) => {
    drafts.host.value = { ...form, ...part };
  };
  const opened = useRef(form);
  useEffect(
    () => () => {
      if (drafts.host.value !== null) drafts.host.value = keepValid(drafts.host.value, opened.current);
    },
    [drafts],
  );
  return { form, change, proposedName };
}

type Failed = HostState & { phase: "failed" };

function HostFailed({
  id,
  failure,
  onPort,
}: {
  id: string;
  failure: Failed;
  onPort: (port: number) => void;
}) {
  const { texts } = useUi();
  const { hostFailure } = useDeskTexts();
  const { suggestedPort } = failure;
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => wayOut.current?.focus(), []);
  return (
    <FailureAlert id={id} text={hostFailure[failure.reason](failure.port)}>
      {suggestedPort !== null && (
        <button ref={wayOut} type="button" class="button small" onClick={() => onPort(suggestedPort)}>
          {texts.host.usePort(suggestedPort)}
        </button>
      )}
    </FailureAlert>
  );
}

/** Says what a press on a card does. */
function PressNote({ form }: { form: HostForm }) {
  const { cards } = useDeskTexts();
  const bots = Number(botsText(form)) > 0 ? cards.bots : cards.noBots;
  return (
    <p class="field-note">
      {cards.who[form.scope]} {form.password !== "" && `${cards.needsPassword} `}
      {form.asksFirst && `${cards.youAreAsked} `}
      {bots}
    </p>
  );
}

type ButtonsProps = { isMore: boolean; isStarting: boolean; onMore: () => void };

function HostButtons({ isMore, isStarting, onMore }: ButtonsProps) {
  const { actions, texts } = useUi();
  return (
    <div class="dialog-buttons">
      <div class="dialog-tools">
        <button type="button" class="button quiet host-more" aria-expanded={isMore} onClick={onMore}>
          {useDeskTexts().cards.more}
        </button>
      </div>
      <button type="button" class="button" onClick={actions.closeDialog}>
        {texts.host.cancel}
      </button>
      {isMore && (
        <button type="submit" class="button primary" aria-disabled={isStarting} data-start>
          {isStarting && <span class="spinner" aria-hidden="true" />}
          {isStarting ? texts.host.starting : texts.host.start}
        </button>
      )}
    </div>
  );
}

/** The card of a form's ruleset; null: it has none. */
function cardOf(form: HostForm): CardRuleset | null {
  return CARDS.find((card) => card === form.ruleset) ?? null;
}

/** The dialog's behaviour: starts a host, or shows what is wrong with the form. */
function useHostDialog() {
  const { store, actions } = useUi();
  const element = useRef<HTMLFormElement>(null);
  const { form, change, proposedName } = useHostForm();
  const [isMore, setMore] = useState(false);
  const [problems, setProblems] = useState<readonly HostFormProblem[]>([]);
  const isStarting = store.hosting.value.phase === "starting";
  const failure = currentFailure(store.hosting.value, form);
  useEffect(() => actions.refreshAddresses(), [actions]);
  useEffect(() => {
    if (problems.length > 0) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);
  const isInForm =
    failure !== null && failure.suggestedPort === null && FORM_FAILURES.includes(failure.reason);
  useEffect(() => {
    if (isInForm) setMore(true);
  }, [isInForm]);
  const start = (part: Partial<HostForm> = {}) => {
    if (isStarting) return;
    change(part);
    const result = readHostForm({ ...form, ...part }, proposedName);
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) actions.startHost(result.request);
    else setMore(true);
  };
  /** Moves the focus when the pressed button disappears. */
  const focus = (selector: string) => element.current?.querySelector<HTMLElement>(selector)?.focus();
  return {
    element,
    form,
    change,
    proposedName,
    isMore,
    setMore,
    problems,
    isStarting,
    failure,
    start,
    focus,
  };
}

export function HostDialog() {
  const { texts } = useUi();
  const alertId = useId();
  const { form, change, isMore, isStarting, failure, start, focus, ...rest } = useHostDialog();
  const card = cardOf(form);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    start();
  };
  const onCard = (ruleset: CardRuleset) => {
    if (isMore) change(withRuleset(form, ruleset, true));
    else start(withRuleset(form, ruleset, false));
  };
  const onPort = (port: number) => {
    const part = { port: String(port) };
    // The button disappears with its message. In the form another press of Enter then starts the game.
    focus(isMore ? "[data-start]" : `[data-card="${card ?? CARDS[0]}"]`);
    if (isMore) change(part);
    else start(part);
  };
  const failed = failure !== null && <HostFailed id={alertId} failure={failure} onPort={onPort} />;
  return (
    <Dialog title={texts.host.title} size="cards">
      <form ref={rest.element} class="dialog-form" onSubmit={onSubmit} noValidate>
        <HostCards
          chosen={card}
          isChoice={isMore}
          isStarting={isStarting}
          hasProposals={!isMore && form.rules.roundKind === undefined}
          isChanged={isRuleChanged(form.rules)}
          onPress={onCard}
        />
        {!isMore && failed}
        <FirewallHint scope={form.scope} />
        {!isMore && <RoundFields form={form} change={change} isBefore />}
        {!isMore && <PressNote form={form} />}
        {isMore && (
          <HostFields
            form={form}
            change={change}
            proposedName={rest.proposedName}
            problems={rest.problems}
            failedField={failure === null ? null : failedField(failure.reason)}
            failureId={alertId}
          />
        )}
        {isMore && failed}
        <HostButtons isMore={isMore} isStarting={isStarting} onMore={() => rest.setMore(!isMore)} />
      </form>
    </Dialog>
  );
}
