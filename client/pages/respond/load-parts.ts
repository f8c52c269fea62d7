import type { PartType } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** What nearly every questionnaire has comes with the page. */
type WithThePage = 'single-response' | 'multiple-response' | 'rating-scale' | 'text-block';
type Loaders<T extends PartType> = Record<T, () => Promise<unknown>>;

const components: Loaders<Exclude<PartType, WithThePage>> = {
  number: () => import('../../items/number/item-number.ts'),
  date: () => import('../../items/date/item-date.ts'),
  ranking: () => import('../../items/ranking/item-ranking.ts'),
  'open-ended': () => import('../../items/open-ended/item-open-ended.ts'),
  matrix: () => import('../../items/matrix/item-matrix.ts'),
};
const known: Partial<Loaders<PartType>> = components;

/** Components that not every questionnaire needs are loaded by those that do, all before the first page. */
export async function loadParts({ sections }: Questionnaire): Promise<void> {
  await Promise.all(sections.flatMap(({ items }) => items.map(async ({ type }) => known[type]?.())));
}
