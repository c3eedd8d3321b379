// Test support: texts that somebody types who means no good: what a page, a terminal, a log, a program or a reader could
// take for something else than text. The same for the same seed.
import { createRng, nextFloat, type Rng } from "../math/rng.ts";

/** What a text that a page took for code would do: tests look for it. */
export const DEED = "kulkiWasFooled=1";

const HTML = [
  `<img src=x onerror=${DEED}>`,
  `<script>${DEED}</script>`,
  `</script><script>${DEED}</script>`,
  `<svg/onload=${DEED}>`,
  `<iframe srcdoc="<script>parent.${DEED}</script>">`,
  `"><b>bold</b>`,
  `</bdi></li></ul><h1>Win</h1>`,
  `<style>*{display:none}</style>`,
  `<a href="javascript:${DEED}">win</a>`,
  `<meta http-equiv=refresh content=0>`,
  `<!-- -->`,
  `<![CDATA[x]]>`,
  `&lt;b&gt;&#x202e;&nbsp;`,
  `<math><mtext></p><img onerror=${DEED} src>`,
  `<input autofocus onfocus=${DEED}>`,
  `<dialog open>`,
];
const ATTRIBUTES = [
  `" onmouseover="${DEED}`,
  `' autofocus onfocus='${DEED}`,
  "`onload=1",
  `x" style="position:fixed;inset:0`,
  "}*{color:red}",
  "url(javascript:1)",
];
const TEMPLATES = [
  `\${${DEED}}`,
  `{{constructor.constructor('${DEED}')()}}`,
  "%s%n%d%x%%",
  "#{7*7}",
  "<%= 7*7 %>",
  "$(reboot)",
  "`reboot`",
  "$&$1$`$'",
  "{0}{name}",
  "'; DROP TABLE names;--",
  "(a+)+$",
  "../../etc/passwd",
  "..\\..\\con",
  "a|b;c&&d>e",
];
const TURNING = [
  "\u202eevil\u202c",
  "\u2066abc\u2069\u2069\u2069",
  "\u2067שלום",
  "مرحبا 123 abc",
  "\u200f\u061c!",
  "\u202d\u202a\u202b\u202c",
];
const TERMINAL = [
  "\u001b[2J\u001b[31mred",
  "\u009b31mred",
  "\u001b]0;title\u0007",
  "\u001b]8;;http://x\u0007link\u001b]8;;\u0007",
  "\r\noverwritten",
  "\n1970-01-01T00:00:00.000Z error forged",
  "\b\b\b\u007f",
  "\u0000\u0001\u0002",
  "\u2028\u2029\u0085",
  "\u001bc",
];
const UNICODE = [
  "\ud83d",
  "\udc00\ud83d",
  `Z\u0351${"\u0300\u0301\u0302\u0327".repeat(20)}`,
  "\u200b\u200c\u200d\u2060\ufeff",
  "\u3164\u115f\u2800",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}",
  "\ufdfd\ufdfa",
  "𒐫꧅⸻",
  "Ｏｌａ𝐎𝐥𝐚Оlа",
  "\uffff\ufffe\u{10ffff}",
  "ﷺ".repeat(8),
];
const DATA = [
  `{"__proto__":{"isHost":true}}`,
  `","isHost":true,"x":"`,
  "\\u003cb\\u003e\\",
  "[object Object]",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "true",
  "0x41",
  "__defineGetter__",
];
const ADDRESSES = [
  `javascript:${DEED}`,
  "data:text/html,<script>1</script>",
  "file:///etc/passwd",
  "http://127.0.0.1:8999/#probe",
  "kulki://join/x",
  "//x.test",
  "#code=1",
];
const BLANK = ["", " ", "\t\t", "\u00a0\u3000", ".", "-", "?"];
const KINDS = [HTML, ATTRIBUTES, TEMPLATES, TURNING, TERMINAL, UNICODE, DATA, ADDRESSES, BLANK];

/** Longest of the long ones, UTF-16 units. */
const LONG = 2000;

function pick<One>(rng: Rng, from: readonly One[]): One {
  return from[Math.floor(nextFloat(rng) * from.length)] as One;
}

function hostileText(rng: Rng): string {
  const one = pick(rng, pick(rng, KINDS));
  const chance = nextFloat(rng);
  if (chance < 0.4) return one;
  const other = chance < 0.7 ? pick(rng, ["Ola", "Żółw", "7", " ", "."]) : pick(rng, pick(rng, KINDS));
  const text = nextFloat(rng) < 0.5 ? one + other : other + one;
  return chance < 0.98 ? text : text.repeat(LONG).slice(0, LONG);
}

/** So many, each fragment by itself among them. */
export function hostileTexts(count: number, seed = 1): string[] {
  const rng = createRng(seed);
  const plain = KINDS.flat();
  return Array.from({ length: count }, (_, at) => plain[at] ?? hostileText(rng));
}
