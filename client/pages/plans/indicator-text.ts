import { printFigure } from '../../../analysis/numeric/print-figure.ts';
import { printPercent } from '../../../analysis/numeric/print-percent.ts';
import type { PlanSheet } from '../../../server/contract/plans.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

export type SheetLine = PlanSheet['indicators'][number];
export type SheetCell = SheetLine['cells'][number];
type Words = ConsoleWords['plans'];
type Unit = Pick<SheetLine, 'unit' | 'decimals'>;

/** A figure of an indicator without its unit; a share in percent. */
export function plainText(value: number, { unit, decimals }: Unit): string {
  return printFigure(unit === 'percent' ? 100 * value : value, decimals);
}

/** The same with its unit. */
export function figureText(value: number, line: Unit, words: Words): string {
  return `${plainText(value, line)}${line.unit === 'percent' ? words.unitPercent : words.unitPoints}`;
}

/** A difference with its sign; none is ±0. */
export function signedText(difference: number, line: Unit): string {
  const text = plainText(difference, line);
  if (!/[1-9]/.test(text)) return `±${text.replace('-', '')}`;
  return difference > 0 ? `+${text}` : text.replace('-', '−');
}

/** What stands in a cell: the figure as it is printed in tables, 「X」, or why there is none. */
export function cellText(cell: SheetCell, line: Unit, words: Words): string {
  switch (cell.status) {
    case 'shown':
      return cell.count === null
        ? figureText(cell.value, line, words)
        : shareText(cell.count, cell.base, line, words);
    case 'suppressed':
      return 'X';
    case 'not_published':
    case 'not_in_wave':
    case 'other_group':
      return words.absences[cell.status];
    default:
      return words.absences.none;
  }
}

function shareText(count: number, base: number, { decimals }: Unit, words: Words): string {
  const text = printPercent(count, base, decimals);
  return text === '-' ? text : `${text}${words.unitPercent}`;
}

/** What an indicator is read from: item, group and figure. */
export function sourceText(line: SheetLine, language: Language, words: Words): string {
  const { statistic } = line.indicator;
  const name = words.statistics[statistic.kind];
  const details =
    statistic.kind === 'proportion'
      ? [
          ...line.optionLabels.map((label) => say(label, language)),
          ...(statistic.base === 'asked' ? [words.ofAsked] : []),
        ]
      : [];
  const figure =
    details.length === 0
      ? name
      : language === 'ja'
        ? `${name}（${details.join(words.join)}）`
        : `${name} (${details.join(words.join)})`;
  return words.sourceLine(
    line.stubLabel === null ? '—' : say(line.stubLabel, language),
    line.groupLabel === null ? words.everybody : say(line.groupLabel, language),
    figure,
  );
}
