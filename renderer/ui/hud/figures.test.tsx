// Pictures and figures over a match: the minimap, the words where there is no picture, the net graph, the status line.
import { afterEach, beforeEach, expect, test } from "vitest";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { Minimap } from "./Minimap.tsx";
import { NetGraph } from "./NetGraph.tsx";
import { NOTHING_MEASURED } from "./netGraphValues.ts";
import { PictureWords } from "./PictureWords.tsx";
import { StatusLine } from "./StatusLine.tsx";

let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

test("the minimap: the biggest is the largest dot and lies on top of the others, oneself on top of all", () => {
  page.draw(<Minimap />);
  expect(page.root.all("svg")).toEqual([]);
  page.change(() => {
    page.store.minimap.value = {
      own: { x: 0.5, y: 0.5 },
      others: [
        { playerId: 2, x: 0.1, y: 0.2, color: 1, isAway: false },
        { playerId: 3, x: 0.3, y: 0.4, color: 2, isAway: true },
      ],
      view: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
      open: null,
      aspect: 2,
    };
  });
  const place = (dot: { attribute(name: string): string | null }) =>
    ["cx", "cy"].map((name) => dot.attribute(name));
  const dots = page.root.all("circle");
  expect(dots.map(place)).toEqual([
    ["60", "40"],
    ["20", "20"],
    ["100", "50"],
  ]);
  // Faint, as in the arena.
  expect(dots.map((dot) => dot.attribute("class"))).toEqual(["away", null, "minimap-own"]);
  expect(Number(dots[1]?.attribute("r"))).toBeGreaterThan(Number(dots[0]?.attribute("r")));
  expect(["x", "y", "width", "height"].map((name) => page.root.all("rect")[0]?.attribute(name))).toEqual([
    "50",
    "25",
    "100",
    "50",
  ]);
  page.change(() => {
    page.store.minimap.value = { ...page.store.minimap.value!, own: null };
  });
  expect(page.root.all(".minimap-own")).toEqual([]);
});

test("the minimap: what closing walls have closed lies around what is open", () => {
  page.store.minimap.value = {
    ...{ own: { x: 0.5, y: 0.5 }, others: [], aspect: 2 },
    view: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
    open: null,
  };
  page.draw(<Minimap />);
  expect(page.root.all(".minimap-closed")).toEqual([]);
  page.change(() => {
    page.store.minimap.value = { ...page.store.minimap.value!, open: { x: 0, y: 0, width: 1, height: 1 } };
  });
  expect(page.root.all(".minimap-closed"), "walls that have not moved yet").toEqual([]);
  page.change(() => {
    page.store.minimap.value = {
      ...page.store.minimap.value!,
      open: { x: 0.1, y: 0.2, width: 0.8, height: 0.6 },
    };
  });
  const walls = page.root.all(".minimap-walls")[0]?.attribute("d") ?? "";
  expect(walls).toBe("M20 20V80H180V20Z");
  expect(page.root.all(".minimap-veil")[0]?.attribute("d")).toBe(`M0 0H200V100H0Z${walls}`);
});

test("where there is no picture it is said; only one that is gone for good asks for something", () => {
  page.draw(<PictureWords />);
  const { pictureLost, pictureGone, reload } = page.texts.hud;
  for (const [picture, words] of [
    ["drawn", ""],
    ["lost", pictureLost],
    ["replaced", ""],
    ["gone", pictureGone + reload],
  ] as const) {
    page.change(() => {
      page.store.picture.value = picture;
    });
    expect(page.root.text).toBe(words);
  }
  page.click(reload);
  expect(page.takeCalls()).toEqual([["reload"]]);
});

test("the net graph has each figure in its row, and says where there is none yet", () => {
  page.draw(<NetGraph />);
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.netGraph.value = {
      ...NOTHING_MEASURED,
      ...{ jitterMs: 1.25, snapshotAgeMs: 40, interpolationMs: 80, leadTicks: 2, snapshotsPerS: 30 },
      ...{ correctionUnits: 0.5, correctionP99Units: 3 },
    };
  });
  const labels = ENGLISH.texts.netGraph;
  const rows = page.root.all("dl")[0]!.childNodes;
  const figure = (label: string) => rows.find((row) => row.all("dt")[0]?.text === label)?.all("dd")[0]?.text;
  expect(figure(labels.roundTrip)).toBe(page.texts.match.noPing);
  expect(figure(labels.hostTick)).toBe(page.texts.match.noPing);
  expect(figure(labels.snapshotAge)).toBe("40 ms");
  expect(figure(labels.interpolation)).toBe("80 ms");
  expect(figure(labels.correction)).toBe(labels.units("0.5 / 3.0"));
  expect(figure(labels.snapshots)).toBe(labels.perSecond("30"));
  page.change(() => {
    page.store.netGraph.value = { ...NOTHING_MEASURED, hostTick: { p50Ms: 1, p99Ms: 2.5 } };
  });
  expect(figure(labels.hostTick)).toBe("1.0 / 2.5 ms");
});

test("the status line is there while something is bad or F3 asks for it, and tells 0 from not known", () => {
  page.store.status.value = { rttMs: null, fps: 60, isBad: false };
  page.draw(<StatusLine />);
  const { status, noPing } = page.texts.match;
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.netGraph.value = NOTHING_MEASURED;
  });
  expect(page.root.text).toBe(status(noPing, "60"));
  page.change(() => {
    page.store.netGraph.value = null;
    page.store.status.value = { rttMs: 0, fps: 30, isBad: true };
  });
  expect(page.root.text).not.toContain(noPing);
  expect(page.root.text).toContain("30");
});
