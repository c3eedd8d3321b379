// A failure in words, read out at once; buttons that help go inside.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { WarningIcon } from "./icons.tsx";

export function FailureAlert(props: { id: string; text: string; children?: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  // In a long dialog it would be out of view.
  useLayoutEffect(() => element.current?.scrollIntoView({ block: "nearest" }), [props.text]);
  return (
    <div ref={element} class="failure" role="alert">
      <WarningIcon />
      <p id={props.id}>{props.text}</p>
      {props.children}
    </div>
  );
}
