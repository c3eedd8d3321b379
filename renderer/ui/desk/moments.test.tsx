// What the host's person is told of the desk over the match, and how it is answered there.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DeskView } from "../../../shared/desk/desk.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import type { PageRig } from "../page.stage.tsx";
import { DeskMoments } from "./DeskDialog.tsx";
import { callerOf, keyNumber } from "./desk.stage.ts";
import { closeDeskPage, NOW, openDeskPage, setDesk } from "./deskPage.stage.ts";

const { waiting, undo } = ENGLISH.deskTexts;

let page: PageRig;
beforeEach(() => {
  page = openDeskPage();
});
afterEach(() => closeDeskPage(page));

function show(desk: Partial<DeskView>): void {
  setDesk(page.store, desk);
  page.draw(<DeskMoments />);
}

test("one who wants to join is named, and let in or not, or looked at", () => {
  show({ waiting: [callerOf(1, "Marta", NOW)] });
  expect(page.root.text).toContain(waiting.wants("Marta"));
  for (const press of [waiting.letIn, waiting.notNow, waiting.show]) page.click(press);
  expect(page.takeCalls()).toEqual([
    ["askHost", "letIn", keyNumber(1)],
    ["askHost", "turnAway", keyNumber(1)],
    ["openDialog", "desk"],
  ]);
  show({ waiting: [callerOf(3, "", NOW)] });
  expect(page.root.text).toContain(waiting.wantsToWatch(waiting.somebody));
});

test("several are counted, and let in all at once; they are not sent away unseen", () => {
  show({ waiting: [1, 2, 3].map((nth) => callerOf(nth, "Marta", NOW)) });
  expect(page.root.text).toContain(waiting.many(3));
  expect(page.root.all("button").map(({ text }) => text)).toEqual([
    waiting.letAllIn,
    expect.stringContaining(waiting.show),
  ]);
  page.click(waiting.letAllIn);
  expect(page.takeCalls()).toEqual([["askHost", "letIn", null]]);
});

test("a step can be taken back without the desk; with nothing to tell there is nothing", () => {
  show({ undo: [{ id: keyNumber(1), step: "mute", name: "Jan", untilMs: NOW + 8000 }] });
  expect(page.root.text).toBe(`${undo.done.mute("Jan")}${undo.undo} (8)`);
  page.click(undo.undoOf(undo.done.mute("Jan")));
  expect(page.takeCalls()).toEqual([["askHost", "undo", keyNumber(1)]]);
  show({});
  expect(page.root.text).toBe("");
});
