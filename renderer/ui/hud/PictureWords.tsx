// Words in place of an arena that cannot be seen: why, and what to do. The match goes on meanwhile.
import { useUi } from "../uiContext.ts";

export function PictureWords() {
  const { store, actions, texts } = useUi();
  const picture = store.picture.value;
  if (picture === "drawn" || picture === "replaced") return null;
  if (picture === "lost") {
    return (
      <p class="picture-words" role="status">
        {texts.hud.pictureLost}
      </p>
    );
  }
  return (
    <div class="picture-words" role="alert">
      <p>{texts.hud.pictureGone}</p>
      <button type="button" class="button" onClick={actions.reload}>
        {texts.hud.reload}
      </button>
    </div>
  );
}
