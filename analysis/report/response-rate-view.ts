import type { Language } from '../../surveys/schema/local-text.ts';
import { printPercent } from '../numeric/print-percent.ts';
import { absent, line, noneMark } from './cells.ts';
import { headCount, headingLines } from './heading-lines.ts';
import { headOf } from './heads.ts';
import type { PublishedResponseRate } from './published-table.ts';
import type { Quantity } from './quantity.ts';
import type { AbsentCell, FigureCell, Line, TableView } from './table-view.ts';
import { dayWords } from './words/day-words.ts';
import { reportWords, sayIn } from './words/report-words.ts';

type RateRow = PublishedResponseRate['rows'][number];

const about = (group: string, kind: 'eligible' | 'responded' | 'response-rate') => ({
  group,
  quantity: { kind } satisfies Quantity,
});

/**
 * Response rates as files hold them.
 *
 * @example completeResponseRate(hirakataResponseRate, 'ja').rows.at(-1).cells.map(({ text }) => text) // => ['2,438', '779', '32.0']
 */
export function completeResponseRate(rate: PublishedResponseRate, language: Language): TableView {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const { stated, eligibleCount, rows } = rate;
  const statedRate = rateCell('stated', stated.responseCount, eligibleCount);
  return {
    ...tableOf(rate, language, {
      labels: [words.eligible, words.responses, words.rate],
      print: ({ text }) => text,
    }),
    title: `${hasHeadCounts(rate) ? words.responseRate : words.responses} (${say(rate.itemLabel)})`,
    unit: null,
    heading: headingLines(rate, language),
    notes: hasHeadCounts(rate)
      ? [
          line('reconciliation', words.reconciliation(stated.responseCount, statedRate.text)),
          ...(rows.some((row) => row.exceedsPopulation) ? [line('note', words.exceeds)] : []),
          line('note', words.rounding),
        ]
      : [line('note', words.noHeadCounts)],
    ending: [],
  };
}

/**
 * 職・職員数・回答数・回答率 as the page shows it: in rank order, those who did not state theirs second last, the total last.
 *
 * @example responseRateView(hirakataResponseRate, 'ja').rows.at(-1).cells.map(({ text }) => text) // => ['2,438', '779', '32.0％']
 */
export function responseRateView(rate: PublishedResponseRate, language: Language): TableView {
  const words = reportWords(language).rate;
  const say = sayIn(language);
  const item = say(rate.itemLabel);
  const isOver = new Set(rate.rows.filter((row) => row.exceedsPopulation).map(({ code }) => code));
  const notes = [
    ...(hasHeadCounts(rate) ? [words.noteRounding] : [reportWords(language).file.noHeadCounts]),
    ...(rate.rows.some((row) => row.kind === 'not_stated') ? [words.noteNotStated(item)] : []),
    ...(isOver.size > 0 ? [words.noteOverflow] : []),
    words.noteParticipation,
  ];
  return {
    ...tableOf(rate, language, {
      labels: [words.eligible, words.responses, words.rate],
      print: (cell) =>
        'quantity' in cell && cell.text !== noneMark
          ? words.percent(cell.text) + (isOver.has(cell.group) ? words.overflow : '')
          : cell.text,
    }),
    title: words.caption(item),
    unit: words.unit,
    heading: [
      reportWords(language).table.sourceLine(say(rate.organisation), say(rate.waveTitle)),
      reportWords(language).period(dayWords(rate.opensOn, language), dayWords(rate.closesOn, language)),
    ].map((text) => line('source', text)),
    notes: notes.map((text) => line('note', text)),
    ending: reconciliation(rate, item, language),
  };
}

/** Without head counts there are no rates, and nothing to be more than. */
function hasHeadCounts({ rows }: Pick<PublishedResponseRate, 'rows'>): boolean {
  return rows.some(({ eligibleCount }) => eligibleCount !== null);
}

function tableOf(
  rate: PublishedResponseRate,
  language: Language,
  how: { labels: [string, string, string]; print: (rate: FigureCell | AbsentCell) => string },
): Pick<TableView, 'kind' | 'layout' | 'isSynthetic' | 'corner' | 'columns' | 'rows'> {
  const say = sayIn(language);
  const { rows, isSynthetic, itemLabel } = rate;
  const [eligible, responded, rateLabel] = how.labels;
  const isCounted = hasHeadCounts(rate);
  return {
    kind: 'table',
    layout: 'groups',
    isSynthetic,
    corner: [say(itemLabel)],
    columns: [
      ...(isCounted ? [headOf('eligible', eligible, 'figure')] : []),
      headOf('responded', responded, 'figure'),
      ...(isCounted ? [headOf('response-rate', rateLabel, 'figure')] : []),
    ],
    rows: rows.map((row) => {
      const cell = rateCell(row.code, row.responseCount, row.eligibleCount);
      return {
        ...headOf(row.code, say(row.label), row.kind === 'total' ? 'total' : 'group'),
        cells: isCounted
          ? [
              row.eligibleCount === null
                ? absent('not_applicable')
                : headCell(row, 'eligible', row.eligibleCount),
              headCell(row, 'responded', row.responseCount),
              { ...cell, text: how.print(cell) },
            ]
          : [headCell(row, 'responded', row.responseCount)],
      };
    }),
  };
}

function headCell({ code }: RateRow, kind: 'eligible' | 'responded', count: number): FigureCell {
  return { ...about(code, kind), value: count, decimals: 0, text: headCount(count) };
}

/** A group whose head count is unknown or nobody has no rate; a rate of none is 「-」, as every share of none. */
function rateCell(
  group: string,
  responseCount: number,
  eligibleCount: number | null,
): FigureCell | AbsentCell {
  if (eligibleCount === null || eligibleCount === 0) return absent('not_applicable');
  const text = printPercent(responseCount, eligibleCount, 1);
  const value = responseCount === 0 ? 0 : Number(text);
  return { ...about(group, 'response-rate'), value, decimals: 1, text };
}

/** Why the rates of the groups do not average to the total. */
function reconciliation(rate: PublishedResponseRate, item: string, language: Language): Line[] {
  const notStated = rate.rows.find((row) => row.kind === 'not_stated');
  const total = rate.rows.find((row) => row.kind === 'total');
  if (notStated === undefined || notStated.responseCount === 0 || total === undefined) return [];
  if (total.eligibleCount === null || total.eligibleCount === 0) return [];
  const { rate: words, gap } = reportWords(language);
  const printed = (count: number): string =>
    words.percent(rateCell('total', count, total.eligibleCount).text);
  const stated = rate.stated.responseCount;
  return [
    line(
      'reconciliation',
      words.reconcileStated(item, headCount(stated), printed(stated)) +
        gap +
        words.reconcileNotStated(item, headCount(notStated.responseCount), printed(total.responseCount)),
    ),
  ];
}
