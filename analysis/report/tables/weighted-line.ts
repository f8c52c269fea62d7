import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { figureCell, line, numbersIn } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Line } from '../table-view.ts';
import { weightCells } from './weight-cells.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * The total weighted by head counts, in a line beside the unweighted table, with what the weights cost.
 *
 * @example weightedLine(singleTable, { by: { ja: '職' }, proportions: [0.5, 0.3, 0.2], mean: null, effectiveBase: 500, designEffect: 1.2 }, 'ja').text // => '職別の職員数で重み付けした値（質問対象者ベース）：感じる 50.0％、どちらでもない 30.0％、感じない 20.0％。有効標本サイズ500、デザイン効果1.20。'
 */
export function weightedLine(
  { categories, scale, stubKind }: PublishedTable,
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
      words.weighted(
        words.weightedBy(say(by), words.bases.cases),
        words.weightedMean(cell.text),
        effectiveBase.text,
        designEffect.text,
      ),
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
    words.weighted(
      words.weightedBy(say(by), words.bases[stubKind === 'multiple' ? 'cases' : 'asked']),
      shares.join(words.weightedJoin),
      effectiveBase.text,
      designEffect.text,
    ),
    numbersIn([...cells, effectiveBase, designEffect]),
  );
}
