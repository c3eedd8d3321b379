// A failure in words, read out at once; what can be done about it goes inside.
import type { ComponentChildren } from "preact";
import { WarningIcon } from "./icons.tsx";

export function FailureAlert(props: { id: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="failure" role="alert">
      <WarningIcon />
      <p id={props.id}>{props.text}</p>
      {props.children}
    </div>
  );
}
