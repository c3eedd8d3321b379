// The choice of colour and pattern on the home screen, in place of its buttons, below the marble that shows them.

import { ColorField } from "../parts/ColorField.tsx";
import { SkinChoices } from "../parts/SkinField.tsx";
import { useUi } from "../uiContext.ts";

export function LookPanel({ onDone }: { onDone: () => void }) {
  const { store, texts } = useUi();
  return (
    <fieldset class="panel look-panel" aria-label={texts.welcome.lookTitle}>
      <ColorField />
      <div class="field">
        <span class="field-label" aria-hidden="true">
          {texts.skins.skin} <span class="skin-name">{texts.skins.names[store.settings.value.skin]}</span>
        </span>
        <SkinChoices label={texts.skins.skin} />
      </div>
      <button type="button" class="button" onClick={onDone}>
        {texts.welcome.lookDone}
      </button>
    </fieldset>
  );
}
