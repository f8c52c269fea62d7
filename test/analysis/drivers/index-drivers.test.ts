import { expect, test } from 'vitest';
import { driverAnalysis, indexDrivers } from '../../../analysis/index.ts';
import { caseFileOf } from '../case-file-of.ts';

const options = { level: 0.95, rounds: 20, seed: 1 };
const items = [
  { code: 'pride', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
  { code: 'trust', kind: 'single', categories: ['1', '2', '3'], isAttribute: false },
  { code: 'tools', kind: 'multiple', categories: ['pen', 'pc'], exclusive: [] },
] as const;
const people = Array.from({ length: 60 }, (_, index) => ({
  pride: 1 + (index % 5),
  ...(index % 17 !== 0 && { trust: String(1 + (Math.floor(index / 2) % 3)) }),
  tools: index % 3 === 0 ? ['pc'] : index % 7 === 0 ? ['pen', 'pc'] : ['pen'],
}));
const caseFile = caseFileOf(items as never, people);
const index = { items: [{ code: 'pride', scores: [0, 25, 50, 75, 100] }], minimumAnsweredCount: 1 };
const trust = { code: 'trust', option: null, scores: [0, 50, 100] };
const pc = { code: 'tools', option: 'pc', scores: [0, 100] };

test('is the analysis of the scores, blanks left out and ticks as 0 and 100', () => {
  const expected = driverAnalysis(
    people.map(({ pride }) => 25 * (pride - 1)),
    [
      people.map(({ trust: own }) => (own === undefined ? null : 50 * (Number(own) - 1))),
      people.map(({ tools }) => (tools.includes('pc') ? 100 : 0)),
    ],
    options,
  );
  const found = indexDrivers(caseFile, index, { candidates: [trust, pc], ...options });
  expect(found).toEqual(expected);
  expect(found).toMatchObject({ base: 56 });
});

test('an item of the index cannot predict it', () => {
  const candidates = [{ code: 'pride', option: null, scores: [0, 25, 50, 75, 100] }];
  expect(() => indexDrivers(caseFile, index, { candidates, ...options })).toThrow('outside the index');
});
