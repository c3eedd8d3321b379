// Test support: a canvas that paints nothing, for tests of what is painted when.

/** Accepts every call and does nothing. */
function blindContext(): CanvasRenderingContext2D {
  const gradient = { addColorStop: () => undefined };
  const answers: Record<string, unknown> = { measureText: () => ({ width: 10 }) };
  for (const name of ["createRadialGradient", "createLinearGradient"]) answers[name] = () => gradient;
  const get = (_: object, name: string | symbol) => answers[String(name)] ?? (() => undefined);
  return new Proxy({}, { get }) as CanvasRenderingContext2D;
}

export function blindCanvas(): HTMLCanvasElement {
  const context = blindContext();
  return { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
}
