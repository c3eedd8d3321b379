// A graph of the newest measurements, newest at the right. Only a picture: the figures beside it say the same.

type SparklineProps = {
  values: readonly number[];
  /** How many values fit into the width; with fewer, the graph grows from the right. */
  capacity: number;
  /** Value of the upper edge. */
  top: number;
};

/** The points, in a picture as wide as its capacity and of height 1. */
export function pointsOf({ values, capacity, top }: SparklineProps): string {
  const first = capacity - values.length;
  return values.map((value, i) => `${first + i},${(1 - Math.min(1, value / top)).toFixed(3)}`).join(" ");
}

export function Sparkline(props: SparklineProps) {
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${props.capacity - 1} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={pointsOf(props)} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Upper edges that are easy to read, milliseconds. */
const EDGES = [50, 100, 200, 500, 1000];

/** The lowest of EDGES above all values; values beyond the last one are cut. */
export function edgeFor(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  return EDGES.find((edge) => edge >= most) ?? 1000;
}
