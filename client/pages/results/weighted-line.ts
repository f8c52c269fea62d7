import { printFigure } from '../../../analysis/numeric/print-figure.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

/** The total weighted by head counts, in a line beside the unweighted table, with what the weights cost. */
export function weightedLine(
  { categories, scale }: PublishedTable,
  { by, proportions, mean, effectiveBase, designEffect }: NonNullable<PublishedTable['weighted']>,
  language: Language,
  words: ConsoleWords['table'],
): string {
  const shares = proportions.map((share, index) => {
    const label = categories[index]?.label ?? { ja: '' };
    return words.weightedShare(say(label, language), printFigure(100 * share, 1));
  });
  const figures =
    scale !== null && mean !== null
      ? words.weightedMean(printFigure(mean, 2))
      : shares.join(words.weightedJoin);
  return words.weighted(
    say(by, language),
    figures,
    printFigure(effectiveBase, 0),
    printFigure(designEffect, 2),
  );
}
