import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const components = {
  'open-ended': () => import('../../items/open-ended/item-open-ended.ts'),
  number: () => import('../../items/number/item-number.ts'),
  ranking: () => import('../../items/ranking/item-ranking.ts'),
  matrix: () => import('../../items/matrix/item-matrix.ts'),
};

/** Components that not every questionnaire needs are loaded by those that do, all before the first page. */
export async function loadParts({ sections }: Questionnaire): Promise<void> {
  const types = new Set<string>(sections.flatMap(({ items }) => items.map(({ type }) => type)));
  await Promise.all(Object.entries(components).flatMap(([type, load]) => (types.has(type) ? [load()] : [])));
}
