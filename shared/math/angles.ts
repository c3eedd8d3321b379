// Angles, in radians.

export const FULL_TURN = 2 * Math.PI;
export const DEGREE = FULL_TURN / 360;
