// The choice of a colour: one radio button for each colour of the palette, named in words.
import { useId } from "preact/hooks";
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../format.ts";
import { useUi } from "../uiContext.ts";
import { RadioGroup } from "./fields.tsx";

export function ColorField() {
  const { store, actions, texts } = useUi();
  const id = useId();
  const chosen = store.settings.value.color;
  return (
    <RadioGroup label={texts.home.colour} id={id}>
      <div class="colors">
        {PALETTE.map((rgb, color) => (
          <label
            key={rgb}
            class="color"
            style={{ "--color": cssColor(rgb) }}
            title={texts.home.colours[color]}
          >
            <input
              type="radio"
              class="cover"
              name={id}
              aria-label={texts.home.colours[color]}
              checked={color === chosen}
              onChange={() => actions.saveSettings({ color })}
            />
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
