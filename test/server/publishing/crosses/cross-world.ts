import { randomBytes } from 'node:crypto';
import { addQuestionnaire } from '../../../../server/authoring/add-questionnaire.ts';
import type { Dependencies } from '../../../../server/dependencies.ts';
import { recordResponse } from '../../../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../../server/fieldwork/waves/open-wave.ts';
import { publishTables } from '../../../../server/publishing/release/publish-tables.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../surveys/schema/table-plan.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { nestedQuestionnaire, nestedSheets } from '../../nested-world.ts';

const label = (ja: string, en: string) => ({ ja, en });

/** Where somebody works: the branch is the welfare department, and one of another. */
const site: Questionnaire['sections'][number]['items'][number] = {
  type: 'single-response',
  code: 'site',
  text: label('庁舎', 'site'),
  isAttribute: true,
  options: [
    { code: 'main', label: label('本庁舎', 'Main building') },
    { code: 'branch', label: label('別館', 'Branch') },
  ],
};

export const crossQuestionnaire: Questionnaire = {
  ...nestedQuestionnaire,
  code: 'sites',
  sections: nestedQuestionnaire.sections.map((section) => ({ ...section, items: [site, ...section.items] })),
};

/** By department alone: everything else is asked for later. */
const tablePlan: TablePlan = {
  format: 'kotae-table-plan/1',
  questionnaire: 'sites',
  version: 1,
  banners: [{ item: 'department' }],
  crosses: [],
};

const odd = nestedSheets.findIndex(({ department }) => department === 'citizens');
const sheets = nestedSheets.map((answers, index) => ({
  ...answers,
  site: answers['department'] === 'welfare' || index === odd ? 'branch' : 'main',
}));

/** A closed wave that is tabulated by department. */
export async function closeSites(dependencies: Dependencies): Promise<void> {
  await addQuestionnaire(dependencies.db, crossQuestionnaire, tablePlan);
  const wave = {
    ...hirakataWave,
    code: 'sites',
    questionnaire: { code: 'sites', version: 1 },
    population: ['director', 'manager', 'chief', 'clerk'].map((grade, index) => ({
      option: grade,
      eligibleCount: [15, 40, 90, 200][index] ?? 0,
    })),
  };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'sites', 'test');
  await Promise.all(
    sheets.map((answers) =>
      recordResponse(dependencies, 'sites', { submission: randomBytes(16).toString('hex'), answers }),
    ),
  );
  await closeWave(dependencies, 'sites', 'test');
}

/** The same, published. */
export async function publishSites(dependencies: Dependencies): Promise<void> {
  await closeSites(dependencies);
  await publishTables(dependencies, 'sites', 'test');
}
