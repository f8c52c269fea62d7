import * as fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tabulatePlan } from '../../../analysis/index.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import { answerChoices } from '../../../surveys/check/answer-choices.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import { conditionLeaves } from '../../../surveys/schema/condition-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { arbitraryAnswer } from '../arbitrary-answer.ts';
import { inputOf, issuesOf } from '../../../client/pages/respond/ending/hand-in.ts';
import { walk } from '../walk.ts';

const folder = join(import.meta.dirname, '../../../surveys/definitions');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

type Answers = Record<string, Answer | undefined>;

/** Every combination of answers that routing can tell apart, over the items that routing looks at. */
function routesOf(questionnaire: Questionnaire): Answers[] {
  const items = questionnaireItems(questionnaire);
  const conditions = questionnaire.sections.flatMap((section) => [
    section.audience,
    section.askedWhen,
    ...section.items.flatMap((part) => [
      part.audience,
      part.askedWhen,
      ...(part.type === 'matrix' ? part.rows.flatMap((row) => [row.audience, row.askedWhen]) : []),
    ]),
  ]);
  const all = conditions.filter((condition): condition is Condition => condition !== undefined);
  const leaves = Map.groupBy(all.flatMap(conditionLeaves), (leaf) => leaf.item);
  return items
    .filter(({ code }) => leaves.has(code))
    .reduce<Answers[]>(
      (routes, item) =>
        routes.flatMap((route) =>
          [...answerChoices(item, leaves.get(item.code) ?? [])].map((answer) => ({
            ...route,
            [item.code]: answer,
          })),
        ),
      [{}],
    );
}

describe.each(globSync('*/questionnaire.v*.json', { cwd: folder }))('%s', (file) => {
  const questionnaire = read(file) as Questionnaire;
  const plan = read(file.replace('questionnaire', 'table-plan')) as TablePlan;
  const items = questionnaireItems(questionnaire);
  const routes = routesOf(questionnaire);

  it('is answered to the end along every route, and every item is met on one of them', () => {
    expect(routes.length).toBeGreaterThan(0);
    const met = new Set<string>();
    for (const route of routes) {
      const ready: Answers = {};
      for (const [index, item] of items.entries())
        [ready[item.code]] = fc.sample(arbitraryAnswer({ ...item, isRequired: true }), {
          numRuns: 1,
          seed: index,
        });
      const response = walk(questionnaire, { ...ready, ...route });
      expect([...issuesOf(response).keys()]).toEqual([]);
      const { sheet, issues } = readAnswerSheet(questionnaire, inputOf(response));
      expect(issues).toEqual([]);
      for (const { code } of response.pages.flatMap((page) => page.items)) met.add(code);
      for (const code of Object.keys(sheet.answers)) expect(met.has(code)).toBe(true);
    }
    expect(items.filter(({ code }) => !met.has(code)).map(({ code }) => code)).toEqual([]);
  });

  it('is tabulated: every item that is not free text has its tables, with the base of those who were asked', () => {
    const sheets = routes.flatMap((route, position) =>
      Array.from({ length: 3 }, (_, round): Record<string, Answer> => {
        const ready: Answers = {};
        for (const [index, item] of items.entries())
          [ready[item.code]] = fc.sample(arbitraryAnswer(item), {
            numRuns: 1,
            seed: position * 1000 + round * 100 + index,
          });
        return inputOf(walk(questionnaire, { ...ready, ...route })).answers as Record<string, Answer>;
      }),
    );
    const tables = tabulatePlan(buildCaseFile(questionnaire, sheets, sheets.length), plan);
    const counted = asTabulated(questionnaire).sections.flatMap((section) => section.items);
    const alone = counted.filter(({ type }) => type !== 'open-ended').map(({ code }) => code);
    const ids = new Set(tables.map(({ id }) => id));
    expect(alone.filter((code) => !ids.has(code))).toEqual([]);
    for (const { item } of plan.banners) {
      const isAttribute = (code: string): boolean =>
        counted.some(
          (own) => own.code === code && own.type === 'single-response' && own.isAttribute === true,
        );
      expect(alone.filter((code) => !isAttribute(code) && !ids.has(`${code}*${item}`))).toEqual([]);
    }
    for (const { stub, banner } of plan.crosses) expect(ids.has(`${stub}*${banner}`)).toBe(true);
    for (const code of alone) {
      const column = tables.find(({ id }) => id === code)?.points[0]?.column;
      const source = code.replace(/_first$/, '');
      const askedCount = sheets.filter((sheet) =>
        walk(questionnaire, sheet).pages.some((page) => page.items.some((item) => item.code === source)),
      ).length;
      expect(column?.status === 'shown' ? column.askedBase : 0).toBe(askedCount);
    }
  });
});
