// A link as a QR code. Black on white in any theme, with the quiet zone of four modules that readers need; the smallest
// version that holds the link, so that each module is as large as possible.
import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** Modules of white on each side. Source: ISO/IEC 18004. */
const QUIET = 4;

/** One path of all dark modules. Neighbours in a row are one piece, as seams between them would be visible.
 *  @param rows from top to bottom */
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

/** @param label its description, for screen readers */
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
