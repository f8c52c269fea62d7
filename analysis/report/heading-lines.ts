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
 * What stands above whatever a file holds: whether it is synthetic, whose survey it is, when, of how many; as far as
 * these are known.
 *
 * @example headingLines(singleTable, 'en').map(({ text }) => text)[0] // => 'Hirakata City  Attainment survey'
 */
export function headingLines(context: TableContext, language: Language): Line[] {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const { opensOn, closesOn, eligibleCount, responseCount } = context;
  const names = [context.organisation, context.waveTitle].map(say).filter((name) => name !== unknownContext);
  const facts = [
    ...(opensOn === unknownContext ? [] : [words.fieldwork(opensOn, closesOn)]),
    ...(eligibleCount === 0 ? [] : [words.eligibleCount(headCount(eligibleCount))]),
    words.responseCount(headCount(responseCount)),
  ];
  return [
    ...(context.isSynthetic ? [line('synthetic', words.synthetic)] : []),
    ...[names, facts].map((parts) => line('source', parts.join('  '))),
  ];
}

/** In place of an organisation and of days where responses are tabulated that belong to no wave. */
export const unknownContext = '—';

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
  const responses = headCount(context.responseCount);
  return [
    words.sourceLine(say(context.organisation), say(context.waveTitle)),
    context.eligibleCount === 0
      ? words.surveyedUncounted(days, responses)
      : words.surveyed(days, responses, headCount(context.eligibleCount)),
    words.rules(minimumBase, questionnaireHash.slice(0, 12), codeVersion),
  ].map((text) => line('source', text));
}
