// The choice of a colour: one radio button for each colour of the palette, named in words.
import { useId } from "preact/hooks";
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { useUi } from "../uiContext.ts";
import { RadioGroup } from "./fields.tsx";
import { GivenNote } from "./GivenNote.tsx";

/** In a match the host decides: a colour can be taken, or be the team's. */
function ColorHere() {
  const { store, texts } = useUi();
  if (store.screen.value !== "match") return null;
  const given = store.given.value?.color ?? store.settings.value.color;
  const name = texts.home.colours[given]?.toLowerCase() ?? "";
  const words = store.teams.value.length > 0 ? texts.home.colourOfTeam(name) : texts.home.colourTaken(name);
  return <GivenNote words={given === store.settings.value.color ? null : words} />;
}

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
      <ColorHere />
    </RadioGroup>
  );
}
