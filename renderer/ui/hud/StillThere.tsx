// Asks whether anybody is still there, while others wait for a seat. Any input answers; the button is for who has no other.
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
      {/* Read out each second it would drown the rest. */}
      <p class="still-there-left" aria-live="off">
        {hud.stillThereLeft(seconds)}
      </p>
      <button type="button" class="button primary" onClick={actions.stay}>
        {hud.stillHere}
      </button>
    </section>
  );
}
