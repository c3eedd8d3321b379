// The Host game dialog: what is typed becomes a request, and a failed start offers its way out.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { type HostForm, type HostFormProblem, keepValid, openHostForm, readHostForm } from "../hostForm.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import type { HostState } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { HostFields } from "./HostFields.tsx";

const PORT_FAILURES: readonly HostFailure[] = ["portTaken", "portPrivileged", "portBlocked", "portAbsurd"];
const ADDRESS_FAILURES: readonly HostFailure[] = ["badAddress", "addressGone", "noSuchName"];

/** The field a failed start is about. */
function failedField(reason: HostFailure): HostFormProblem | null {
  if (PORT_FAILURES.includes(reason)) return "port";
  return ADDRESS_FAILURES.includes(reason) ? "address" : null;
}

/** The failure to show: one about a port is over as soon as another port is typed. */
function currentFailure(hosting: HostState, form: HostForm): (HostState & { phase: "failed" }) | null {
  if (hosting.phase !== "failed") return null;
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

function HostButtons({ isStarting }: { isStarting: boolean }) {
  const { actions, texts } = useUi();
  return (
    <div class="dialog-buttons">
      <button type="button" class="button" onClick={actions.closeDialog}>
        {texts.host.cancel}
      </button>
      <button type="submit" class="button primary" aria-disabled={isStarting} data-start>
        {isStarting && <span class="spinner" aria-hidden="true" />}
        {isStarting ? texts.host.starting : texts.host.start}
      </button>
    </div>
  );
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
  const { suggestedPort } = failure;
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => wayOut.current?.focus(), []);
  return (
    <FailureAlert id={id} text={texts.hostFailure[failure.reason](failure.port)}>
      {suggestedPort !== null && (
        <button ref={wayOut} type="button" class="button small" onClick={() => onPort(suggestedPort)}>
          {texts.host.usePort(suggestedPort)}
        </button>
      )}
    </FailureAlert>
  );
}

export function HostDialog() {
  const { store, actions, texts } = useUi();
  const alertId = useId();
  const element = useRef<HTMLFormElement>(null);
  const { form, change, proposedName } = useHostForm();
  const [problems, setProblems] = useState<readonly HostFormProblem[]>([]);
  useEffect(() => actions.refreshAddresses(), [actions]);
  useEffect(() => {
    if (problems.length > 0) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);
  const isStarting = store.hosting.value.phase === "starting";
  const failure = currentFailure(store.hosting.value, form);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (isStarting) return;
    const result = readHostForm(form, proposedName);
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) actions.startHost(result.request);
  };
  const onPort = (port: number) => {
    change({ port: String(port) });
    // The button goes with its message: one press of Enter more, and the game starts.
    element.current?.querySelector<HTMLElement>("[data-start]")?.focus();
  };
  return (
    <Dialog title={texts.host.title}>
      <form ref={element} class="dialog-form" onSubmit={onSubmit} noValidate>
        <HostFields
          form={form}
          change={change}
          proposedName={proposedName}
          problems={problems}
          failedField={failure === null ? null : failedField(failure.reason)}
          failureId={alertId}
        />
        {failure !== null && <HostFailed id={alertId} failure={failure} onPort={onPort} />}
        <HostButtons isStarting={isStarting} />
      </form>
    </Dialog>
  );
}
