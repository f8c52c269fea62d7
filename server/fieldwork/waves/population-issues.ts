import type { ServerIssue } from '../../contract/issue.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';

/** What is wrong with the head counts of a population. */
export function populationIssues(questionnaire: Questionnaire, population: Population): ServerIssue[] {
  const item = populationItem(questionnaire);
  if (item === undefined) return [];
  const issues: ServerIssue[] = [];
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
