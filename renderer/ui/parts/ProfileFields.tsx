// Everything that a person chooses about how others see them, with a picture. Each field saves its choice by itself.
import { useState } from "preact/hooks";
import { useUi } from "../uiContext.ts";
import { ColorField } from "./ColorField.tsx";
import { type Face, MarblePicture } from "./MarblePicture.tsx";
import { NameField } from "./NameField.tsx";
import { SkinField } from "./SkinField.tsx";

/** A face that looks at the name field beside it. */
const LOOKING_ON: Face = { offsetY: 0, gazeX: 0.9, gazeY: 0.2 };

export function ProfileFields() {
  const { color, skin } = useUi().store.settings.value;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class="who">
        {/* For pointers; the line below does the same for keyboard and screen readers. */}
        <button
          type="button"
          class="own-marble"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => setOpen(!isOpen)}
        >
          <MarblePicture color={color} skin={skin} face={LOOKING_ON} />
        </button>
        <NameField />
      </div>
      <ColorField />
      <SkinField isOpen={isOpen} onToggle={setOpen} />
    </>
  );
}
