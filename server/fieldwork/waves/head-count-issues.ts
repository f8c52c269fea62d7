import { countedBy, otherAttributes } from '../../../surveys/items/population-item.ts';
import type { HeadCountsByAttribute, Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { populationIssues } from './population-issues.ts';

/** What is wrong with head counts by other attributes: they divide the people of the population, all of them, once each. */
export function headCountIssues(
  questionnaire: Questionnaire,
  population: Population,
  headCounts: HeadCountsByAttribute,
): ServerIssue[] {
  const known = new Map(otherAttributes(questionnaire).map((item) => [item.code, item]));
  const all = totalOf(population);
  return headCounts.flatMap(({ item: code, population: own }, index): ServerIssue[] => {
    const path = ['headCounts', index];
    const item = known.get(code);
    if (item === undefined) return [{ code: 'not-another-attribute', path, facts: { item: code } }];
    const label = (item.reportText ?? item.text).ja;
    if (headCounts.findIndex((one) => one.item === code) < index) {
      return [{ code: 'attribute-counted-twice', path, facts: { item: label } }];
    }
    const issues = populationIssues(countedBy(questionnaire, code), own).map((issue) => ({
      ...issue,
      path: [...path, ...issue.path],
    }));
    const total = totalOf(own);
    if (issues.length > 0 || total === all) return issues;
    return [{ code: 'head-counts-differ', path, facts: { item: label, total, population: all } }];
  });
}

function totalOf(population: Population): number {
  return population.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0);
}
