import { randomBytes } from 'node:crypto';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { keepOrganisation } from '../../server/fieldwork/organisation/keep-organisation.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { publishTables } from '../../server/publishing/release/publish-tables.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { unitGroups } from '../../surveys/organisation/unit-groups.ts';
import type { Unit } from '../../surveys/schema/organisation.ts';
import { questionnaireSchema, type Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import { daysAroundToday, hirakataWave } from './hirakata-world.ts';

const unit = (code: string, ja: string, en: string, parent: string | null, headCount?: number): Unit => ({
  code,
  name: { ja, en },
  parent,
  ...(headCount !== undefined && { headCount }),
});

/** Two bureaus; one section too small to be shown, one division with a single section, and people of a bureau's own. */
export const unitsOf2026: Unit[] = [
  unit('general', '総務局', 'General affairs bureau', null, 12),
  unit('affairs', '総務部', 'General affairs', 'general'),
  unit('secretaries', '秘書課', 'Secretaries', 'affairs', 8),
  unit('staff', '人事課', 'Personnel', 'affairs', 30),
  unit('rules', '法務課', 'Law', 'affairs', 24),
  unit('money', '財政部', 'Finance', 'general'),
  unit('budget', '予算課', 'Budget', 'money', 28),
  unit('assets', '管財課', 'Assets', 'money', 22),
  unit('citizens', '市民局', 'Citizens bureau', null),
  unit('desk', '市民部', 'Citizens', 'citizens'),
  unit('register', '戸籍課', 'Register', 'desk', 40),
  unit('pensions', '年金課', 'Pensions', 'desk', 26),
  unit('towns', '地域部', 'Towns', 'citizens'),
  unit('branch', '支所', 'Branch office', 'towns', 25),
];

/** The year before: personnel under another code, assets and budget in one. */
export const unitsOf2025: Unit[] = unitsOf2026
  .filter(({ code }) => code !== 'assets')
  .map((one) =>
    one.code === 'staff' ? { ...one, code: 'personnel', name: { ja: '職員課', en: 'Staff' } } : one,
  );

/** How many answer of each of the smallest units. */
const answering: Record<string, number> = {
  general_own: 10,
  secretaries: 6,
  staff: 24,
  rules: 19,
  budget: 23,
  assets: 17,
  register: 33,
  pensions: 21,
  branch: 18,
};

export const unitItems = ['pride', 'trust', 'growth', 'voice', 'rest', 'tools', 'aims'];

/** A questionnaire that asks for the unit and for ratings, and its plan with the units of a year. */
export function unitDefinition(
  units: readonly Unit[],
  { fiscalYear, version }: { fiscalYear: number; version: number },
): { questionnaire: Questionnaire; tablePlan: TablePlan } {
  const { options, nets } = unitGroups(units);
  const rating = (code: string, index: number) => ({
    type: 'rating-scale',
    code,
    text: { ja: `職場について${index + 1}`, en: `Workplace ${index + 1}` },
    reportText: { ja: `職場の項目${index + 1}`, en: `Workplace item ${index + 1}` },
    min: 1,
    max: 5,
    topBoxCount: 2,
    bottomBoxCount: 2,
  });
  return {
    questionnaire: questionnaireSchema.parse({
      format: 'kotae-questionnaire/1',
      code: 'workplaces',
      version,
      title: { ja: '職場アンケート', en: 'Workplace survey' },
      purpose: { ja: '職場ごとの状況を知るため', en: 'To know how workplaces are' },
      languages: ['ja', 'en'],
      estimatedMinutes: 3,
      populationItem: 'unit',
      sections: [
        {
          code: 'all',
          title: { ja: '職場', en: 'Workplace' },
          items: [
            {
              type: 'single-response',
              code: 'unit',
              text: { ja: '所属を選んでください。', en: 'Which unit are you in?' },
              reportText: { ja: '所属', en: 'Unit' },
              isAttribute: true,
              options,
            },
            ...unitItems.map(rating),
          ],
        },
      ],
      indices: [
        {
          code: 'spirit',
          label: { ja: '活力の指標', en: 'Spirit' },
          items: ['pride', 'trust', 'growth'],
          scoring: 'score',
          aggregation: 'respondent-mean',
          minimumAnsweredCount: 2,
          decimals: 1,
        },
      ],
    }),
    tablePlan: {
      format: 'kotae-table-plan/1',
      questionnaire: 'workplaces',
      version,
      banners: [{ item: 'unit', nets, organisation: fiscalYear }],
      crosses: [],
    },
  };
}

/** Answers that depend on nothing but their place: the same every time. */
function sheetsOf(units: readonly Unit[], shift: number): Record<string, Answer>[] {
  const { options } = unitGroups(units);
  return options.flatMap(({ code }, place) =>
    Array.from({ length: answering[code] ?? 21 }, (_, index) => ({
      unit: code,
      ...Object.fromEntries(
        unitItems.map((item, number) => [
          item,
          1 + ((index * 7 + place * 3 + number * (index % 3) + shift) % 5),
        ]),
      ),
    })),
  );
}

/** A wave of the workplaces, closed. */
export async function closeUnitWave(
  dependencies: Dependencies,
  {
    code,
    units,
    fiscalYear,
    version,
  }: { code: string; units: readonly Unit[]; fiscalYear: number; version: number },
): Promise<void> {
  await keepOrganisation(dependencies, { fiscalYear, units: [...units] }, { name: '人事', actor: 'test' });
  const { questionnaire, tablePlan } = unitDefinition(units, { fiscalYear, version });
  await addQuestionnaire(dependencies.db, questionnaire, tablePlan);
  const wave = {
    ...hirakataWave,
    ...daysAroundToday(dependencies.now()),
    code,
    title: { ja: `職場アンケート${fiscalYear}`, en: `Workplace survey ${fiscalYear}` },
    questionnaire: { code: 'workplaces', version },
    population: unitGroups(units).options.map(({ code: option }) => ({
      option,
      eligibleCount:
        units.find((one) => option === one.code || option === `${one.code}_own`)?.headCount ?? 30,
    })),
  };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, code, 'test');
  for (const answers of sheetsOf(units, version)) {
    await recordResponse(dependencies, code, { submission: randomBytes(16).toString('hex'), answers });
  }
  await closeWave(dependencies, code, 'test');
}

/** The wave of 2026, published. */
export async function publishUnits(dependencies: Dependencies): Promise<void> {
  await closeUnitWave(dependencies, { code: 'units', units: unitsOf2026, fiscalYear: 2026, version: 1 });
  await publishTables(dependencies, 'units', 'test');
}

/** The same after the wave of the year before, in which one unit had another name and two were one. */
export async function publishTwoYears(dependencies: Dependencies): Promise<void> {
  await closeUnitWave(dependencies, { code: 'before', units: unitsOf2025, fiscalYear: 2025, version: 1 });
  await publishTables(dependencies, 'before', 'test');
  await dependencies.db
    .updateTable('wave')
    .set({ opens_on: '2024-04-01' })
    .where('code', '=', 'before')
    .execute();
  const units = unitsOf2026.map((one) => {
    if (one.code === 'staff') return { ...one, continues: ['personnel'] };
    // What assets does was done by budget: budget is another unit now.
    return ['budget', 'assets'].includes(one.code) ? { ...one, continues: [] } : one;
  });
  await closeUnitWave(dependencies, { code: 'units', units, fiscalYear: 2026, version: 2 });
  await publishTables(dependencies, 'units', 'test');
}
