// Paints a face that looks at whoever looks at it, for marbles outside the arena. Plain 2D canvas work.

/** Where a face is, in times of its circle's radius: the arena's faces are the same. */
export const FACE = {
  eyeX: 0.27,
  eyeY: -0.2,
  eyeRadius: 0.2,
  pupilRadius: 0.115,
  /** How far a pupil goes from its eye's middle. */
  pupilReach: 0.08,
  mouthY: 0.16,
} as const;

function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** About (0,0) of a marble. @param gazeX, gazeY where it looks, at most of length 1 */
export function paintFace(context: CanvasRenderingContext2D, radius: number, gazeX = 0, gazeY = 0): void {
  const { eyeX, eyeY, eyeRadius, pupilRadius, pupilReach } = FACE;
  context.save();
  context.scale(radius, radius);
  for (const side of [-1, 1]) {
    context.fillStyle = "#10142a";
    fillCircle(context, side * eyeX, eyeY, eyeRadius * 1.1);
    context.fillStyle = "#fff";
    fillCircle(context, side * eyeX, eyeY, eyeRadius);
    const [x, y] = [side * eyeX + gazeX * pupilReach, eyeY + gazeY * pupilReach];
    context.fillStyle = "#10142a";
    fillCircle(context, x, y, pupilRadius);
    context.fillStyle = "#fff";
    fillCircle(context, x - pupilRadius * 0.35, y - pupilRadius * 0.4, pupilRadius * 0.34);
  }
  context.restore();
}
