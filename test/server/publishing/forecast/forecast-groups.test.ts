import { expect, test } from 'vitest';
import { forecastGroups } from '../../../../server/publishing/forecast/forecast-groups.ts';
import type { ForecastInput } from '../../../../server/contract/fieldwork/populations.ts';
import type { PlannedRemedy } from '../../../../surveys/schema/remedy.ts';
import { headsByDepartment, nestedQuestionnaire, nestedTablePlan } from '../../nested-world.ts';

const upper = { ja: '管理職', en: 'Managers' };
const tablePlan = {
  ...nestedTablePlan,
  banners: nestedTablePlan.banners.map((banner) =>
    banner.item === 'grade' && banner.within === undefined
      ? { ...banner, nets: [{ code: 'managers', label: upper, options: ['director', 'manager'] }] }
      : banner,
  ),
};
const dropNet: PlannedRemedy = { kind: 'drop-net', item: 'grade', net: 'managers' };
const leaveOut: PlannedRemedy = { kind: 'leave-out', item: 'grade', within: 'department' };

/** Half of 12, 60, 30 and 200 people answer. */
const input: ForecastInput = {
  questionnaire: { code: 'departments', version: 1 },
  population: [
    { option: 'director', eligibleCount: 12 },
    { option: 'manager', eligibleCount: 60 },
    { option: 'chief', eligibleCount: 30 },
    { option: 'clerk', eligibleCount: 200 },
  ],
  minimumBase: 10,
  expectedRate: 0.5,
  merges: [],
};
const forecast = (change: Partial<ForecastInput> = {}) =>
  forecastGroups({ questionnaire: nestedQuestionnaire, tablePlan }, { ...input, ...change });
const hiddenIn = ({ points, nets }: ReturnType<typeof forecast>): string[] =>
  [...points, ...nets].flatMap(({ code, suppression }) => (suppression === null ? [] : [code]));

test('a net that is shown hides another of its parts; without it the smallest group is hidden instead', () => {
  const planned = forecast();
  expect(planned.nets).toMatchObject([
    { code: 'managers', label: upper, expectedResponseCount: 36, suppression: null, remedy: dropNet },
  ]);
  expect(hiddenIn(planned)).toEqual(['director', 'manager']);
  const without = forecast({ remedies: [dropNet] });
  expect(without.nets).toEqual([]);
  expect(hiddenIn(without)).toEqual(['director', 'chief']);
});

test('of groups within groups it says how many could be shown, with what is expected to be blank', () => {
  const [nested] = forecast().nested;
  // Three departments, three groups of grades, of which two are one: 36, 15 and 100 responses by thirds.
  expect(nested).toMatchObject({ groupCount: 9, remedy: leaveOut });
  expect(nested?.shownCount).toBe(3);
  expect(forecast({ expectedRate: 1 }).nested[0]?.shownCount).toBe(9);
  expect(forecast({ remedies: [leaveOut] }).nested).toEqual([]);
});

test('a wave whose head counts are of no item of a nested banner is told nothing of it', () => {
  const elsewhere = { ...nestedQuestionnaire, populationItem: 'stay' };
  const { nested } = forecastGroups({ questionnaire: elsewhere, tablePlan }, { ...input, population: [] });
  expect(nested[0]).toMatchObject({ shownCount: null, neverShown: [] });
});

test('groups by what people were counted by besides are forecast by their own head counts', () => {
  const { attributes } = forecast({ headCounts: headsByDepartment(12, 90, 200) });
  expect(
    attributes.map(({ label, points }) => [
      label.en,
      points.map(({ code, suppression }) => [code, suppression]),
    ]),
  ).toEqual([
    // Six of twelve answer; a second group is hidden so that the total does not give them away.
    [
      'department',
      [
        ['general', 'suppressed'],
        ['citizens', 'suppressed'],
        ['welfare', null],
      ],
    ],
  ]);
  expect(forecast().attributes).toEqual([]);
  expect(forecast({ headCounts: [{ item: 'elsewhere', population: [] }] }).attributes).toEqual([]);
});

test('groups within groups divide as the other head counts say, or evenly', () => {
  const shown = (change: Partial<ForecastInput>) =>
    forecast({ expectedRate: 1, ...change }).nested[0]?.shownCount;
  expect(shown({})).toBe(9);
  expect(shown({ headCounts: headsByDepartment(100, 101, 101) })).toBe(9);
  // Of 302 people 2 in one department: nothing within it is shown.
  expect(shown({ headCounts: headsByDepartment(2, 150, 150) })).toBe(6);
});
