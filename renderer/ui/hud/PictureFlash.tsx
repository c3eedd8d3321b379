// A flash at the moment a picture of the arena is taken. Knows no pictures.
import { useUi } from "../uiContext.ts";

export function PictureFlash() {
  const { flash } = useUi().store;
  return flash.value > 0 && <div class="picture-flash" key={flash.value} aria-hidden="true" />;
}
