import type { Language } from '../../surveys/schema/local-text.ts';
import { line } from './cells.ts';
import type { TableContext } from './published-table.ts';
import type { Line } from './table-view.ts';
import { dayWords } from './words/day-words.ts';
import { reportWords, sayIn } from './words/report-words.ts';

/**
 * Thousands set off; nobody is 0.
 *
 * @example headCount(2438) // => '2,438'
 */
export function headCount(count: number): string {
  return count.toLocaleString('en-US');
}

/**
 * What stands above whatever a file holds: whether it is synthetic, whose survey it is, when, of how many.
 *
 * @example headingLines(singleTable, 'en').map(({ text }) => text)[0] // => 'Hirakata City  Attainment survey'
 */
export function headingLines(context: TableContext, language: Language): Line[] {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const { opensOn, closesOn } = context;
  const [eligible, responses] = [context.eligibleCount, context.responseCount].map(headCount) as [
    string,
    string,
  ];
  return [
    ...(context.isSynthetic ? [line('synthetic', words.synthetic)] : []),
    line('source', `${say(context.organisation)}  ${say(context.waveTitle)}`),
    line('source', words.fieldwork(opensOn, closesOn, eligible, responses)),
  ];
}

/**
 * Where a table on a page comes from and under which rules it was made, so that a print can be traced years later.
 *
 * @example sourceLines(singleTable, 'ja').map(({ text }) => text)[0] // => '枚方市「到達度確認アンケート」'
 */
export function sourceLines(context: TableContext, language: Language): Line[] {
  const say = sayIn(language);
  const { table: words, period } = reportWords(language);
  const { minimumBase, questionnaireHash, codeVersion } = context.rules;
  const days = period(dayWords(context.opensOn, language), dayWords(context.closesOn, language));
  return [
    words.sourceLine(say(context.organisation), say(context.waveTitle)),
    words.surveyed(days, headCount(context.responseCount), headCount(context.eligibleCount)),
    words.rules(minimumBase, questionnaireHash.slice(0, 12), codeVersion),
  ].map((text) => line('source', text));
}
