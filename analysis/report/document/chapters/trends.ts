import type { Language, LocalText } from '../../../../surveys/schema/local-text.ts';
import { at } from '../../../numeric/at.ts';
import { absent, line } from '../../cells.ts';
import { headOf } from '../../heads.ts';
import type { KeyFigure } from '../../overview/key-figure.ts';
import { measureWords } from '../../overview/overview-lines.ts';
import { standardisedNote } from '../../overview/standardised-total.ts';
import type { TableView } from '../../table-view.ts';
import { widenedView } from '../../tables/widened-view.ts';
import { overviewWords } from '../../words/overview-words.ts';
import { inEveryLanguage, reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import { printedBlocks } from './printed.ts';
import { figureOf } from '../figure-of.ts';
import { moveCell, movesOfTrends, type Moves } from '../moves-of-trends.ts';
import type { FigureBlock } from '../report-document.ts';
import type { ReportSource } from '../report-source.ts';
import { shortTitles } from '../short-titles.ts';
import { trendsIn, type Trend, type TrendSource } from '../trends-in.ts';

/**
 * 経年比較: every item that earlier waves asked too, a bar a wave, the oldest first, with 増減 since the wave before and a
 * mark where chance would hardly make it; then what reports of before printed of the items.
 *
 * Source   figureTest; Holm 1979 over the whole chapter.
 * @example trendsChapter({ catalogue: { wave: 'b', waveTitle: { ja: '今回' } }, results: [{ ...singleTable, kind: 'frequency' }], earlier: [{ wave: 'a', title: { ja: '前回' }, items: [{ code: 'work', change: 'none', table: singleTable }] }], printed: [], questionnaire: {} }, 'ja')[0].blocks[1].table.rows.map(({ label }) => label) // => ['前回', '今回']
 */
export function trendsChapter(
  source: TrendSource & Pick<ReportSource, 'printed'>,
  language: Language,
): DraftSection[] {
  const { report: words } = reportWords(language);
  const trends = trendsIn(source);
  const moves = movesOfTrends(trends);
  const figures = trends.map((trend) => trendOf(trend, moves, language));
  const waves = [...source.earlier.map(({ title }) => title), source.catalogue.waveTitle].map(
    sayIn(language),
  );
  const lines = [words.trendWaves(waves.join(words.modeJoin)), words.trendChanges(moves.testCount)];
  return chapterOf(
    { code: 'trends', title: words.parts.trends },
    figures.length === 0
      ? []
      : [{ kind: 'paragraphs', lines: lines.map((text) => line('note', text)) }, ...figures],
    [{ code: 'printed', title: words.printedTitle, blocks: printedBlocks(source, language) }],
  );
}

/** The totals of several waves as groups of one table: its layout, its chart and its words are those of any other. */
function trendOf(trend: Trend, moves: Moves, language: Language): FigureBlock {
  const { table, steps, figure: measure, byStratum } = trend;
  const words = reportWords(language).report;
  const say = sayIn(language);
  const changed = steps.filter(({ item }) => item.change === 'wording').map(({ wave }) => say(wave.title));
  const standardised = byStratum && standardisedNote(byStratum, measure, language);
  const isSynthetic = steps.some(({ item }) => item.table.isSynthetic);
  const labels = labelsOf(steps);
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
      points: steps.flatMap(({ wave, item }, place) =>
        item.table.points
          .filter(({ kind }) => kind === 'total')
          .map(({ column }) => ({
            code: wave.wave,
            kind: 'option' as const,
            label: at(labels, place),
            column,
          })),
      ),
    },
    language,
  );
  const caption = words.trendOf(say(table.stubLabel));
  const view =
    measure === null ? figure.table : withChanges(figure.table, trend, { measure, moves }, language);
  return {
    ...figure,
    code: `trend:${table.stub}`,
    caption,
    table: {
      ...view,
      title: caption,
      // Of how many stands in each row.
      heading: figure.table.heading.filter(({ kind }) => kind !== 'base'),
      notes: [
        ...figure.table.notes,
        ...(standardised === null ? [] : [line('note', standardised)]),
        ...(changed.length === 0 ? [] : [line('note', words.wordingChanged(changed.join(words.modeJoin)))]),
      ],
    },
  };
}

/** What tells the waves of a trend apart: their titles are long, and mostly the same. */
function labelsOf(steps: Trend['steps']): LocalText[] {
  return steps.map((_, place) =>
    inEveryLanguage((language) =>
      at(shortTitles(steps.map(({ wave }) => sayIn(language)(wave.title))), place),
    ),
  );
}

/** 増減 and its mark, of each wave since the one before it. A mark has a place of its own: files have numbers. */
function withChanges(
  view: TableView,
  { table, steps }: Trend,
  { measure, moves }: { measure: KeyFigure; moves: Moves },
  language: Language,
): TableView {
  const words = overviewWords(language);
  const change = words.comparedOf(words.compared.change, measureWords(table, measure, language));
  const heads = [headOf('*change', change, 'statistic'), headOf('*mark', words.mark, 'statistic')];
  const stepOf = new Map(steps.map((step) => [step.wave.wave, step]));
  return widenedView(view, heads, (group, head) => {
    const step = stepOf.get(group);
    const move = step && moves.byStep.get(step);
    if (move === undefined) return absent('not_applicable');
    if (head === '*change') return moveCell(move, language);
    return { text: move.mark === null ? '' : words.symbols[move.mark] };
  });
}
