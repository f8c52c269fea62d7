import { seriesStart } from '../../../surveys/versions/item-continuity.ts';
import type { OpenResults } from './open-results.ts';

/** By what an item is known in every wave of its questionnaire, and whether it was worded otherwise at first. */
export interface ItemSeries {
  series: string;
  change: 'none' | 'wording';
}

/**
 * A name of an item that stays the same from wave to wave, so that files of several years are joined by it: the version
 * in which its figures begin to be comparable and what it was called there. Indices go by their own code.
 *
 * @example seriesOf('none-such', { questionnaire: { code: 'q', version: 1, sections: [] }, versions: [] }).series // => 'q/none-such'
 */
export function seriesOf(
  stub: string,
  { questionnaire, versions }: Pick<OpenResults, 'questionnaire' | 'versions'>,
): ItemSeries {
  const start = seriesStart(stub, questionnaire, versions);
  if (start === undefined) return { series: `${questionnaire.code}/${stub}`, change: 'none' };
  const { version, code, change } = start;
  return {
    series: `${questionnaire.code}/${code}/${version}`,
    change: change === 'wording' ? 'wording' : 'none',
  };
}
