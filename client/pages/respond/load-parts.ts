import type { PartType } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** Where the component of a type of part comes from; null: with the page. */
const components: Record<PartType, (() => Promise<unknown>) | null> = {
  'single-response': null,
  'multiple-response': null,
  'rating-scale': null,
  number: () => import('../../items/number/item-number.ts'),
  ranking: () => import('../../items/ranking/item-ranking.ts'),
  'open-ended': () => import('../../items/open-ended/item-open-ended.ts'),
  matrix: () => import('../../items/matrix/item-matrix.ts'),
  'text-block': null,
};

/** Components that not every questionnaire needs are loaded by those that do, all before the first page. */
export async function loadParts({ sections }: Questionnaire): Promise<void> {
  const types = new Set(sections.flatMap(({ items }) => items.map(({ type }) => type)));
  await Promise.all([...types].map(async (type) => components[type]?.()));
}
