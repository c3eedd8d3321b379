// A damped spring, solved exactly instead of step by step, so that it does not depend on the length of frames. Numbers
// only.

/** rate: radians per second without damping. damping: from 0, which swings for ever, to below 1. */
export type SpringLaw = { readonly rate: number; readonly damping: number };

/** value: distance from rest. speed: its change per second. */
export type Spring = { value: number; speed: number };

/** How a time changes a spring: how much of the new value and speed comes from each of the old ones. */
export type SpringStep = {
  valueByValue: number;
  valueBySpeed: number;
  speedByValue: number;
  speedBySpeed: number;
};

export function createSpring(): Spring {
  return { value: Number.NaN, speed: Number.NaN };
}

export function createSpringStep(): SpringStep {
  return { valueByValue: 1, valueBySpeed: 0, speedByValue: 0, speedBySpeed: 1 };
}

/** x(t) = e^(-dwt) (x cos(wt') + (v + dwx) / w' sin(w't)), w' = w sqrt(1 - d^2), and its derivative. @param out written */
export function writeSpringStep({ rate, damping }: SpringLaw, elapsedMs: number, out: SpringStep): void {
  const s = elapsedMs / 1000;
  const swing = rate * Math.sqrt(1 - damping * damping);
  const loss = rate * damping;
  const rest = Math.exp(-loss * s);
  const cos = rest * Math.cos(swing * s);
  const sin = (rest * Math.sin(swing * s)) / swing;
  out.valueByValue = cos + loss * sin;
  out.valueBySpeed = sin;
  out.speedByValue = -rate * rate * sin;
  out.speedBySpeed = cos - loss * sin;
}

/** Moves a spring that pulls to 0. */
export function moveSpring(spring: Spring, step: SpringStep): void {
  const { value, speed } = spring;
  spring.value = value * step.valueByValue + speed * step.valueBySpeed;
  spring.speed = value * step.speedByValue + speed * step.speedBySpeed;
}

/** The speed that carries a resting spring as far as `peak`, and no farther. */
export function speedToReach({ rate, damping }: SpringLaw, peak: number): number {
  return peak * rate * Math.exp((damping / Math.sqrt(1 - damping * damping)) * Math.acos(damping));
}

/** The part that is left after a time of something that fades to 37 % in `fadeMs`. */
export function restAfter(elapsedMs: number, fadeMs: number): number {
  return Math.exp(-elapsedMs / fadeMs);
}
