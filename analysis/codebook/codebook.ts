import type { Condition } from '../../surveys/schema/condition.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../surveys/items/as-tabulated.ts';
import { itemScores } from '../index-score/item-scores.ts';
import type { Index } from '../../surveys/schema/index-definition.ts';
import type { CodebookItem } from './case-file.ts';

/**
 * How the items of a questionnaire, as its answers are counted, are to be read, in questionnaire order, and after them
 * its indices. Open-ended items are left out: free text is never tabulated. Options outside the substance of a question are not categories; choosing one is an
 * outcome of its own (outcome/missing.ts).
 *
 * Shape    one entry per item that can be tabulated, one per index.
 * @example codebook({ sections: [{ items: [{ type: 'rating-scale', code: 'pride', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 1 }, { type: 'open-ended', code: 'why' }] }] })
 *   // => [{ code: 'pride', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 1 }]
 */
export function codebook({
  sections,
  indices = [],
}: Pick<TabulatedQuestionnaire, 'sections' | 'indices'>): CodebookItem[] {
  const asked = sections.flatMap(({ items }) => items);
  const items = sections.flatMap((section) =>
    section.items.flatMap((item) => {
      const conditions = [section.audience, section.askedWhen, item.audience, item.askedWhen];
      const routedOn = [
        ...new Set(conditions.flatMap((condition) => (condition ? conditionItems(condition) : []))),
      ];
      return codebookItem(item).map((coded) => ({
        ...coded,
        ...(routedOn.length > 0 && { routedOn }),
        ...(item.isSensitive === true && { isSensitive: true }),
      }));
    }),
  );
  return [...items, ...indices.map((index) => codebookIndex(index, asked))];
}

function codebookIndex(
  { code, items, scoring, aggregation, minimumAnsweredCount }: Index,
  asked: readonly TabulatedItem[],
): CodebookItem {
  const scored = items.flatMap((name) => {
    const item = asked.find((candidate) => candidate.code === name);
    return item === undefined ? [] : [{ code: name, scores: itemScores(item, scoring) }];
  });
  return { code, kind: 'index', items: scored, aggregation, minimumAnsweredCount };
}

function codebookItem(item: TabulatedItem): CodebookItem[] {
  const { code } = item;
  if (item.type === 'open-ended') return [];
  if (item.type === 'rating-scale') {
    const { min, max, topBoxCount, bottomBoxCount } = item;
    return [{ code, kind: 'scale', min, max, topBoxCount, bottomBoxCount }];
  }
  const options = item.options.filter((option) => option.isSubstantive !== false);
  const categories = options.map((option) => option.code);
  const others = item.options.filter((option) => option.isSubstantive === false);
  const outside = others.length === 0 ? {} : { outside: others.map((option) => option.code) };
  if (item.type === 'single-response') {
    return [{ code, kind: 'single', categories, isAttribute: item.isAttribute ?? false, ...outside }];
  }
  const exclusive = options.filter((option) => option.isExclusive === true).map((option) => option.code);
  return [{ code, kind: 'multiple', categories, exclusive, ...outside }];
}

/** The items that a condition looks at. */
function conditionItems(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(conditionItems);
  if ('any' in condition) return condition.any.flatMap(conditionItems);
  return 'not' in condition ? conditionItems(condition.not) : [condition.item];
}
