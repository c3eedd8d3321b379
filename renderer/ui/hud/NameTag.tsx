// Somebody's colour and name, as every list and line shows them.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import type { Named } from "../named.ts";

export function NameTag({ who }: { who: Pick<Named, "name" | "color"> }) {
  return (
    <span class="name-tag">
      <span class="dot" style={{ "--color": cssColor(PALETTE[who.color] ?? 0) }} />
      <bdi class="name">{who.name}</bdi>
    </span>
  );
}
