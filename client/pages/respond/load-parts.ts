import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const components = {
  number: () => import('../../components/item-number.ts'),
  ranking: () => import('../../components/item-ranking.ts'),
  matrix: () => import('../../components/item-matrix.ts'),
};

/** Components that few questionnaires need are loaded by those that do, all before the first page. */
export async function loadParts({ sections }: Questionnaire): Promise<void> {
  const types = new Set<string>(sections.flatMap(({ items }) => items.map(({ type }) => type)));
  const needed = Object.entries(components).filter(([type]) => types.has(type));
  await Promise.all(needed.map(([, load]) => load()));
}
