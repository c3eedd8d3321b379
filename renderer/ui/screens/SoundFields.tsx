// Volumes in the Settings dialog; each is heard as it is set.
import type { Volume } from "../actions.ts";
import { RangeField } from "../parts/RangeField.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { useUi } from "../uiContext.ts";

const VOLUMES: readonly Volume[] = ["volume", "effectsVolume", "interfaceVolume"];

export function SoundFields() {
  const { store, actions, texts } = useUi();
  const words = texts.sound;
  const settings = store.settings.value;
  return (
    <fieldset class="group">
      <legend class="field-label">{words.title}</legend>
      <SwitchField
        label={`${words.mute} (${store.keyNames.value.mute})`}
        isOn={settings.muted}
        onSwitch={(muted) => actions.saveSettings({ muted })}
      />
      {VOLUMES.map((volume) => (
        <RangeField
          key={volume}
          label={words[volume]}
          value={settings[volume]}
          onInput={(value) => actions.saveSettings({ [volume]: value })}
          onRelease={() => actions.hearVolume(volume)}
        />
      ))}
      {store.canVibrate.value && (
        <SwitchField
          label={words.vibration}
          isOn={settings.vibration}
          onSwitch={(vibration) => actions.saveSettings({ vibration })}
        />
      )}
    </fieldset>
  );
}
