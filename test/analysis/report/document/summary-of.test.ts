import { expect, test } from 'vitest';
import { figureOf } from '../../../../analysis/report/document/figure-of.ts';
import {
  figuresOf,
  type ReportBlock,
  type ReportDocument,
  type ReportSection,
} from '../../../../analysis/report/document/report-document.ts';
import { summaryOf } from '../../../../analysis/report/document/summary-of.ts';
import { isFigure } from '../../../../analysis/report/table-view.ts';
import { scaleTable, shown, singleTable } from '../../../client/published-tables.ts';

/** Ratings of everybody, each with its share at the upper end. */
const ratings = [0.31, 0.85, 0.12, 0.5, 0.77, 0.64].map((topBoxProportion, place) => ({
  ...scaleTable,
  id: `item${place}`,
  kind: 'frequency' as const,
  banner: null,
  bannerLabel: null,
  bannerKind: null,
  stubLabel: { ja: `項目${place}`, en: `Item ${place}` },
  points: [
    {
      ...scaleTable.points[0]!,
      column: shown([10, 20, 30, 20], {
        statistics: {
          mean: 3,
          standardDeviation: 1,
          median: 3,
          lowerQuartile: 2,
          upperQuartile: 4,
          topBoxProportion,
          bottomBoxProportion: 0.1,
        },
      }),
    },
  ],
}));

const chapter = (code: string, blocks: ReportBlock[]): ReportSection => ({
  code,
  level: 1,
  number: null,
  title: code,
  blocks,
});
const comment = (of: string): ReportBlock => ({
  kind: 'comment',
  of,
  label: '所見',
  paragraphs: ['高くなりました。'],
});
const lines: ReportBlock = { kind: 'paragraphs', lines: [] };
const cross = figureOf(singleTable, 'ja');

const report = (...further: ReportBlock[]): ReportDocument => ({
  language: 'ja',
  cover: null,
  contentsTitle: '目次',
  sections: [
    chapter('outline', [lines]),
    { ...chapter('reading', [lines]), level: 2 },
    chapter(
      'totals',
      ratings.map((table) => figureOf(table, 'ja')),
    ),
    chapter('crosses', [cross, ...further]),
    chapter('methods', [lines]),
  ],
});

test('slides show the outline, the ratings at both ends, and every item by itself where nothing is said of any', () => {
  const { sections } = summaryOf(report());
  expect(sections.map(({ code }) => code)).toEqual(['outline', 'highest-and-lowest', 'totals']);
  expect(sections[2]?.blocks).toHaveLength(6);
});

test('where a planner says something of a figure, those are shown, with what is said', () => {
  const { sections } = summaryOf(report(comment(cross.code)));
  expect(sections.map(({ code }) => code)).toEqual(['outline', 'highest-and-lowest', 'crosses']);
  expect(sections[2]?.blocks).toEqual([cross, comment(cross.code)]);
});

test('both ends are in order, with the figures of their tables and none of their own', () => {
  const [ends] = figuresOf(summaryOf(report()));
  const chart = ends?.chart;
  if (chart?.kind !== 'horizontal-bars') throw new Error('no chart');
  expect(chart.panels.map(({ rows }) => rows.map(({ label, text }) => [label, text]))).toEqual([
    [
      ['項目1', '85.0'],
      ['項目4', '77.0'],
      ['項目5', '64.0'],
    ],
    [
      ['項目3', '50.0'],
      ['項目0', '31.0'],
      ['項目2', '12.0'],
    ],
  ]);
  const printed = figuresOf(report()).flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells));
  for (const { cells } of ends?.table.rows ?? []) {
    for (const cell of cells) {
      expect(isFigure(cell)).toBe(true);
      expect(printed).toContainEqual(cell);
    }
  }
});

test('of few ratings there are no ends', () => {
  const few = report();
  const short = {
    ...few,
    sections: few.sections.map((section) => ({ ...section, blocks: section.blocks.slice(0, 3) })),
  };
  expect(summaryOf(short).sections.map(({ code }) => code)).toEqual(['outline', 'totals']);
});
