import type { HeadCountsByAttribute, Population } from '../../../surveys/schema/population.ts';
import { languages } from '../../../surveys/schema/language.ts';
import type { Coarsening } from '../../../surveys/schema/remedy.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { contentHash } from '../../content-hash.ts';
import type { StoredQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { codeVersion } from '../release/code-version.ts';
import type { TableContext } from '../../../analysis/report/published-table.ts';

/** What tabulation needs to know of a wave. */
export type TabulatedWave = Pick<
  Wave,
  | 'code'
  | 'organisation'
  | 'title'
  | 'isSynthetic'
  | 'opensOn'
  | 'closesOn'
  | 'minimumBase'
  | 'merges'
  | 'modes'
> & {
  /** Where they are known by other attributes than that of the population. */
  headCounts?: HeadCountsByAttribute | undefined;
  /** What was made coarser before publication; printed where it touches a table. */
  coarsenings?: Coarsening[];
};

/** Gathers what is printed with every table of a wave. `plan` is the one that was run, merges included. */
export function tableContext(
  wave: TabulatedWave,
  { questionnaire, hash }: StoredQuestionnaire,
  plan: TablePlan,
  population: Population,
  responseCount: number,
): TableContext {
  return {
    wave: wave.code,
    waveTitle: wave.title,
    organisation: wave.organisation,
    isSynthetic: wave.isSynthetic,
    languages: languages.filter((one) => questionnaire.languages.includes(one)),
    ...(questionnaire.attribution && { attribution: questionnaire.attribution }),
    rules: {
      minimumBase: wave.minimumBase,
      questionnaireHash: hash,
      planHash: contentHash(plan),
      codeVersion,
    },
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    eligibleCount: population.reduce((sum, row) => sum + row.eligibleCount, 0),
    responseCount,
  };
}
