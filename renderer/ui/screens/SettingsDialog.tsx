// The Settings dialog: each choice is saved as it is made.
import { LANGUAGE_TAGS, type LanguageChoice } from "../../../shared/languages.ts";
import { LANGUAGES } from "../../i18n/languages.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { RadioField, SelectField } from "../parts/fields.tsx";
import { ProfileFields } from "../parts/ProfileFields.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { useTouch, wholeScreenWay } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";
import { SoundFields } from "./SoundFields.tsx";

/** The choice of language; each is offered under its own name. */
function LanguageField() {
  const { store, actions, texts } = useUi();
  const choices: { value: LanguageChoice; label: string }[] = [
    { value: "system", label: texts.settings.system },
    ...LANGUAGE_TAGS.map((tag) => ({ value: tag, label: LANGUAGES[tag].ownName })),
  ];
  return (
    <SelectField
      label={texts.settings.language}
      value={store.settings.value.language}
      choices={choices}
      onPick={(language) => actions.saveSettings({ language })}
    />
  );
}

function ThemeField() {
  const { store, actions, texts } = useUi();
  const choices = (["system", "dark", "light"] as const).map((value) => ({
    value,
    label: texts.settings.themes[value],
  }));
  return (
    <SelectField
      label={texts.settings.theme}
      value={store.settings.value.theme}
      choices={choices}
      onPick={(theme) => actions.saveSettings({ theme })}
    />
  );
}

/** Settings that make the picture richer, but slower on a weak computer. */
function PictureFields() {
  const { store, actions, texts } = useUi();
  const words = texts.settings;
  const { autoQuality, effects, sharp, tinyNames } = store.settings.value;
  return (
    <fieldset class="group">
      <legend class="field-label">{words.picture}</legend>
      <SwitchField
        label={words.autoQuality}
        hint={autoQuality ? words.autoHint : null}
        isOn={autoQuality}
        onSwitch={(on) => actions.saveSettings({ autoQuality: on })}
      />
      <SwitchField
        label={words.effects}
        isOn={effects}
        onSwitch={(on) => actions.saveSettings({ effects: on })}
      />
      <SwitchField label={words.sharp} isOn={sharp} onSwitch={(on) => actions.saveSettings({ sharp: on })} />
      <SwitchField
        label={words.tinyNames}
        isOn={tinyNames}
        onSwitch={(on) => actions.saveSettings({ tinyNames: on })}
      />
    </fieldset>
  );
}

/** Settings for play with fingers. */
function TouchFields() {
  const { store, actions, texts } = useUi();
  const words = texts.touch;
  const choices = (["left", "right"] as const).map((value) => ({ value, label: words.sides[value] }));
  return (
    <>
      <RadioField
        label={words.buttons}
        value={store.settings.value.buttonsSide}
        choices={choices}
        onPick={(buttonsSide) => actions.saveSettings({ buttonsSide })}
      />
      {wholeScreenWay(store.door, store.isFullscreen.value) === "icon" && (
        <p class="field-note">{words.homeScreen}</p>
      )}
    </>
  );
}

function AppSettings() {
  const { store, actions, texts } = useUi();
  return (
    <div class="field-row center">
      <SwitchField
        label={texts.settings.fullscreen}
        isOn={store.isFullscreen.value}
        onSwitch={actions.setFullscreen}
      />
      <button type="button" class="button small" onClick={() => actions.openDialog("log")}>
        {texts.settings.showLog}
      </button>
    </div>
  );
}

export function SettingsDialog() {
  const { store, actions, texts } = useUi();
  const isTouched = useTouch();
  return (
    <Dialog title={texts.settings.title}>
      <div class="dialog-form">
        <div class="field-row">
          <LanguageField />
          <ThemeField />
        </div>
        <ProfileFields />
        {isTouched && <TouchFields />}
        <SoundFields />
        <PictureFields />
        {store.mode === "app" && <AppSettings />}
        <div class="dialog-buttons">
          <button type="button" class="button primary" onClick={actions.closeDialog}>
            {texts.settings.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
