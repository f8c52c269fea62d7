import type { PartType, SectionPart } from '../../surveys/schema/item.ts';
import { dateAuthoring } from './date/date-authoring.ts';
import { matrixAuthoring } from './matrix/matrix-authoring.ts';
import { multipleResponseAuthoring } from './multiple-response/multiple-response-authoring.ts';
import { numberAuthoring } from './number/number-authoring.ts';
import { openEndedAuthoring } from './open-ended/open-ended-authoring.ts';
import type { AuthoringOf, PartAuthoring } from './part-authoring.ts';
import { rankingAuthoring } from './ranking/ranking-authoring.ts';
import { ratingScaleAuthoring } from './rating-scale/rating-scale-authoring.ts';
import { singleResponseAuthoring } from './single-response/single-response-authoring.ts';
import { textBlockAuthoring } from './text-block-authoring.ts';

const authoring: { [T in PartType]: AuthoringOf<T> } = {
  'single-response': singleResponseAuthoring,
  'multiple-response': multipleResponseAuthoring,
  'rating-scale': ratingScaleAuthoring,
  matrix: matrixAuthoring,
  ranking: rankingAuthoring,
  number: numberAuthoring,
  date: dateAuthoring,
  'open-ended': openEndedAuthoring,
  'text-block': textBlockAuthoring,
};

/** All types of parts, in the order in which they are offered. */
export const partTypes = Object.keys(authoring) as PartType[];

/** How parts of a type are written and printed. A type out of the JSON view that there is not has nothing of its own. */
export function authoringOf({ type }: Pick<SectionPart, 'type'>): PartAuthoring<SectionPart> {
  return Object.hasOwn(authoring, type) ? authoring[type] : textBlockAuthoring;
}
