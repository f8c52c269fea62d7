import { expect, test } from 'vitest';
import {
  adjustedPValues,
  coMentions,
  conditionalStandardError,
  cronbachAlpha,
  effectiveBase,
  estimateDifference,
  exactInterval,
  figureSpread,
  fisherExactTest,
  indexOfShares,
  indexScore,
  marginOfError,
  meanInterval,
  mentionShares,
  mentionSharesByGroup,
  minimumDetectableChange,
  overlappingDifference,
  percentOfMaximum,
  permutationTest,
  postStratificationWeights,
  proportionTrendTest,
  recommendationScore,
  representativity,
  responseRateBounds,
  responseRateTable,
  scaleStatistics,
  scoreTrend,
  standardisedProportion,
  targetStatus,
  targetTest,
  topCategories,
  trimmedWeights,
  weightedMean,
  wilsonInterval,
} from '../../analysis/index.ts';

/** What nobody can have meant is refused by name; it never comes out as NaN or as a figure of something else. */

const half = { count: 5, base: 10 };
const endless = { stratumOf: null, populations: null };
const scale = { min: 1, topBoxCount: 1, bottomBoxCount: 1, askedBase: 6 };
const overlap = { level: 0.95, overlapCount: 3, correlation: 0.3, population: null };
const pooled = { aggregation: 'pooled', minimumAnsweredCount: 1 } as const;
const eleven = Array<number>(11).fill(1);

const refused: [string, string, () => unknown][] = [
  ['a level in percent', 'between 0 and 1', () => wilsonInterval(half, { level: 95, population: null })],
  ['a level of 1', 'between 0 and 1', () => exactInterval(half, { level: 1 })],
  ['a power of 1', 'between 0 and 1', () => minimumDetectableChange(0.1, { level: 0.95, power: 1 })],
  ['a standard error below 0', '0 or more', () => minimumDetectableChange(-0.1, { level: 0.95, power: 0.8 })],
  ['p-values that are none', 'between 0 and 1', () => adjustedPValues([0.1, Number.NaN], 'holm')],
  ['boxes of no point', 'boxes within', () => scaleStatistics([1, 2, 3], { ...scale, topBoxCount: 0 })],
  ['counts that are none', 'counts of 0 or more', () => scaleStatistics([1, Number.NaN], scale)],
  [
    'a negative count',
    'counts of 0 or more',
    () => recommendationScore([...eleven.slice(1), -1], { level: 0.95 }),
  ],
  [
    'a negative response count',
    'counts of 0 or more',
    () =>
      responseRateTable({
        item: 'g',
        categories: ['a'],
        population: [9],
        responseCounts: [-1],
        notStatedCount: 0,
      }),
  ],
  [
    'groups without responses',
    'one response count per group',
    () => responseRateBounds({ population: [9, 9], responses: [1], notStatedCount: 0 }),
  ],
  [
    'groups without head counts',
    'one response count per group',
    () => representativity({ population: [9], responses: [1, 2] }),
  ],
  [
    'negative responses',
    'counts of 0 or more',
    () => postStratificationWeights({ population: [9], responses: [-1], notStatedCount: 0 }),
  ],
  [
    'groups without head counts in a weighted mean',
    'one head count per group',
    () => conditionalStandardError([{ base: 5, mean: 1, variance: 1 }], []),
  ],
  ['ticks that are none', 'counts of 0 or more', () => mentionShares([-1], { caseBase: 3, askedBase: 4 })],
  ['more ticks than cases', 'no count above', () => mentionSharesByGroup([{ base: 2, coMentions: [[3]] }])],
  ['a tick beyond the options', 'beyond', () => coMentions([4], [0], { groupCount: 2, optionCount: 2 })],
  [
    'cases without a group',
    'one group a case',
    () => coMentions([1, 1], [0], { groupCount: 1, optionCount: 1 }),
  ],
  [
    'parts of cases',
    'whole counts',
    () =>
      fisherExactTest(
        [
          [1.5, 2],
          [3, 4],
        ],
        { workLimit: 1e4 },
      ),
  ],
  [
    'parts of cases dealt out',
    'whole counts',
    () =>
      permutationTest(
        [
          [1.5, 2],
          [3, 4],
        ],
        { rounds: 9, seed: 1 },
      ),
  ],
  ['categories without counts', 'one count', () => topCategories(['a', 'b'], [1], { limit: 1 })],
  ['a figure that is none', 'finite', () => figureSpread([0.5, Number.NaN])],
  ['a score that is none', 'finite', () => scoreTrend([1, Number.NaN], [1, 2], { level: 0.95, next: 3 })],
  ['an answer that is none', 'finite', () => indexScore([[50, Number.NaN]], pooled)],
  [
    'a minimum that is none',
    'at least 1',
    () => indexScore([[50]], { ...pooled, minimumAnsweredCount: Number.NaN }),
  ],
  [
    'item values that are none',
    'finite',
    () =>
      cronbachAlpha(
        [
          [1, Number.NaN],
          [2, 3],
        ],
        { missing: 'listwise', level: 0.95 },
      ),
  ],
  [
    'a value beyond numbers',
    'finite',
    () => percentOfMaximum(Number.NaN, { min: 1, max: 5, reverse: false }),
  ],
  ['shares below 0', '0 or more', () => indexOfShares([-0.5, 1.5], [1, 0], { roundedTo: 0.01 })],
  [
    'a mean that is none',
    'finite',
    () => meanInterval({ base: 3, mean: Number.NaN, variance: 1 }, { level: 0.95, population: null }),
  ],
  ['a weighted value that is none', 'finite', () => weightedMean([1, Number.NaN], [1, 0], endless)],
  ['a weight below 0', 'weights of 0 or more', () => effectiveBase([1, -1])],
  ['an endless weight', 'above 0', () => trimmedWeights([1, Infinity], { limitFactor: 5 })],
  ['a limit that is none', 'factor', () => trimmedWeights([1, 2], { limitFactor: Number.NaN })],
  [
    'an estimate that is none',
    'finite',
    () =>
      estimateDifference(
        { value: 1, standardError: Number.NaN },
        { value: 1, standardError: 1 },
        { level: 0.95 },
      ),
  ],
  [
    'limits that are none',
    'finite',
    () =>
      targetStatus({ estimate: 1, lower: Number.NaN, upper: 2 }, 1, {
        direction: 'at_least',
        judgedBy: 'interval',
      }),
  ],
  [
    'a target that is none',
    'finite',
    () => targetTest({ value: 1, standardError: 1 }, Number.NaN, { df: 9 }),
  ],
  ['scores that are none', 'finite', () => proportionTrendTest([half, half], [1, Number.NaN])],
  [
    'more with the property than asked',
    'count <= base',
    () => proportionTrendTest([{ count: 11, base: 10 }, half], [1, 2]),
  ],
  ['the same in a standard', 'count <= base', () => standardisedProportion([{ count: 11, base: 10 }], [1])],
  ['a negative standard', 'counts of 0 or more', () => standardisedProportion([half], [-1])],
  [
    'a correlation above 1',
    'between -1 and 1',
    () => overlappingDifference(half, half, { ...overlap, correlation: 3 }),
  ],
  [
    'more people in both waves than in one',
    'hold the waves',
    () => overlappingDifference(half, half, { ...overlap, population: { before: 20, after: 20, both: 21 } }),
  ],
  [
    'a percentage as proportion',
    'a proportion',
    () => marginOfError({ proportion: 50, base: 9, population: null }, { level: 0.95, correction: 'none' }),
  ],
  [
    'more respondents than people',
    'at most the population',
    () =>
      marginOfError(
        { proportion: 0.5, base: 9, population: 8 },
        { level: 0.95, correction: 'one-minus-fraction' },
      ),
  ],
  [
    'a correction without a population',
    'requires a population',
    () =>
      marginOfError(
        { proportion: 0.5, base: 9, population: null },
        { level: 0.95, correction: 'population-minus-one' },
      ),
  ],
];

test.each(refused)('%s', (_, words, call) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(words);
});
