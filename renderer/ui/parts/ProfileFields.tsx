// All that a person chooses of how others see it. Each field keeps what is chosen by itself.
import { ColorField } from "./ColorField.tsx";
import { NameField } from "./NameField.tsx";

export function ProfileFields() {
  return (
    <>
      <NameField />
      <ColorField />
    </>
  );
}
