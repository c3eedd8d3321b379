// The title counts who waits while the host's person looks elsewhere, and is plain again afterwards.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { callerOf, QUIET_DESK } from "../../ui/desk/desk.stage.ts";
import { createStore } from "../../ui/store.ts";
import { countInTitle } from "./titleCount.ts";

let store: ReturnType<typeof createStore>;
let page: EventTarget & { document: { title: string; hasFocus(): boolean } };

function open(hasFocus: boolean): void {
  store = createStore(PLAIN_SETTINGS, "app", "web");
  page = Object.assign(new EventTarget(), { document: { title: "Kulki", hasFocus: () => hasFocus } });
  countInTitle(store, page as unknown as Window);
}

const title = () => page.document.title;
const look = (what: "focus" | "blur") => page.dispatchEvent(new Event(what));

function wait(...names: string[]): void {
  store.desk.value = { ...QUIET_DESK, waiting: names.map((name, nth) => callerOf(nth + 1, name, 0)) };
}

beforeEach(() => open(false));

test("who looks elsewhere reads how many wait, as they come and go", () => {
  expect(title()).toBe("Kulki");
  wait("Jan");
  expect(title()).toBe("(1) Kulki");
  wait("Jan", "Ewa");
  expect(title()).toBe("(2) Kulki");
  wait();
  expect(title()).toBe("Kulki");
});

test("a host that is gone has nobody waiting", () => {
  wait("Jan");
  store.desk.value = null;
  expect(title()).toBe("Kulki");
});

test("who looks at the page reads the plain title, until they look away", () => {
  open(true);
  wait("Jan");
  expect(title()).toBe("Kulki");
  look("blur");
  expect(title()).toBe("(1) Kulki");
  look("focus");
  expect(title()).toBe("Kulki");
});
