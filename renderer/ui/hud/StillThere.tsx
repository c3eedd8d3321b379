// Asks whether anybody is still there, while others wait for a seat. Any input answers; the button is for people
// without another input.
import { useUi } from "../uiContext.ts";

export function StillThere() {
  const { store, actions, texts } = useUi();
  const seconds = store.stillThereS.value;
  if (seconds === null) return null;
  const { hud } = texts;
  return (
    <section class="still-there">
      <div role="alert">
        <h2>{hud.stillThere}</h2>
        <p>{hud.stillThereWhy}</p>
      </div>
      {/* Not read out, as each second would drown everything else. */}
      <p class="still-there-left" aria-live="off">
        {hud.stillThereLeft(seconds)}
      </p>
      <button type="button" class="button primary" onClick={actions.stay}>
        {hud.stillHere}
      </button>
    </section>
  );
}
