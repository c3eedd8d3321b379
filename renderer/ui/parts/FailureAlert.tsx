// A failure in words, read out at once; what can be done about it goes inside.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { WarningIcon } from "./icons.tsx";

export function FailureAlert(props: { id: string; text: string; children?: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  // In a long dialog it comes below what is in view, behind the buttons.
  useLayoutEffect(() => element.current?.scrollIntoView({ block: "nearest" }), [props.text]);
  return (
    <div ref={element} class="failure" role="alert">
      <WarningIcon />
      <p id={props.id}>{props.text}</p>
      {props.children}
    </div>
  );
}
