import type { Language } from '../../../surveys/schema/local-text.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import type { PublishedTable } from '../published-table.ts';
import type { FigureCell } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { comparedNumber, signed } from './compared-figure.ts';
import { figureScaleOf, type KeyFigure } from './key-figure.ts';

/**
 * The difference of two unrounded figures of an item, with its sign and its unit.
 *
 * @example changeCell(0.256, { table: scaleTable, figure: { kind: 'mean' } }, 'ja').text // => '+0.26点'
 */
export function changeCell(
  difference: number,
  { table, figure }: { table: PublishedTable; figure: KeyFigure },
  language: Language,
): FigureCell {
  const words = overviewWords(language);
  const { decimals } = figureScaleOf(table, figure);
  const value = roundHalfUp(difference, decimals);
  const unit = figure.kind === 'share' ? words.percentagePoints : words.points;
  return { ...comparedNumber('change', value, decimals), text: unit(signed(value, decimals)) };
}
