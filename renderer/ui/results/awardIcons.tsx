// The small pictures of awards. Only decoration: beside each stands what it is for.
import type { ComponentChildren } from "preact";
import type { AwardKind } from "../../../shared/net/sections/results.ts";

const PICTURES: Record<AwardKind, ComponentChildren> = {
  // A mouth that is open.
  mostEaten: <path d="M19.500 7.200a9 9 0 1 0 0 9.600L12 12Z M11 6.800v.01" />,
  longestLife: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.500 2.500" />
    </>
  ),
  // A circle with a bite out of it.
  biggestMeal: (
    <path d="M20.800 9.800a9 9 0 1 1-6.600-6.600 3.200 3.200 0 0 0 3 4.300 3.200 3.200 0 0 0 3.600 2.300Z" />
  ),
  pacifist: (
    <path d="M12 20s-8-4.700-8-10.300A4.200 4.200 0 0 1 12 7.600a4.200 4.200 0 0 1 8 2.100C20 15.300 12 20 12 20Z" />
  ),
  comeback: <path d="M4 18l5-6 4 3 7-9M14.500 6H20v5.500" />,
};

export function AwardIcon({ kind }: { kind: AwardKind }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {PICTURES[kind]}
    </svg>
  );
}
