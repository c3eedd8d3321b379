// Small pictures about rounds, only decoration, as in parts/icons.tsx.

export function CheckIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="m5 13 5 5 9-11" />
    </svg>
  );
}

export function PauseIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M9 6v12M15 6v12" />
    </svg>
  );
}

export function ChevronIcon() {
  return (
    <svg class="icon chevron-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="m6 9 6 6 6-6" />
    </svg>
  );
}
