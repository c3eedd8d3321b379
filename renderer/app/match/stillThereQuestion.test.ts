// The host's question in this window: counted down, answered once by any input, and what came of it.
import { expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { createStore } from "../../ui/store.ts";
import { answerWithAnyInput, StillThereQuestion } from "./stillThereQuestion.ts";

function openWindow() {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const answers = { count: 0 };
  const events = new MatchEvents();
  const question = new StillThereQuestion(store, events, () => void answers.count++);
  const ask = (inS: number | null, atMs: number) => events.tell({ kind: "stillThere", tick: 1, atMs, inS });
  const inputs = new Set<() => void>();
  const listen = (onInput: () => void) => {
    inputs.add(onInput);
    return () => void inputs.delete(onInput);
  };
  answerWithAnyInput(store, listen, () => question.answer());
  return { store, answers, question, ask, inputs, shown: () => store.stillThereS.value };
}

test("P46 the time that is left counts down, and never to nothing before the host says so", () => {
  const { question, ask, shown } = openWindow();
  ask(15, 1000);
  const seen = [1000, 1100, 2100, 15_900, 20_000].map((nowMs) => {
    question.publish(nowMs);
    return shown();
  });
  expect(seen).toEqual([15, 15, 14, 1, 1]);
});

test("P46 the first input answers, once; without a question nobody listens", () => {
  const { answers, question, ask, inputs, shown } = openWindow();
  expect(inputs.size).toBe(0);
  ask(15, 0);
  question.publish(3000);
  for (const onInput of [...inputs]) {
    onInput();
    onInput();
  }
  expect([answers.count, shown(), inputs.size]).toEqual([1, null, 0]);
  ask(15, 9000);
  expect(inputs.size).toBe(1);
});

test("P46 a seat that stays after all is asked about no more; one that is gone is told of", () => {
  const { store, answers, ask, inputs, shown } = openWindow();
  ask(15, 0);
  ask(null, 1000);
  expect([shown(), inputs.size, store.notice.value]).toEqual([null, 0, null]);
  ask(15, 2000);
  ask(0, 17_000);
  expect([shown(), inputs.size, store.notice.value]).toEqual([null, 0, { kind: "seatGone" }]);
  expect(answers.count).toBe(0);
});
