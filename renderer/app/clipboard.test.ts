// Copying in a page: by its clipboard, and where there is none, or it refuses, by a selection that leaves no trace.
import { beforeEach, expect, test } from "vitest";
import { copyInPage } from "./clipboard.ts";

class Field {
  value = "";
  style = { cssText: "" };
  parent: string | null = null;
  isSelected = false;
  setAttribute(): void {
    this.value ||= "";
  }
  select(): void {
    this.isSelected = true;
  }
  remove(): void {
    this.parent = null;
  }
}

class Focused {
  focusCount = 0;
  focus(): void {
    this.focusCount++;
  }
}

beforeEach(() => {
  // What had the focus is asked whether it is an element that can have it again.
  Object.assign(globalThis, { HTMLElement: Focused });
});

function openPage(clipboard: Partial<Clipboard> | undefined, hasDialog = false) {
  const field = new Field();
  const copied: { text: string; within: string | null; isSelected: boolean }[] = [];
  const activeElement = new Focused();
  const append = (name: string) => ({
    append() {
      field.parent = name;
    },
  });
  const page = {
    createElement: () => field,
    activeElement,
    body: append("body"),
    querySelector: () => (hasDialog ? append("dialog") : null),
    execCommand() {
      copied.push({ text: field.value, within: field.parent, isSelected: field.isSelected });
      return true;
    },
    defaultView: { navigator: { clipboard } },
  };
  return { page: page as unknown as Document, field, copied, activeElement };
}

test("where there is a clipboard it is used", async () => {
  const texts: string[] = [];
  const { page, copied } = openPage({ writeText: async (text) => void texts.push(text) });
  expect(await copyInPage(page, "10.0.0.7")).toBe(true);
  expect([texts, copied]).toEqual([["10.0.0.7"], []]);
});

test.each([
  ["no clipboard, as on a LAN's page", undefined],
  ["one that refuses", { writeText: () => Promise.reject(new Error("not allowed")) }],
])("%s: by a selection, which goes again, and the focus goes back", async (_, clipboard) => {
  const { page, field, copied, activeElement } = openPage(clipboard);
  expect(await copyInPage(page, "10.0.0.7")).toBe(true);
  expect(copied).toEqual([{ text: "10.0.0.7", within: "body", isSelected: true }]);
  expect([field.parent, activeElement.focusCount]).toEqual([null, 1]);
});

test("an open dialog keeps the focus within: the selection is made in it", async () => {
  const { page, copied } = openPage(undefined, true);
  await copyInPage(page, "10.0.0.7");
  expect(copied[0]?.within).toBe("dialog");
});
