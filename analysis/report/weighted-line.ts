import type { Language } from '../../surveys/schema/local-text.ts';
import { at } from '../numeric/at.ts';
import { figureCell, line, numbersIn } from './cells.ts';
import type { PublishedTable } from './published-table.ts';
import type { Line } from './table-view.ts';
import { weightCells } from './weight-cells.ts';
import { reportWords, sayIn } from './words/report-words.ts';

/** The total weighted by head counts, in a line beside the unweighted table, with what the weights cost. */
export function weightedLine(
  { categories, scale }: PublishedTable,
  weighted: NonNullable<PublishedTable['weighted']>,
  language: Language,
): Line {
  const say = sayIn(language);
  const words = reportWords(language).table;
  const { proportions, mean, by } = weighted;
  const { effectiveBase, designEffect } = weightCells(weighted);
  if (scale !== null && mean !== null) {
    const cell = figureCell({ group: 'total', quantity: { kind: 'weighted-mean' } }, mean, 2);
    return line(
      'weighted',
      words.weighted(say(by), words.weightedMean(cell.text), effectiveBase.text, designEffect.text),
      numbersIn([cell, effectiveBase, designEffect]),
    );
  }
  const cells = proportions.map((share, place) =>
    figureCell(
      { group: 'total', quantity: { kind: 'weighted-share', category: at(categories, place).code } },
      100 * share,
      1,
    ),
  );
  const shares = cells.map(({ text }, place) => words.weightedShare(say(at(categories, place).label), text));
  return line(
    'weighted',
    words.weighted(say(by), shares.join(words.weightedJoin), effectiveBase.text, designEffect.text),
    numbersIn([...cells, effectiveBase, designEffect]),
  );
}
