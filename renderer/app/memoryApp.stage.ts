// Test support: an app behind the window, in memory. It answers what the test says, and writes down what was asked.
// Nothing of the game imports this.
import type { AppApi } from "../../shared/appApi.ts";

/** What has no answer here is answered with nothing. */
export function createMemoryApp(answers: Partial<AppApi> = {}) {
  const calls: unknown[][] = [];
  const app = new Proxy({} as AppApi, {
    get:
      (_target, method: keyof AppApi) =>
      async (...args: unknown[]) => {
        calls.push([method, ...args]);
        const answer = answers[method] as ((...given: unknown[]) => unknown) | undefined;
        return answer?.(...args);
      },
  });
  return { app, calls };
}

/** An app that cannot be reached. */
export const outOfReach = () => Promise.reject(new Error("no bridge"));

/** Lets everything go on that waits for nothing but its turn. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
