import type { Language } from '../../../../surveys/schema/local-text.ts';
import { line } from '../../cells.ts';
import type { PublishedTable } from '../../published-table.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import { figureOf } from '../figure-of.ts';
import type { FigureBlock } from '../report-document.ts';
import type { ContinuedItem, EarlierWave, ReportSource } from '../report-source.ts';
import { tablesIn } from '../tables-in.ts';

type Source = Pick<ReportSource, 'catalogue' | 'results' | 'earlier'>;
interface Step {
  wave: Pick<EarlierWave, 'wave' | 'title'>;
  item: ContinuedItem;
}

/**
 * 経年比較: every item that earlier waves asked too, a bar a wave, the oldest first.
 *
 * @example trendsChapter({ catalogue: { wave: 'b', waveTitle: { ja: '今回' } }, results: [{ ...singleTable, kind: 'frequency' }], earlier: [{ wave: 'a', title: { ja: '前回' }, items: [{ code: 'work', change: 'none', table: singleTable }] }] }, 'ja')[0].blocks[0].table.rows.map(({ label }) => label) // => ['前回', '今回']
 */
export function trendsChapter({ catalogue, results, earlier }: Source, language: Language): DraftSection[] {
  const title = reportWords(language).report.parts.trends;
  const figures = tablesIn(results)
    .filter(({ kind }) => kind === 'frequency')
    .flatMap((table) => {
      const before = earlier.flatMap(({ items, ...wave }): Step[] =>
        items
          .filter((item) => item.code === table.stub && isComparable(item.table, table))
          .map((item) => ({ wave, item })),
      );
      const now: Step = {
        wave: { wave: catalogue.wave, title: catalogue.waveTitle },
        item: { code: table.stub, change: 'none', table },
      };
      return before.length === 0 ? [] : [trendOf(table, [...before, now], language)];
    });
  return chapterOf({ code: 'trends', title }, figures, []);
}

/** The same answers, and the same scale or way of making an index. */
function isComparable(before: PublishedTable, after: PublishedTable): boolean {
  const shapeOf = ({ stubKind, categories, nonSubstantive = [], scale, index }: PublishedTable): string =>
    JSON.stringify([
      stubKind,
      categories.map(({ code }) => code),
      nonSubstantive.map(({ code }) => code),
      scale && [scale.min, scale.max, scale.topBoxCount],
      index && [index.lowest, index.highest, index.decimals, index.aggregation],
    ]);
  return shapeOf(before) === shapeOf(after);
}

/** The totals of several waves as groups of one table: its layout, its chart and its words are those of any other. */
function trendOf(table: PublishedTable, steps: readonly Step[], language: Language): FigureBlock {
  const words = reportWords(language).report;
  const say = sayIn(language);
  const changed = steps.filter(({ item }) => item.change === 'wording').map(({ wave }) => say(wave.title));
  const isSynthetic = steps.some(({ item }) => item.table.isSynthetic);
  const figure = figureOf(
    {
      ...table,
      isSynthetic,
      weighted: null,
      finding: null,
      kind: 'cross-tab',
      banner: '*wave',
      bannerLabel: { ja: reportWords('ja').report.wave, en: reportWords('en').report.wave },
      bannerKind: 'single',
      points: steps.flatMap(({ wave, item }) =>
        item.table.points
          .filter(({ kind }) => kind === 'total')
          .map(({ column }) => ({
            code: wave.wave,
            kind: 'option' as const,
            label: wave.title,
            column,
          })),
      ),
    },
    language,
  );
  const caption = words.trendOf(say(table.stubLabel));
  return {
    ...figure,
    code: `trend:${table.stub}`,
    caption,
    table: {
      ...figure.table,
      title: caption,
      // Of how many stands in each row.
      heading: figure.table.heading.filter(({ kind }) => kind !== 'base'),
      notes: [
        ...figure.table.notes,
        ...(changed.length === 0 ? [] : [line('note', words.wordingChanged(changed.join(words.modeJoin)))]),
      ],
    },
  };
}
