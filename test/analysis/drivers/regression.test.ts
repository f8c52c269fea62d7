import { expect, test } from 'vitest';
import {
  driverData,
  explainedShares,
  isEstimated,
  regression,
  relativeWeights,
  shapleyShares,
} from '../../../analysis/index.ts';

/** Longley's data of the US labour market 1947-1962: drivers that nearly say the same. NIST StRD. */
const longley = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

/** NIST StRD, certified values: estimate and standard error. */
const certified = [
  [-3482258.63459582, 890420.383607373],
  [15.0618722713733, 84.9149257747669],
  [-0.035819179292591, 0.0334910077722432],
  [-2.02022980381683, 0.488399681651699],
  [-1.03322686717359, 0.214274163161675],
  [-0.0511041056535807, 0.22607320006937],
  [1829.15146461355, 455.478499142212],
];

const [outcome = [], ...drivers] = (longley[0] ?? []).map((_, column) =>
  longley.map((row) => row[column] ?? 0),
);

test('nearly collinear drivers keep their digits', () => {
  const fitted = regression(driverData(outcome, drivers));
  if (!isEstimated(fitted)) throw new Error('no figures');
  const found = [fitted.intercept, ...fitted.coefficients];
  for (const [index, [estimate = 0, standardError = 0]] of certified.entries()) {
    expect(Math.abs((found[index]?.estimate ?? 0) / estimate - 1)).toBeLessThan(1e-10);
    expect(Math.abs((found[index]?.standardError ?? 0) / standardError - 1)).toBeLessThan(1e-10);
  }
  expect(fitted.rSquared).toBeCloseTo(0.995479004577296, 13);
  expect(fitted.f).toBeCloseTo(330.285339234588, 8);
});

test('a perfect fit leaves nothing to test against', () => {
  const [a, b] = [
    [1, 2, 4, 3, 5, 2, 7],
    [2, 1, 1, 3, 2, 5, 4],
  ];
  const fitted = regression(
    driverData(
      a.map((value, index) => 2 * value - (b[index] ?? 0)),
      [a, b],
    ),
  );
  const notEstimable = { status: 'not_estimable' };
  expect(fitted).toMatchObject({ f: notEstimable, p: notEstimable, intercept: { t: notEstimable } });
  expect(fitted).toHaveProperty('rSquared', expect.closeTo(1, 12));
});

test('an outcome that does not vary, though its mean by sums is off in the last digit', () => {
  const flat = driverData([0.7, 0.7, 0.7, 0.7], [[1, 2, 2, 4]]);
  for (const result of [regression(flat), relativeWeights(flat), shapleyShares(flat)]) {
    expect(result).toEqual({ status: 'zero_variance' });
  }
});

test('one driver explains what its correlation says, by both weights', () => {
  const data = driverData(outcome, drivers.slice(0, 1));
  const [fitted, johnson, shapley] = [regression(data), relativeWeights(data), shapleyShares(data)];
  if (!isEstimated(fitted) || !isEstimated(johnson) || !isEstimated(shapley)) throw new Error('no figures');
  expect(fitted.varianceInflation[0]).toBeCloseTo(1, 12);
  expect(fitted.rSquared).toBeCloseTo((fitted.zeroOrder[0] ?? 0) ** 2, 12);
  expect(johnson[0]).toBeCloseTo(fitted.rSquared, 12);
  expect(explainedShares(shapley)).toEqual([1]);
});
