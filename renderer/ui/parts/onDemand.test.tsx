// A dialog whose code has to be fetched: what is seen until it is there, and where it never comes.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPage, type PageRig } from "../page.stage.tsx";
import { onDemand } from "./onDemand.tsx";

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

function Wanted() {
  return <p>wanted</p>;
}

/** Lets promises and timers go on for so long, and draws what came of it. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  page.change(() => undefined);
}

test("what comes soon comes without a word, and is there at once the next time", async () => {
  const { Content } = onDemand(async () => Wanted);
  page.draw(<Content />);
  expect(page.root.text).toBe("");
  await pass(10);
  expect(page.root.text).toBe("wanted");
  page.draw(null);
  page.draw(<Content />);
  expect(page.root.text).toBe("wanted");
});

test("what takes long is said to be on its way", async () => {
  const { Content } = onDemand(() => new Promise((done) => setTimeout(() => done(Wanted), 3000)));
  page.draw(<Content />);
  await pass(1000);
  expect(page.root.text).toContain(page.texts.coming.fetching);
  await pass(2500);
  expect(page.root.text).toBe("wanted");
});

test("what cannot be had is said, can be closed, and is asked for again when it is opened again", async () => {
  let asked = 0;
  const load = async () => {
    asked += 1;
    if (asked === 1) throw new Error("no network");
    return Wanted;
  };
  const { Content } = onDemand(load);
  page.draw(<Content />);
  await pass(10);
  expect(page.root.text).toContain(page.texts.coming.failed);
  page.click(page.texts.settings.close);
  expect(page.takeCalls()).toEqual([["closeDialog"]]);
  page.draw(null);
  page.draw(<Content />);
  await pass(10);
  expect(page.root.text).toBe("wanted");
});
