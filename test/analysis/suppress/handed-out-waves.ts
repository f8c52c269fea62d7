import { existsSync, readFileSync } from 'node:fs';
import type { CaseFile, HeadCounts } from '../../../analysis/index.ts';
import { readPopulation } from '../../../server/intake/read-population.ts';
import { readResponses } from '../../../server/intake/responses/read-responses.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';

export interface Wave {
  name: string;
  caseFile: CaseFile;
  plan: Pick<TablePlan, 'banners' | 'crosses'>;
  headCounts?: HeadCounts;
}

/** Waves handed out beside the repository, where there are any. */
const folder = new URL('../../../../shared/waves/', import.meta.url);
export const handedOutWaves = [
  'attested-grade',
  'city-nested',
  'city-one-way',
  'everybody-trained',
  'office-of-forty',
  'prefecture-nested',
  'town-three-attributes',
  'whole-group-answered',
].filter((name) => existsSync(new URL(`${name}/plan.json`, folder)));

/** One of them as it is read for `kotae tabulate`. */
export async function handedOut(name: string): Promise<Wave> {
  const bytes = (file: string): Uint8Array => readFileSync(new URL(`${name}/${file}`, folder));
  const text = (file: string): string => new TextDecoder().decode(bytes(file));
  const { questionnaire } = checkQuestionnaire(JSON.parse(text('questionnaire.json')));
  if (questionnaire === undefined) throw new Error(`no questionnaire: ${name}`);
  const { responses } = await readResponses(questionnaire, { file: bytes('responses.csv') });
  const { population } = readPopulation(questionnaire, text('population.csv'));
  const counts = new Map(population.map(({ option, eligibleCount }) => [option, eligibleCount]));
  return {
    name,
    plan: JSON.parse(text('plan.json')) as TablePlan,
    caseFile: buildCaseFile(
      questionnaire,
      responses.map(({ sheet }) => sheet.answers),
      responses.length,
    ),
    ...(questionnaire.populationItem !== undefined && {
      headCounts: { item: questionnaire.populationItem, counts, isProven: false },
    }),
  };
}
