// The choice of one's own pattern: all patterns in one's own colour, behind a line that names the present one.
import { useId } from "preact/hooks";
import { SKINS } from "../../../shared/model.ts";
import { useUi } from "../uiContext.ts";
import { GivenNote } from "./GivenNote.tsx";
import { MarblePicture } from "./MarblePicture.tsx";

/** In a match the host decides: somebody of the same colour may have that skin. */
function SkinHere() {
  const { store, texts } = useUi();
  if (store.screen.value !== "match") return null;
  const { skin } = store.settings.value;
  const given = store.given.value?.skin ?? skin;
  return <GivenNote words={given === skin ? null : texts.skins.taken(texts.skins.names[given] ?? "")} />;
}

export function SkinChoices({ label }: { label: string }) {
  const { store, actions, texts } = useUi();
  const id = useId();
  const { color, skin: chosen } = store.settings.value;
  return (
    <div class="skins" role="radiogroup" aria-label={label}>
      {SKINS.map((name, skin) => (
        <label key={name} class="skin" title={texts.skins.names[skin]}>
          <input
            type="radio"
            class="cover"
            name={id}
            aria-label={texts.skins.names[skin]}
            checked={skin === chosen}
            onChange={() => actions.saveSettings({ skin })}
          />
          <MarblePicture color={color} skin={skin} face={null} />
        </label>
      ))}
    </div>
  );
}

/** @param onToggle called with whether all patterns are to be shown */
export function SkinField({ isOpen, onToggle }: { isOpen: boolean; onToggle: (isOpen: boolean) => void }) {
  const { store, texts } = useUi();
  return (
    <div class="field">
      <details class="skin-field" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>
          {texts.skins.skin} <span class="skin-name">{texts.skins.names[store.settings.value.skin]}</span>
        </summary>
        {isOpen && <SkinChoices label={texts.skins.skin} />}
      </details>
      <SkinHere />
    </div>
  );
}
