// The fields of the Host game dialog. Is handed what is wrong with them.

import { useState } from "preact/hooks";
import type { HostScope } from "../../../shared/appApi.ts";
import { BOT_LEVELS } from "../../../shared/bots/levels.ts";
import { HOST_RANGES, WINDOW_PLAYERS } from "../../../shared/hostChoices.ts";
import { cleanTypedGameName, isGameNameCut, MAX_GAME_NAME_LENGTH } from "../../../shared/names.ts";
import { IP_FAMILIES } from "../../../shared/net/ipLiteral.ts";
import { OFFERED_RULESETS } from "../../../shared/rules.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import { MAX_PASSWORD_LENGTH } from "../doorstep/passwordDraft.ts";
import { botsText, type HostForm, type HostFormProblem, withRuleset } from "../hostForm.ts";
import { type Choice, NumberField, RadioField, SelectField, TextField } from "../parts/fields.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { RoundFields } from "../rounds/RoundFields.tsx";
import { useUi } from "../uiContext.ts";
import { KeptSeatFields } from "./KeptSeatFields.tsx";
import { RuleFields } from "./RuleFields.tsx";

export type HostFieldsProps = {
  form: HostForm;
  change: (part: Partial<HostForm>) => void;
  proposedName: string;
  problems: readonly HostFormProblem[];
  /** The field that the last start failed at, and the id of the element that says why. */
  failedField: HostFormProblem | null;
  failureId: string;
};

function AddressChoice(props: HostFieldsProps) {
  const { store, texts } = useUi();
  const { hostFailure } = useDeskTexts();
  const { form, change, problems } = props;
  const wrong = form.address.trim() === "" ? texts.host.addressMissing : hostFailure.badAddress(0);
  return (
    <TextField
      label={texts.host.address}
      hint={texts.host.addressHint}
      value={form.address}
      onInput={(address) => change({ address })}
      error={problems.includes("address") ? wrong : null}
      errorId={props.failedField === "address" ? props.failureId : null}
      suggestions={store.localAddresses.value.map((local) => local.address)}
    />
  );
}

/** Shown once on systems whose firewall asks: a person who misses that question hosts a game that nobody can join. */
export function FirewallHint({ scope }: { scope: HostScope["kind"] }) {
  const { store, texts } = useUi();
  if (store.system.value !== "windows" || store.settings.value.firewallTold || scope === "thisComputer")
    return null;
  return <p class="field-note">{texts.host.firewall(store.door === "web" ? "Node.js" : "Kulki")}</p>;
}

function ScopeFields(props: HostFieldsProps) {
  const { texts } = useUi();
  const choices: Choice<HostScope["kind"]>[] = [
    { value: "thisComputer", label: texts.host.thisComputer },
    { value: "network", label: texts.host.network },
    { value: "address", label: texts.host.oneAddress },
  ];
  return (
    <>
      <RadioField
        label={texts.host.whoCanJoin}
        value={props.form.scope}
        choices={choices}
        onPick={(scope) => props.change({ scope })}
      />
      {props.form.scope === "address" && <AddressChoice {...props} />}
    </>
  );
}

/** Whether apps on the network list the game, and what that means with the other choices. */
function AnnounceField({ form, change }: HostFieldsProps) {
  const { announce, announceHint } = useDeskTexts().cards;
  const reach = form.scope === "thisComputer" ? "thisComputer" : "network";
  const hint = form.announce ? announceHint[form.family === "ipv6" ? "ipv6" : reach] : announceHint.off;
  return (
    <SwitchField
      label={announce}
      hint={hint}
      isOn={form.announce}
      onSwitch={(isOn) => change({ announce: isOn })}
    />
  );
}

/** What is asked of whoever comes. */
function DoorFields({ form, change }: HostFieldsProps) {
  const { cards } = useDeskTexts();
  return (
    <>
      <TextField
        label={cards.password}
        hint={cards.passwordHint}
        value={form.password}
        onInput={(password) => change({ password })}
        extras={{ maxLength: MAX_PASSWORD_LENGTH }}
      />
      <SwitchField
        label={cards.asksFirst}
        hint={cards.asksFirstHint}
        isOn={form.asksFirst}
        onSwitch={(asksFirst) => change({ asksFirst })}
      />
    </>
  );
}

function NumberFields({ form, change, problems, failedField, failureId }: HostFieldsProps) {
  const { texts } = useUi();
  const { min, max } = WINDOW_PLAYERS;
  return (
    <div class="field-row numbers">
      <NumberField
        label={texts.host.port}
        hint={texts.host.portHint}
        value={form.port}
        range={HOST_RANGES.port}
        onInput={(port) => change({ port })}
        error={problems.includes("port") ? texts.host.portOutOfRange : null}
        errorId={failedField === "port" ? failureId : null}
      />
      <NumberField
        label={texts.host.players}
        value={form.players}
        range={WINDOW_PLAYERS}
        onInput={(players) => change({ players })}
        error={problems.includes("players") ? texts.host.numberOutOfRange(min, max) : null}
      />
    </div>
  );
}

function BotFields({ form, change, problems }: HostFieldsProps) {
  const { texts } = useUi();
  const { min, max } = HOST_RANGES.bots;
  return (
    <div class="field-row numbers">
      <NumberField
        label={texts.host.bots}
        hint={texts.host.botsHint}
        value={botsText(form)}
        range={HOST_RANGES.bots}
        onInput={(bots) => change({ bots })}
        error={problems.includes("bots") ? texts.host.numberOutOfRange(min, max) : null}
      />
      <SelectField
        label={texts.host.botLevel}
        value={form.botLevel}
        choices={BOT_LEVELS.map((value) => ({ value, label: texts.host.botLevels[value] }))}
        onPick={(botLevel) => change({ botLevel: botLevel })}
      />
    </div>
  );
}

function AdvancedFields({ form, change, problems }: HostFieldsProps) {
  const { texts } = useUi();
  const [isOpen, setOpen] = useState(false);
  const isWrong = problems.includes("backlog");
  const families = IP_FAMILIES.map((value) => ({ value, label: texts.host[value] }));
  return (
    <details
      open={isOpen || isWrong || problems.includes("keepSeat")}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{texts.host.advanced}</summary>
      <div class="field-row numbers">
        <SelectField
          label={texts.host.family}
          value={form.family}
          choices={families}
          onPick={(family) => change({ family: family })}
        />
        <NumberField
          label={texts.host.backlog}
          hint={texts.host.backlogHint}
          value={form.backlog}
          range={HOST_RANGES.backlog}
          onInput={(backlog) => change({ backlog })}
          error={
            isWrong ? texts.host.numberOutOfRange(HOST_RANGES.backlog.min, HOST_RANGES.backlog.max) : null
          }
        />
      </div>
      <KeptSeatFields form={form} change={change} isWrong={problems.includes("keepSeat")} />
      <SwitchField
        label={texts.rules.record}
        hint={texts.rules.recordHint}
        isOn={form.record}
        onSwitch={(record) => change({ record })}
      />
    </details>
  );
}

/** The field for the game's name. When left, it shows the name as guests will see it; an empty one becomes the
 *  proposed name. */
function GameName({ form, change, proposedName }: HostFieldsProps) {
  const { texts } = useUi();
  const name = form.name ?? proposedName;
  const onBlur = () => form.name !== null && change({ name: cleanTypedGameName(form.name) || null });
  return (
    <TextField
      label={texts.host.gameName}
      value={name}
      onInput={(typed) => change({ name: typed })}
      error={isGameNameCut(name) ? texts.home.nameTooLong(MAX_GAME_NAME_LENGTH) : null}
      extras={{ onBlur, dir: "auto" }}
    />
  );
}

export function HostFields(props: HostFieldsProps) {
  const { store, texts } = useUi();
  const { form, change } = props;
  const offered = OFFERED_RULESETS.find((ruleset) => ruleset === form.ruleset);
  return (
    <>
      <div class="field-row">
        <GameName {...props} />
        <SelectField
          label={texts.host.rules}
          hint={offered === undefined ? "" : texts.host.rulesets[offered].hint(store.keyNames.value.eject)}
          value={form.ruleset}
          choices={OFFERED_RULESETS.map((value) => ({ value, label: texts.host.rulesets[value].name }))}
          onPick={(ruleset) => change(withRuleset(form, ruleset, true))}
        />
      </div>
      <RoundFields form={form} change={change} />
      <ScopeFields {...props} />
      <AnnounceField {...props} />
      <DoorFields {...props} />
      <NumberFields {...props} />
      <BotFields {...props} />
      <RuleFields form={form} change={change} />
      <AdvancedFields {...props} />
    </>
  );
}
