// Small pictures of the host's desk, only decoration, as in parts/icons.tsx.

export function MoreIcon() {
  return (
    <svg class="icon more-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 12v.01M12 12v.01M19 12v.01" />
    </svg>
  );
}
