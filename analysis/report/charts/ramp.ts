const rampSteps = 10;

/**
 * The step of the light-to-dark ramp of a category of a scale. Few categories spread over the whole ramp, so that neighbours
 * stay far apart in lightness and can be told without colour.
 *
 * Shape    0 is the lightest, 9 the darkest.
 * @example [0, 1, 2, 3].map((place) => rampStep(place, 4)) // => [0, 3, 6, 9]
 */
export function rampStep(place: number, count: number): number {
  return count <= 1 ? rampSteps - 3 : Math.round((place * (rampSteps - 1)) / (count - 1));
}
