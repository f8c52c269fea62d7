import type { Language } from '../../../surveys/schema/local-text.ts';
import { isFigure } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { placeOf } from './heat-map-tones.ts';
import type { PlacedLine } from './overview-lines.ts';
import type { SuccessCycleView } from './overview-view.ts';
import type { PublishedOverview } from './published-overview.ts';

/** The four qualities of the model (Daniel Kim), as every questionnaire on it calls them, in its order. */
const qualities = ['関係の質', '思考の質', '行動の質', '結果の質'];

/**
 * The success cycle of a workplace as the loop it is, where a questionnaire asks for all four qualities: of each its index,
 * or its one item.
 *
 * Missing  null where one of the four has neither.
 * @example successCycleOf({ tables: [] }, [], 'ja') // => null
 */
export function successCycleOf(
  { tables }: Pick<PublishedOverview, 'tables'>,
  lines: readonly PlacedLine[],
  language: Language,
): SuccessCycleView | null {
  const words = overviewWords(language);
  const steps = qualities.flatMap((quality, place): SuccessCycleView['steps'] => {
    const named = tables.filter(
      ({ banner, stubLabel, index, scale, positive }) =>
        banner === null &&
        stubLabel.ja.startsWith(quality) &&
        (index != null || scale !== null || positive !== undefined),
    );
    const table = named.find(({ index }) => index != null) ?? (named.length === 1 ? named[0] : undefined);
    const line = lines.find(({ stub }) => stub === table?.stub);
    if (table === undefined || line === undefined) return [];
    const { figure, measure, change, mark, markWords, scale } = line;
    return [
      {
        name: words.qualities[place] ?? quality,
        table: line.table,
        figure,
        measure,
        change,
        mark,
        markWords,
        place: isFigure(figure) ? placeOf(figure.value, scale) : null,
      },
    ];
  });
  return steps.length === qualities.length ? { title: words.successCycle, steps } : null;
}
