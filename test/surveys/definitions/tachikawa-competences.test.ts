import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';

const file = '../../../surveys/definitions/tachikawa-competences/questionnaire.v1.json';
const questionnaire = questionnaireSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')),
);
const [weights] = questionnaire.requirements ?? [];
const rows = weights?.rows ?? [];
const items = questionnaireItems(questionnaire);
const grade = items.find(({ code }) => code === 'grade');
const grades = grade !== undefined && 'options' in grade ? grade.options : [];

const count = (mark: string, among: string[]): number => among.filter((one) => one === mark).length;

it.each([
  ['部長', 6, 4],
  ['課長', 5, 5],
  ['係長', 5, 3],
  ['主任', 4, 2],
  ['主事', 3, 0],
])('requires of %s as many abilities as the published table: %i ◎ and %i 〇', (name, essential, needed) => {
  const code = grades.find(({ label }) => label.ja === name)?.code ?? '';
  const marks = rows.flatMap((row) => row.marks[code] ?? []);
  expect([count('essential', marks), count('needed', marks)]).toEqual([essential, needed]);
});

it('has 23 ◎ and 14 〇 in ten rows, as printed', () => {
  const marks = rows.flatMap((row) => Object.values(row.marks));
  expect([rows.length, count('essential', marks), count('needed', marks)]).toEqual([10, 23, 14]);
  expect(weights?.marks.map(({ symbol, label }) => `${symbol} ${label.ja}`)).toEqual([
    '◎ 特に必要',
    '〇 必要',
  ]);
});

it('asks each grade the abilities that are required of it and no others', () => {
  const abilities = items.map(({ code }) => code).filter((code) => code.startsWith('ability-'));
  expect(rows.map(({ item }) => item)).toEqual(abilities);
  const all = Object.fromEntries(abilities.map((code) => [code, '1']));
  const refused = (answers: Record<string, string>): unknown[] =>
    readAnswerSheet(questionnaire, { answers }).issues.map(({ path }) => path.at(-1));
  for (const { code } of grades) {
    const others = rows.filter(({ marks }) => marks[code] === undefined).map(({ item }) => item);
    expect(refused({ ...all, grade: code })).toEqual(others);
  }
  const common = rows.filter(({ marks }) => Object.keys(marks).length === 5).map(({ item }) => item);
  expect(refused(all)).toEqual(abilities.filter((code) => !common.includes(code)));
});
