// What is known about who can get into this app's own game, and, on request, what to check if friends cannot. It never
// says that others can get in before one has, as this computer cannot know.
import { useId, useState } from "preact/hooks";
import type { HostInfo } from "../../../shared/appApi.ts";
import { formatTimeOfDay } from "../format.ts";
import { AllowName } from "../parts/AllowName.tsx";
import { CopyButton } from "../parts/CopyButton.tsx";
import { useUi } from "../uiContext.ts";

/** Commands for a terminal, for the usual firewalls. */
const commandsFor = (port: number) => [
  `sudo ufw allow ${port}/tcp`,
  `sudo firewall-cmd --add-port=${port}/tcp`,
];

function Firewall({ port }: { port: number }) {
  const { store, texts } = useUi();
  const system = store.system.value;
  if (system === null) return null;
  const { title, steps } = texts.invite.firewall[system];
  const program = store.door === "web" ? "Node.js" : "Kulki";
  return (
    <li>
      <strong>{title}</strong>
      <ol class={steps.length > 1 ? "invite-steps" : ""}>
        {steps.map((step) => (
          <li key={step(program)}>{step(program)}</li>
        ))}
      </ol>
      {system === "linux" && (
        <ul class="copy-list">
          {commandsFor(port).map((line) => (
            <li key={line}>
              <code>{line}</code>
              <CopyButton text={line} isBare />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Trouble({ port }: { port: number }) {
  const words = useUi().texts.invite;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="invite-trouble">
      <button
        type="button"
        class="button small quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words.trouble}
      </button>
      <ul id={id} hidden={!isOpen}>
        {[words.sameNetwork, words.vpn].map(([title, what]) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{what}</p>
          </li>
        ))}
        <Firewall port={port} />
      </ul>
    </div>
  );
}

/** Names under which others tried to join and were refused. */
function RefusedNames() {
  const { store, texts } = useUi();
  const words = texts.invite;
  const id = useId();
  const names = store.refusedNames.value;
  if (names.length === 0) return null;
  return (
    <div class="field">
      <span id={id} class="field-label">
        {words.refused}
      </span>
      <ul class="copy-list" aria-labelledby={id}>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
            <AllowName name={name} />
          </li>
        ))}
      </ul>
      <p class="field-note">{words.refusedHint}</p>
    </div>
  );
}

export function Known({ host }: { host: HostInfo }) {
  const { texts, language } = useUi();
  const words = texts.invite;
  const { port, answersHere, guestCameAtMs, reach } = host;
  const came = guestCameAtMs === null ? null : words.cameIn(formatTimeOfDay(guestCameAtMs, language));
  return (
    <div class="invite-known">
      <ul aria-live="polite">
        <li>{words.listening(port)}</li>
        {answersHere !== null && (
          <li class={answersHere ? "good" : "bad"}>{answersHere ? words.answers : words.silent}</li>
        )}
        {reach === "network" && <li class={came === null ? "" : "good"}>{came ?? words.nobody}</li>}
      </ul>
      <RefusedNames />
      {reach === "network" && came === null && <Trouble port={port} />}
    </div>
  );
}
