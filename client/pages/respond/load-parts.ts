import type { PartType } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** What nearly every questionnaire has comes with the questions. */
const comesWithTheQuestions: Record<PartType, boolean> = {
  'single-response': true,
  'multiple-response': true,
  'rating-scale': true,
  'text-block': true,
  number: false,
  date: false,
  ranking: false,
  'open-ended': false,
  matrix: false,
};

/** Components that not every questionnaire needs are loaded by those that do, all before the first page. */
export async function loadParts({ sections }: Questionnaire): Promise<void> {
  const types = sections.flatMap(({ items }) => items.map(({ type }) => type));
  if (!types.every((type) => comesWithTheQuestions[type])) await import('./start/more-parts.ts');
}
