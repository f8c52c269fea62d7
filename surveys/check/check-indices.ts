import { questionnaireItems } from '../items/questionnaire-items.ts';
import { tabulatedCodes } from '../items/tabulated-codes.ts';
import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Index } from '../schema/index-definition.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * Whether every index can be computed from its items.
 * Issues   `duplicate-code` (also one of an item: tables are called by both); `unknown-item`; `not-scored` (an item that is neither a rating nor one choice);
 *          `option-without-score`; `no-positive-option`; `index-minimum-above-items`.
 *
 * @example
 * checkIndices({
 *   sections: [{ items: [{ type: 'open-ended', code: 'why' }, { type: 'rating-scale', code: 'worth' }] }],
 *   indices: [{ code: 'i', items: ['why', 'worth'], scoring: 'score', minimumAnsweredCount: 1 }],
 * }).map((issue) => issue.code) // => ['not-scored']
 */
export function checkIndices({
  sections,
  indices = [],
}: Pick<Questionnaire, 'sections' | 'indices'>): Issue[] {
  const items = questionnaireItems({ sections });
  const places = indices.map(({ code }, index) => ({ code, path: ['indices', index, 'code'] }));
  // An index is a table beside those of the items: both are called by their codes.
  const taken = new Set(items.flatMap(tabulatedCodes));
  return [
    ...duplicateCodes(places),
    ...places.flatMap(({ code, path }) =>
      taken.has(code) ? [{ code: 'duplicate-code' as const, path, facts: { code } }] : [],
    ),
    ...indices.flatMap((index, position) => checkIndex(index, position, items)),
  ];
}

function checkIndex(index: Index, position: number, items: readonly Item[]): Issue[] {
  const path = ['indices', position];
  const [minimum, count] = [index.minimumAnsweredCount, index.items.length];
  const issues: Issue[] =
    minimum > count
      ? [
          {
            code: 'index-minimum-above-items',
            path: [...path, 'minimumAnsweredCount'],
            facts: { minimum, items: count },
          },
        ]
      : [];
  const places = index.items.map((code, place) => ({ code, path: [...path, 'items', place] }));
  return [
    ...issues,
    ...duplicateCodes(places),
    ...places.flatMap(({ code, path: itemPath }): Issue[] => {
      const item = items.find((candidate) => candidate.code === code);
      const found = item === undefined ? 'unknown-item' : scoringIssue(item, index.scoring);
      return found === null ? [] : [{ code: found, path: itemPath, facts: { item: code } }];
    }),
  ];
}

type ScoringCode = 'not-scored' | 'option-without-score' | 'no-positive-option';

function scoringIssue(item: Item, scoring: Index['scoring']): ScoringCode | null {
  if (item.type === 'rating-scale') return null;
  if (item.type !== 'single-response') return 'not-scored';
  const options = item.options.filter(({ isSubstantive }) => isSubstantive !== false);
  if (scoring === 'score' && options.some(({ score }) => score === undefined)) return 'option-without-score';
  if (scoring === 'positive' && !options.some(({ isPositive }) => isPositive)) return 'no-positive-option';
  return null;
}
