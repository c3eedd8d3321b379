// The small pictures on the home screen's buttons, drawn as SVG: decoration, the words say what they do.
import type { ComponentChildren } from "preact";

function ChoiceIcon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon choice-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A circle in the middle, and waves from it. */
export function HostIcon() {
  return (
    <ChoiceIcon>
      <circle cx="12" cy="12" r="3.2" fill="currentcolor" />
      <path d="M7.2 16.8a6.8 6.8 0 0 1 0-9.6M16.8 7.2a6.8 6.8 0 0 1 0 9.6" />
      <path d="M4 20a11.3 11.3 0 0 1 0-16M20 4a11.3 11.3 0 0 1 0 16" />
    </ChoiceIcon>
  );
}

/** An arrow to where the others are. */
export function JoinIcon() {
  return (
    <ChoiceIcon>
      <path d="M3 12h11M10 7.5l4.5 4.5-4.5 4.5" />
      <path d="M14 3.5a8.8 8.8 0 0 1 0 17" />
    </ChoiceIcon>
  );
}

/** A sleeping marble. */
export function PracticeIcon() {
  return (
    <ChoiceIcon>
      <circle cx="10.5" cy="13.5" r="8" />
      <path d="M6 13.2q1.5 1.6 3 0M11.8 13.2q1.5 1.6 3 0M17.5 2.5h4l-4 4.5h4" />
    </ChoiceIcon>
  );
}

export function PlayIcon() {
  return (
    <ChoiceIcon>
      <path d="M7 4.5l12 7.5-12 7.5z" fill="currentcolor" />
    </ChoiceIcon>
  );
}

export function BrushIcon() {
  return (
    <ChoiceIcon>
      <path d="M20.5 3.5c-4 1.5-8 5-10 8.5l1.8 1.8c3.5-2 7-6 8.2-10.3zM9.5 13.5c-3 0-3.5 2-3.5 4-1 1-2 1.5-3 1.5 2 2 8 2.5 9-2.5" />
    </ChoiceIcon>
  );
}
