import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requirementsOf } from '../../../../server/publishing/tables/requirements-of.ts';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const read = (survey: string) =>
  asTabulated(
    JSON.parse(readFileSync(`surveys/definitions/${survey}/questionnaire.v1.json`, 'utf8')) as Questionnaire,
  );

test.each(['tachikawa-competences', 'hirakata-dx-leader-skills'])(
  'the matrix of %s has words for every group, mark and item, and holds no figure',
  (survey) => {
    const questionnaire = read(survey);
    const [requirement] = requirementsOf(questionnaire);
    if (requirement === undefined) throw new Error('no requirement');
    expect(requirement.groups.length).toBeGreaterThan(1);
    expect(requirement.rows).toHaveLength(questionnaire.requirements?.[0]?.rows.length ?? 0);
    const expected = survey === 'tachikawa-competences' ? ['1', '2'] : ['attained'];
    for (const { marks, label, positive } of requirement.rows) {
      expect(label.ja).not.toBe('');
      expect(positive).toEqual(expected);
      const known = requirement.marks.map(({ code }) => code);
      expect(Object.values(marks).every((mark) => known.includes(mark))).toBe(true);
    }
    expect(JSON.stringify(requirement)).not.toMatch(/:\s*-?\d/);
  },
);

test('where no option is marked as positive there is no share to show, and marks stand alone', () => {
  const questionnaire = read('tachikawa-competences');
  const plain = JSON.parse(
    JSON.stringify(questionnaire, (key, value: unknown) => (key === 'isPositive' ? undefined : value)),
  ) as typeof questionnaire;
  expect(requirementsOf(plain)[0]?.rows.every(({ positive }) => positive.length === 0)).toBe(true);
});

test('a questionnaire that requires nothing has none', () => {
  expect(requirementsOf(read('csps-engagement'))).toEqual([]);
});
