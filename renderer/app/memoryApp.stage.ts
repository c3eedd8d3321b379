// Test support: the app behind a window, in memory. It answers what the test says, and records all calls. Nothing of
// the game imports this.
import type { AppApi } from "../../shared/appApi.ts";

/** Calls without an answer here resolve with undefined. */
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

/** Lets all promises settle that wait for no timer. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
