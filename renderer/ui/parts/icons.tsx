// Small pictures drawn as SVG, only decoration: the control that uses one has a name.
import type { ComponentChildren } from "preact";

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M6 6l12 12M18 6L6 18" />
    </Icon>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M4 7h16M4 12h16M4 17h16" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <path d="M12 11v6M12 7.5v.01" />
      <circle cx="12" cy="12" r="9.2" />
    </Icon>
  );
}

/** A person and a plus. */
export function InviteIcon() {
  return (
    <Icon>
      <circle cx="9.500" cy="8" r="3.500" />
      <path d="M3 19.500a6.500 6.500 0 0 1 13 0M19 7v6m-3-3h6" />
    </Icon>
  );
}

/** Arrows to all corners. */
export function EnlargeIcon() {
  return (
    <Icon>
      <path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M5 9h9a5 5 0 0 1 0 10H8M5 9l4-4M5 9l4 4" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon>
      <rect x="8" y="8" width="12" height="12" rx="3" />
      <path d="M16 8V7a3 3 0 0 0-3-3H7a3 3 0 0 0-3 3v6a3 3 0 0 0 3 3h1" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M12 8v5M12 16.5v.01" />
      <circle cx="12" cy="12" r="9" />
    </Icon>
  );
}

export function LockIcon() {
  return (
    <Icon>
      <rect x="5" y="11" width="14" height="9" rx="3" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </Icon>
  );
}

export function SoundIcon({ isMuted }: { isMuted: boolean }) {
  return (
    <Icon>
      <path d="M4 10v4h3l5 4V6L7 10Z" />
      {isMuted ? <path d="m16 10 4 4m0-4-4 4" /> : <path d="M15.5 9.5a4 4 0 0 1 0 5M18 7a8 8 0 0 1 0 10" />}
    </Icon>
  );
}

/** Corners that point outwards, or inwards. */
export function FullscreenIcon({ isFull }: { isFull: boolean }) {
  return (
    <Icon>
      <path
        d={isFull ? "M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5" : "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"}
      />
    </Icon>
  );
}

export function PictureIcon() {
  return (
    <Icon>
      <path d="M4 8.5h3.5L9 6h6l1.5 2.5H20V18H4Z" />
      <circle cx="12" cy="13" r="3" />
    </Icon>
  );
}

/** A filled crown, as in the arena. */
export function CrownIcon() {
  return (
    <svg class="icon crown-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3.5 8 8 12.5 12 5l4 7.5L20.5 8 19 18.5H5Z" />
    </svg>
  );
}

export function StarIcon() {
  return (
    <svg class="icon star-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="m12 3.5 2.6 5.5 6 .8-4.4 4.200 1.1 6L12 17.1 6.700 20l1.1-6L3.4 9.800l6-.8Z" />
    </svg>
  );
}
