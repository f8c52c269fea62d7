import * as fc from 'fast-check';
import { nonSubstantive, type CaseFile, type CodebookItem } from '../../analysis/index.ts';
import { caseFileOf, left } from './case-file-of.ts';

const moods = ['calm', 'busy', 'tired'];
const ways = ['talk', 'plan', 'learn', 'rest'];

const one = (grades: string[]) =>
  fc.record(
    {
      // Squares make grades of very different size, which is what disclosure control is about.
      grade: fc.nat(grades.length ** 2 - 1).map((n) => grades[Math.floor(Math.sqrt(n))] ?? 'g0'),
      place: fc.constantFrom('north', 'south'),
      score: fc.integer({ min: 1, max: 5 }),
      mood: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...moods) },
        { weight: 1, arbitrary: fc.constant(left(nonSubstantive)) },
      ),
      ways: fc.oneof(
        { weight: 3, arbitrary: fc.subarray(ways) },
        { weight: 2, arbitrary: fc.constant<string[]>(['talk', 'plan']) },
      ),
    },
    { requiredKeys: [] },
  );

/** A wave as it might come in: grades of very different size, blanks everywhere, overlapping ticks. */
export function randomWave(size: { max: number }): fc.Arbitrary<CaseFile> {
  return fc.integer({ min: 2, max: 5 }).chain((gradeCount) => {
    const grades = Array.from({ length: gradeCount }, (_, index) => `g${index}`);
    const items: CodebookItem[] = [
      { code: 'grade', kind: 'single', categories: grades, isAttribute: true },
      { code: 'place', kind: 'single', categories: ['north', 'south', 'abroad'], isAttribute: true },
      { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
      { code: 'mood', kind: 'single', categories: moods, isAttribute: false },
      { code: 'ways', kind: 'multiple', categories: ways, exclusive: [] },
      {
        code: 'spirit',
        kind: 'index',
        items: [
          { code: 'score', scores: [0, 25, 50, 75, 100] },
          { code: 'mood', scores: [100, 50, 0] },
        ],
        aggregation: 'respondent-mean',
        minimumAnsweredCount: 2,
      },
    ];
    return fc
      .array(one(grades), { maxLength: size.max, size: 'max' })
      .map((cases) => caseFileOf(items, cases));
  });
}

/** Two banners, one with merged grades, a table of co-occurrence, and crosses in both directions. */
export const widePlan = {
  banners: [
    { item: 'grade' },
    { item: 'place', merges: [{ code: 'away', label: { ja: '外' }, options: ['south', 'abroad'] }] },
  ],
  crosses: [
    { stub: 'ways', banner: 'ways' },
    { stub: 'score', banner: 'ways' },
    { stub: 'mood', banner: 'ways' },
    { stub: 'ways', banner: 'mood' },
    { stub: 'place', banner: 'ways' },
  ],
};
