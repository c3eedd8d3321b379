// The page as an icon on a phone's home screen: manifest, icons and Apple's tags, all of them from renderer/icon/kulki.svg. A
// part of the page's build. Knows no page but its head.
import { createHash } from "node:crypto";
import { createDrawer, readIcon } from "./iconDrawer.mjs";

/** A colour of the dark theme (styles/tokens.css), shown while the page loads. */
const GROUND = "#0a1028";

/** Part of a whole icon's size within which everything is seen, whatever shape a system cuts out. Source: Web App Manifest,
 *  "maskable": a circle of 40 % of the width about the middle. The yellow ball reaches 499 of 1024 units from there. */
const MASKABLE_SCALE = 0.82;

/** Its field is all there is of the picture's ground. */
const FIELD = /<rect [^>]*fill="url\(#field\)"\/>/g;

/**
 * @param {string} svg the icon: rounded, with clear corners
 * @param {number} scale of what is on the field @returns {string} the field to all edges: systems cut their own corners
 */
export function fillSquare(svg, scale) {
  const [head, things, ...more] = svg.split(FIELD);
  if (head === undefined || things === undefined || more.length > 0)
    throw new Error("the icon has no one field");
  const field = '<rect width="1024" height="1024" fill="url(#field)"/>';
  const about = `translate(512 512) scale(${scale}) translate(-512 -512)`;
  return `${head}${field}<g transform="${about}">${things.replace("</svg>", "</g></svg>")}`;
}

/**
 * @param {string} name
 * @param {Uint8Array} source
 * @returns {string} a name with a hash of the content, so that browsers may cache the file
 */
function hashedName(name, source) {
  const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
  return `assets/${name}-${hash}.png`;
}

/** @typedef {{ fileName: string, source: Uint8Array, size: number, purpose: "any" | "maskable" | "apple" }} HomeIcon */

/** @returns {Promise<HomeIcon[]>} of all sizes that systems ask for */
async function drawIcons() {
  const draw = await createDrawer();
  const svg = readIcon();
  const maskable = fillSquare(svg, MASKABLE_SCALE);
  /** @type {[string, string, number, HomeIcon["purpose"]][]} */
  const wanted = [
    ["icon-192", svg, 192, "any"],
    ["icon-512", svg, 512, "any"],
    ["icon-maskable-192", maskable, 192, "maskable"],
    ["icon-maskable-512", maskable, 512, "maskable"],
    ["icon-apple-180", fillSquare(svg, 1), 180, "apple"],
  ];
  return wanted.map(([name, drawing, size, purpose]) => {
    const source = draw(drawing, size);
    return { fileName: hashedName(name, source), source, size, purpose };
  });
}

/** @param {readonly HomeIcon[]} icons @returns {string} a Web App Manifest; places count from the page's own */
function writeManifest(icons) {
  const offered = icons.filter(({ purpose }) => purpose !== "apple");
  return JSON.stringify({
    name: "Kulki",
    short_name: "Kulki",
    id: "./",
    start_url: "./",
    scope: "./",
    display: "fullscreen",
    display_override: ["fullscreen", "standalone"],
    orientation: "any",
    categories: ["games"],
    theme_color: GROUND,
    background_color: GROUND,
    icons: offered.map(({ fileName, size, purpose }) => ({
      src: `./${fileName}`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    })),
  });
}

/** Apple's own words for what the manifest says; a number is no telephone's.
 *  @param {string} icon @returns {import("vite").HtmlTagDescriptor[]} */
function tagsOf(icon) {
  const metas = {
    "mobile-web-app-capable": "yes",
    "apple-mobile-web-app-capable": "yes",
    "apple-mobile-web-app-title": "Kulki",
    "apple-mobile-web-app-status-bar-style": "black-translucent",
    "format-detection": "telephone=no",
  };
  const tags = [
    { tag: "link", attrs: { rel: "manifest", href: "./manifest.webmanifest" } },
    { tag: "link", attrs: { rel: "apple-touch-icon", href: `./${icon}` } },
    ...Object.entries(metas).map(([name, content]) => ({ tag: "meta", attrs: { name, content } })),
  ];
  return tags.map((tag) => ({ ...tag, injectTo: "head" }));
}

/** @returns {Promise<import("vite").Plugin>} for the build of the page */
export async function homeScreen() {
  const icons = await drawIcons();
  const apple = icons.find(({ purpose }) => purpose === "apple");
  return {
    name: "kulki-home-screen",
    generateBundle() {
      for (const { fileName, source } of icons) this.emitFile({ type: "asset", fileName, source });
      this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source: writeManifest(icons) });
    },
    transformIndexHtml: { order: "post", handler: () => tagsOf(apple?.fileName ?? "") },
  };
}
