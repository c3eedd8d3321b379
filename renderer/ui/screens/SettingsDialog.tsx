// The Settings dialog: each choice is kept as it is made.
import type { Settings } from "../../../shared/desktopApi.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { SelectField } from "../parts/fields.tsx";
import { ProfileFields } from "../parts/ProfileFields.tsx";
import { useUi } from "../uiContext.ts";

/** A language is offered under its own name, whatever the language in force. */
function LanguageField() {
  const { store, actions, texts } = useUi();
  const choices: { value: Settings["language"]; label: string }[] = [
    { value: "system", label: texts.settings.system },
    { value: "en", label: "English" },
    { value: "pl", label: "Polski" },
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

function DesktopSettings() {
  const { store, actions, texts } = useUi();
  return (
    <div class="field-row center">
      <label class="check">
        <input
          type="checkbox"
          checked={store.isFullscreen.value}
          onChange={(event) => actions.setFullscreen(event.currentTarget.checked)}
        />
        {texts.settings.fullscreen}
      </label>
      <button type="button" class="button small" onClick={() => actions.openDialog("log")}>
        {texts.settings.showLog}
      </button>
    </div>
  );
}

export function SettingsDialog() {
  const { store, actions, texts } = useUi();
  return (
    <Dialog title={texts.settings.title}>
      <div class="dialog-form">
        <LanguageField />
        <ProfileFields />
        {store.mode === "desktop" && <DesktopSettings />}
        <div class="dialog-buttons">
          <button type="button" class="button primary" onClick={actions.closeDialog}>
            {texts.settings.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
