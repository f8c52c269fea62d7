import type { Language } from '../../../surveys/schema/local-text.ts';
import { countCell, line, numbersIn } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Line } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { weightCells } from './weight-cells.ts';

/**
 * What a reader of a table weighted case by case has to know: by what, how many respondents answered in each group, and
 * what the weights cost. Nothing where there are no such weights.
 *
 * @example caseWeightsLines(singleTable, 'ja') // => []
 */
export function caseWeightsLines({ caseWeights, index, points }: PublishedTable, language: Language): Line[] {
  if (caseWeights === undefined) return [];
  const words = reportWords(language).caseWeights;
  if (index) return [line('note', words.unweightedIndex)];
  const groups = points.flatMap(({ code, label, column }) => {
    if (column.status !== 'shown' || column.weights === undefined) return [];
    const respondents = countCell(
      { group: code, quantity: { kind: 'responded' } },
      column.weights.answeredCount,
      'digit',
    );
    const { effectiveBase, designEffect } = weightCells(column.weights, code);
    const text = words.group(sayIn(language)(label), respondents.text, effectiveBase.text, designEffect.text);
    return [{ text, figures: numbersIn([effectiveBase, designEffect]) }];
  });
  return [
    line('note', words.weightedBy(caseWeights.column)),
    line(
      'note',
      words.groups(groups.map(({ text }) => text).join(words.join)),
      groups.flatMap(({ figures }) => figures),
    ),
  ];
}
