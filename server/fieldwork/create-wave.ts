import type { Issue } from '../../surveys/schema/issue.ts';
import { checkTablePlan } from '../../surveys/schema/check-table-plan.ts';
import type { SingleResponseItem } from '../../surveys/schema/item.ts';
import type { Population } from '../../surveys/schema/population.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { MergedPoint, TablePlan } from '../../surveys/schema/table-plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import type { NewWave } from '../routes/waves.schema.ts';
import { findQuestionnaire } from '../store/questionnaires.queries.ts';
import { findWave, insertWave, type Wave } from '../store/waves.queries.ts';

/**
 * Creates a wave as a draft.
 * Throws  `questionnaire-not-found`, `wave-exists`, `invalid-request` with every problem of the population, the
 *         merged groups and the dates.
 */
export async function createWave(
  { db }: Pick<Dependencies, 'db'>,
  input: NewWave,
  { isSynthetic }: { isSynthetic: boolean },
): Promise<Wave> {
  const stored = await findQuestionnaire(db, input.questionnaire.code, input.questionnaire.version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  const issues = [
    ...dateIssues(input),
    ...populationIssues(stored.questionnaire, input.population),
    ...checkTablePlan(mergedPlan(stored.tablePlan, stored.questionnaire, input.merges), stored.questionnaire)
      .issues,
  ];
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  if ((await findWave(db, input.code)) !== undefined) {
    throw new ProblemError('wave-exists', [
      { code: 'code-taken', path: ['code'], facts: { code: input.code } },
    ]);
  }
  const { questionnaire: _named, population, ...rest } = input;
  const wave: Wave = {
    ...rest,
    questionnaireHash: stored.hash,
    state: 'draft',
    isSynthetic,
    contract: null,
    openedAt: null,
    closedAt: null,
    publishedAt: null,
  };
  await insertWave(db, wave, population);
  return wave;
}

/** The item by which the population is counted. */
export function populationItem(questionnaire: Questionnaire): SingleResponseItem | undefined {
  for (const section of questionnaire.sections) {
    for (const item of section.items) {
      if (item.code === questionnaire.populationItem && item.type === 'single-response') return item;
    }
  }
  return undefined;
}

/** A questionnaire's table plan with the groups that a wave publishes as one. */
export function mergedPlan(plan: TablePlan, questionnaire: Questionnaire, merges: MergedPoint[]): TablePlan {
  if (merges.length === 0) return plan;
  return {
    ...plan,
    banners: plan.banners.map((banner) =>
      banner.item === questionnaire.populationItem ? { ...banner, merges } : banner,
    ),
  };
}

function dateIssues(input: NewWave): Issue[] {
  const issues: Issue[] = [];
  if (input.closesOn < input.opensOn) {
    issues.push({ code: 'closes-before-it-opens', path: ['closesOn'], facts: { opensOn: input.opensOn } });
  }
  if (input.retainUntil < input.closesOn) {
    issues.push({
      code: 'deleted-before-it-closes',
      path: ['retainUntil'],
      facts: { closesOn: input.closesOn },
    });
  }
  return issues;
}

/** What is wrong with the head counts of a population. */
export function populationIssues(questionnaire: Questionnaire, population: Population): Issue[] {
  const item = populationItem(questionnaire);
  if (item === undefined) return [];
  const issues: Issue[] = [];
  const known = new Set(item.options.map((option) => option.code));
  const seen = new Set<string>();
  for (const [index, row] of population.entries()) {
    const path = ['population', index, 'option'];
    if (!known.has(row.option)) {
      issues.push({ code: 'unknown-group', path, facts: { group: row.option, groups: [...known] } });
    }
    if (seen.has(row.option)) issues.push({ code: 'duplicate-group', path, facts: { group: row.option } });
    seen.add(row.option);
  }
  for (const option of known) {
    if (!seen.has(option))
      issues.push({ code: 'missing-group', path: ['population'], facts: { group: option } });
  }
  if (population.reduce((sum, row) => sum + row.eligibleCount, 0) === 0) {
    issues.push({ code: 'empty-population', path: ['population'], facts: {} });
  }
  return issues;
}
