// A failure in words, read out at once; buttons that help go inside.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { WarningIcon } from "./icons.tsx";

type FailureProps = {
  id: string;
  text: string;
  /** More words, behind the text. */
  more?: ComponentChildren;
  children?: ComponentChildren;
};

export function FailureAlert(props: FailureProps) {
  const element = useRef<HTMLDivElement>(null);
  // In a long dialog it would be out of view.
  useLayoutEffect(() => element.current?.scrollIntoView({ block: "nearest" }), [props.text]);
  return (
    <div ref={element} class="failure" role="alert">
      <WarningIcon />
      <p id={props.id}>
        {props.text}
        {props.more}
      </p>
      {props.children}
    </div>
  );
}
