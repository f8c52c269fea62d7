import { randomBytes } from 'node:crypto';
import type { NewWave } from '../../server/contract/fieldwork/waves.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { publishTables } from '../../server/publishing/release/publish-tables.ts';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import type { PlannedRemedy } from '../../surveys/schema/remedy.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import { daysAroundToday, hirakataWave } from './hirakata-world.ts';

const text = (ja: string, en: string) => ({ ja, en });
const option = (code: string, ja: string, en: string) => ({ code, label: text(ja, en) });

/** Three departments, four grades; a scale, one choice, several choices, an index. */
export const nestedQuestionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'departments',
  version: 1,
  title: text('職場アンケート', 'Workplace survey'),
  purpose: text('職場ごとの状況を知るため', 'To know how workplaces are'),
  languages: ['ja', 'en'],
  estimatedMinutes: 1,
  populationItem: 'grade',
  sections: [
    {
      code: 'all',
      title: text('職場', 'Workplace'),
      items: [
        {
          type: 'single-response',
          code: 'department',
          text: text('部門', 'department'),
          isAttribute: true,
          options: [
            option('general', '総務部', 'General affairs'),
            option('citizens', '市民部', 'Citizens'),
            option('welfare', '福祉部', 'Welfare'),
          ],
        },
        {
          type: 'single-response',
          code: 'grade',
          text: text('職', 'grade'),
          isAttribute: true,
          options: [
            option('director', '部長級', 'Director'),
            option('manager', '課長級', 'Manager'),
            option('chief', '係長級', 'Chief'),
            option('clerk', '係員', 'Clerk'),
          ],
        },
        {
          type: 'rating-scale',
          code: 'rewarding',
          text: text('仕事のやりがい', 'Meaning of work'),
          min: 1,
          max: 5,
          topBoxCount: 2,
          bottomBoxCount: 2,
        },
        {
          type: 'single-response',
          code: 'stay',
          text: text('働き続けたいか', 'Wish to stay'),
          options: [
            { ...option('yes', 'はい', 'Yes'), score: 100 },
            { ...option('perhaps', 'どちらともいえない', 'Perhaps'), score: 50 },
            { ...option('no', 'いいえ', 'No'), score: 0 },
          ],
        },
        {
          type: 'multiple-response',
          code: 'ways',
          text: text('取り組みたいこと', 'What to work on'),
          options: Array.from({ length: 13 }, (_, index) =>
            option(`w${index}`, `取組${index + 1}`, `Way ${index + 1}`),
          ),
        },
      ],
    },
  ],
  indices: [
    {
      code: 'spirit',
      label: text('活力の指標', 'Spirit'),
      items: ['rewarding', 'stay'],
      scoring: 'score',
      aggregation: 'respondent-mean',
      minimumAnsweredCount: 2,
      decimals: 1,
    },
  ],
};

/** 職 within 部門, beside both alone; the upper two grades are one within departments. */
export const nestedTablePlan: TablePlan = {
  format: 'kotae-table-plan/1',
  questionnaire: 'departments',
  version: 1,
  banners: [
    { item: 'department' },
    { item: 'grade' },
    {
      item: 'grade',
      within: 'department',
      merges: [{ code: 'upper', label: text('部課長級', 'Upper grades'), options: ['director', 'manager'] }],
    },
  ],
  crosses: [],
};

/** Respondents by department and grade; the few of one group beside others large enough. */
const sizes: [string, string, number][] = [
  ['general', 'director', 4],
  ['general', 'manager', 12],
  ['general', 'chief', 21],
  ['general', 'clerk', 33],
  ['citizens', 'director', 3],
  ['citizens', 'manager', 4],
  ['citizens', 'chief', 18],
  ['citizens', 'clerk', 45],
  ['welfare', 'director', 5],
  ['welfare', 'manager', 13],
  ['welfare', 'chief', 24],
  ['welfare', 'clerk', 61],
];

/** Answers that depend on nothing but the order: the same every time. */
export const nestedSheets: Record<string, Answer>[] = sizes
  .flatMap(([department, grade, count]) => Array.from({ length: count }, () => ({ department, grade })))
  .map((stated, index) => ({
    ...(index % 29 === 0 ? { grade: stated.grade } : index % 31 === 0 ? {} : stated),
    rewarding: 1 + ((index * 7) % 5),
    ...(index % 17 > 0 && { stay: ['yes', 'perhaps', 'no'][(index * 11) % 3] ?? 'yes' }),
    ways: [`w${index % 13}`, `w${(index * 5 + 1) % 13}`].filter(
      (way, place, all) => all.indexOf(way) === place,
    ),
  }));

/** The wave, to be made. */
export function nestedWave(now: Date): NewWave {
  return {
    ...hirakataWave,
    ...daysAroundToday(now),
    code: 'departments',
    title: text('職場アンケート', 'Workplace survey'),
    questionnaire: { code: 'departments', version: 1 },
    population: ['director', 'manager', 'chief', 'clerk'].map((grade, index) => ({
      option: grade,
      eligibleCount: [15, 40, 90, 200][index] ?? 0,
    })),
  };
}

/** The same people by department. */
export const headsByDepartment = (general: number, citizens: number, welfare: number) => [
  {
    item: 'department',
    population: [
      { option: 'general', eligibleCount: general },
      { option: 'citizens', eligibleCount: citizens },
      { option: 'welfare', eligibleCount: welfare },
    ],
  },
];

/** A closed wave with the nested banner. */
export async function closeNested(
  dependencies: Dependencies,
  remedies: PlannedRemedy[] = [],
  more: Partial<NewWave> = {},
): Promise<void> {
  await addQuestionnaire(dependencies.db, nestedQuestionnaire, nestedTablePlan);
  const wave = { ...nestedWave(dependencies.now()), remedies, ...more };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'departments', 'test');
  await Promise.all(
    nestedSheets.map((answers) =>
      recordResponse(dependencies, 'departments', { submission: randomBytes(16).toString('hex'), answers }),
    ),
  );
  await closeWave(dependencies, 'departments', 'test');
}

/** The same, published. */
export async function publishNested(dependencies: Dependencies): Promise<void> {
  await closeNested(dependencies);
  await publishTables(dependencies, 'departments', 'test');
}
