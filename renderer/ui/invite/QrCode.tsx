// A link as a picture that phones read. Black on white whatever the theme, with the quiet zone of four modules that
// readers want; the smallest version that holds the link, so that each module is as large as can be.
import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** Modules of white on each side. Source: ISO/IEC 18004. */
const QUIET = 4;

/** One path of all dark modules, those beside each other as one piece: seams between them would be seen. @param rows from top to bottom */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of rows.entries()) {
    let from = 0;
    while (from < row.length) {
      const isDark = row[from] === true;
      let to = from;
      while (to < row.length && row[to] === row[from]) to++;
      if (isDark) path += `M${from + QUIET} ${y + QUIET}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return path;
}

/** @param label what it is, for who does not see it */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data } = encode(url, { ecc: "L", boostEcc: true, border: 0 });
    return { size: data.length + 2 * QUIET, path: pathOf(data) };
  }, [url]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path class="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-modules" d={path} />
    </svg>
  );
}
