// Powers with a real exponent from + - * / alone: Math.pow may differ in its last bit from one machine to the next,
// and then two simulations part. Accurate to about 1e-15 of the result.

/** ln 2 in two parts: the first has zeros at its end, so that a small whole multiple of it is exact. */
const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;

/**
 * base^exponent.
 * @param base above 0, finite
 * @param exponent any, as long as the result lies within 1e-300..1e300
 * @throws RangeError for a base that is not a positive number
 */
export function power(base: number, exponent: number): number {
  return exponential(exponent * logarithm(base));
}

/** ln(value): powers of two are taken out, the rest is 2 artanh((m - 1) / (m + 1)) with m near 1, as a series. */
function logarithm(value: number): number {
  if (!(value > 0) || value === Infinity) throw new RangeError(`no power of ${value}`);
  let rest = value;
  let twos = 0;
  for (; rest >= Math.SQRT2; rest /= 2) twos++;
  for (; rest < Math.SQRT2 / 2; rest *= 2) twos--;
  const s = (rest - 1) / (rest + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return 2 * s * sum + twos * LN_2_LOW + twos * LN_2_HIGH;
}

/** e^value: whole multiples of ln 2 are taken out, the rest is Taylor's series. */
function exponential(value: number): number {
  const twos = Math.round(value / Math.LN2);
  const rest = value - twos * LN_2_HIGH - twos * LN_2_LOW;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (rest / n) * sum;
  for (let n = twos; n > 0; n--) sum *= 2;
  for (let n = twos; n < 0; n++) sum /= 2;
  return sum;
}
