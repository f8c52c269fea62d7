import type { Language } from '../../../surveys/schema/local-text.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import { line } from '../cells.ts';
import type { PublishedResponseRate } from '../published-table.ts';
import type { PrintedNumber } from '../quantity.ts';
import type { Line } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { headCount } from '../heading-lines.ts';
import { heatMapEntries } from './heat-map.ts';
import { comparedNumber, signed } from './compared-figure.ts';
import { overviewLines, type PlacedLine } from './overview-lines.ts';
import type { OverviewMarks } from './overview-marks.ts';
import { measures, type OverviewLine, type OverviewView } from './overview-view.ts';
import type { PublishedOverview } from './published-overview.ts';
import { rankings } from './rankings.ts';
import { successCycleOf } from './success-cycle.ts';

/**
 * The first page of a wave's results: who answered, every item and index with its figure, the ends of them, and what heat
 * maps can be made. Read from published tables alone.
 *
 * @example overviewOf(overviewSample, { testCount: 0, change: () => null, group: () => null }, 'ja').sections.flatMap(({ lines }) => lines.map(({ figure }) => figure.text)) // => ['64.2％', '2.75']
 */
export function overviewOf(
  overview: PublishedOverview,
  marks: OverviewMarks,
  language: Language,
): OverviewView {
  const words = overviewWords(language);
  const say = sayIn(language);
  const { catalogue, earlier } = overview;
  const lines = overviewLines(overview, marks, language);
  const sectionOf = new Map(
    catalogue.entries.map(({ stub, sectionLabel }) => [stub, sectionLabel === null ? '' : say(sectionLabel)]),
  );
  const isIndex = new Set(
    catalogue.entries.flatMap(({ stub, stubKind }) => (stubKind === 'index' ? [stub] : [])),
  );
  const inOrder = lines.toSorted((a, b) => Number(isIndex.has(b.stub)) - Number(isIndex.has(a.stub)));
  const sections = Map.groupBy(inOrder, ({ stub }) => sectionOf.get(stub) ?? '');
  return {
    isSynthetic: catalogue.isSynthetic,
    response: responseLines(overview, language),
    columns: words.columns,
    earlierTitle: earlier === null ? null : say(earlier.waveTitle),
    sections: [...sections].map(([title, own]) => ({
      title,
      lines: own.map(shownLine),
    })),
    rankings: rankings(inOrder, language),
    successCycle: successCycleOf(overview, lines, language),
    attributes: attributesOf(overview, language),
    notes: notesOf(overview, { lines, marks }, language),
  };
}

/** The line alone: what it was placed by is not shown. */
function shownLine(placed: PlacedLine): OverviewLine {
  const { comparable: _comparable, scale: _scale, ...shown } = placed;
  return shown;
}

function attributesOf(overview: PublishedOverview, language: Language): OverviewView['attributes'] {
  const labels = new Map(
    overview.tables.flatMap(({ banner, bannerLabel }) =>
      banner === null || bannerLabel === null ? [] : [[banner, sayIn(language)(bannerLabel)] as const],
    ),
  );
  return [...labels].flatMap(([code, label]) => {
    const possible = measures.filter((measure) => heatMapEntries(overview, { by: code, measure }).length > 0);
    return possible.length === 0 ? [] : [{ code, label, measures: possible }];
  });
}

/** Who answered, of how many; and how many answered in the wave before. */
function responseLines({ rate, earlier }: PublishedOverview, language: Language): Line[] {
  const words = overviewWords(language);
  const responded = headCount(rate.responseCount);
  const [now, then] = [rateText(rate), earlier === null ? null : rateText(earlier.rate)];
  const respondedNumber = rateNumber('responded', rate.responseCount, 0);
  if (now === null) return [line('base', words.respondedUncounted(responded), [respondedNumber])];
  const own = line('base', words.responded(responded, headCount(rate.eligibleCount), now), [
    respondedNumber,
    rateNumber('eligible', rate.eligibleCount, 0),
    rateNumber('response-rate', Number(now), 1),
  ]);
  if (then === null || earlier === null) return [own];
  const difference = roundHalfUp(100 * (shareOf(rate) - shareOf(earlier.rate)), 1);
  const change = words.percentagePoints(signed(difference, 1));
  return [
    own,
    line('source', words.respondedBefore(sayIn(language)(earlier.waveTitle), then, change), [
      comparedNumber('earlier', Number(then), 1),
      comparedNumber('change', difference, 1),
    ]),
  ];
}

function shareOf({ eligibleCount, responseCount }: PublishedResponseRate): number {
  return responseCount / eligibleCount;
}

/** Null without head counts. */
function rateText({ eligibleCount, responseCount }: PublishedResponseRate): string | null {
  if (eligibleCount === 0) return null;
  return responseCount === 0 ? '0.0' : printPercent(responseCount, eligibleCount, 1);
}

function rateNumber(
  kind: 'eligible' | 'responded' | 'response-rate',
  value: number,
  decimals: number,
): PrintedNumber {
  return { group: 'total', quantity: { kind }, value, decimals };
}

function notesOf(
  { catalogue, earlier, tables, benchmark }: PublishedOverview,
  { lines, marks }: { lines: readonly PlacedLine[]; marks: OverviewMarks },
  language: Language,
): Line[] {
  const words = overviewWords(language);
  const isWeighted = tables.some(({ caseWeights }) => caseWeights !== undefined);
  return [
    words.noteBase,
    words.noteRounding,
    ...(earlier === null ? [words.noteNoEarlier] : [words.noteChange(marks.testCount)]),
    ...(earlier !== null && tables.some(({ index }) => index) ? [words.noteIndex] : []),
    ...(earlier?.tables.some(({ change }) => change === 'wording') ? [words.noteWording] : []),
    ...(earlier?.tables.some(({ change }) => change === 'scale') ? [words.noteScale] : []),
    ...(isWeighted ? [words.noteWeighted] : []),
    ...(benchmark ? [words.noteBenchmark(benchmark.organisations.length)] : []),
    ...(lines.length === 0
      ? [words.noteNothing(reportWords(language).table.hiddenReason(catalogue.minimumBase))]
      : []),
  ].map((text) => line('note', text));
}
