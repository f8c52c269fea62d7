import type { Routing } from '../../../analysis/index.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/**
 * Items that are asked of exactly those who gave some answers to an item of one answer: so many asked are so many
 * answers. Where a condition says more than that, or what it looks at is not counted as it is answered, nothing follows.
 */
export function routingsOf(questionnaire: Questionnaire): Routing[] {
  const sources = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  return asTabulated(questionnaire).sections.flatMap((section) =>
    section.items.flatMap((item): Routing[] => {
      const [condition, ...others] = [
        section.audience,
        section.askedWhen,
        item.audience,
        item.askedWhen,
      ].flatMap((one) => one ?? []);
      if (condition === undefined || others.length > 0 || !('item' in condition)) return [];
      const categories = categoriesOf(condition, sources.get(condition.item));
      return categories.length === 0 ? [] : [{ stub: item.code, on: condition.item, categories }];
    }),
  );
}

/** The categories that a leaf of a condition lets through; none where it lets others through as well. */
function categoriesOf(leaf: Extract<Condition, { item: string }>, source: Item | undefined): string[] {
  if ('is' in leaf) {
    if (source?.type !== 'single-response') return [];
    const isCategory = (code: string): boolean =>
      source.options.some((option) => option.code === code && option.isSubstantive !== false);
    return leaf.is.every(isCategory) ? [...new Set(leaf.is)] : [];
  }
  if (source?.type !== 'rating-scale' || 'hasAll' in leaf || 'isAnswered' in leaf) return [];
  const { atLeast = source.min, atMost = source.max } = leaf;
  return Array.from({ length: source.max - source.min + 1 }, (_, index) => source.min + index)
    .filter((point) => point >= atLeast && point <= atMost)
    .map(String);
}
