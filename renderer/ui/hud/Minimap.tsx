// The whole arena in a corner: oneself, the biggest players, and the part that is on the screen. Only where the arena
// is larger than the view.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import type { MinimapValues } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** Height of the drawing, in its units. */
const HEIGHT = 100;
/** Radii of the dots: the biggest player has the largest. */
const LARGEST_DOT = 4;
const SMALLEST_DOT = 1.8;
const OWN_DOT = 3;
/** From one stripe of what is closed to the next, in the same units. */
const HATCH = 5;

type Dot = MinimapValues["others"][number];

function OtherDot({ dot, index, count, width }: { dot: Dot; index: number; count: number; width: number }) {
  const part = count > 1 ? index / (count - 1) : 0;
  return (
    <circle
      class={dot.isAway ? "away" : undefined}
      cx={dot.x * width}
      cy={dot.y * HEIGHT}
      r={LARGEST_DOT - part * (LARGEST_DOT - SMALLEST_DOT)}
      fill={cssColor(PALETTE[dot.color] ?? 0)}
    />
  );
}

/** What the walls have closed: hatched, so that it is told from the ground without its shade. */
function Closed({ open, width }: { open: NonNullable<MinimapValues["open"]>; width: number }) {
  const [left, top] = [open.x * width, open.y * HEIGHT];
  const [right, bottom] = [left + open.width * width, top + open.height * HEIGHT];
  const inside = `M${left} ${top}V${bottom}H${right}V${top}Z`;
  const outside = `M0 0H${width}V${HEIGHT}H0Z${inside}`;
  return (
    <g class="minimap-closed">
      <pattern id="minimap-hatch" width={HATCH} height={HATCH} patternUnits="userSpaceOnUse">
        <path
          class="minimap-stripe"
          d={`M-1 1L1 -1M0 ${HATCH}L${HATCH} 0M${HATCH - 1} ${HATCH + 1}L${HATCH + 1} ${HATCH - 1}`}
        />
      </pattern>
      <path class="minimap-veil" d={outside} />
      <path fill="url(#minimap-hatch)" d={outside} />
      <path class="minimap-walls" d={inside} />
    </g>
  );
}

export function Minimap() {
  const { store, texts } = useUi();
  const values = store.minimap.value;
  if (values === null) return null;
  const { own, others, view, open, aspect } = values;
  const width = HEIGHT * aspect;
  return (
    <svg
      class="minimap hud-block"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={texts.match.minimap}
    >
      <rect
        class="minimap-view"
        x={view.x * width}
        y={view.y * HEIGHT}
        width={view.width * width}
        height={view.height * HEIGHT}
      />
      {open && open.width < 1 && <Closed open={open} width={width} />}
      {/* The biggest is above the others, oneself above all. */}
      {others
        .map((dot, index) => (
          <OtherDot key={dot.playerId} dot={dot} index={index} count={others.length} width={width} />
        ))
        .reverse()}
      {own && <circle class="minimap-own" cx={own.x * width} cy={own.y * HEIGHT} r={OWN_DOT} />}
    </svg>
  );
}
