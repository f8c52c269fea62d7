import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../../analysis/report/overview/comparison-table.ts';
import { comparedView, comparisonsOf } from '../../../../analysis/report/overview/compared-view.ts';
import type { EarlierWaveTable } from '../../../../analysis/report/overview/published-overview.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import { at } from '../../../../analysis/numeric/at.ts';
import { languages } from '../../../../surveys/schema/local-text.ts';
import { frequencyTable, shown } from '../../../client/published-tables.ts';
import { published } from './overview-samples.ts';

const choice = { unit: 'percent', basis: 'cases' } as const;
const earlierOf = (table: PublishedTable, more: Partial<EarlierWaveTable> = {}): EarlierWaveTable => ({
  wave: 'before',
  waveTitle: { ja: '前の調査', en: 'The one before' },
  change: 'none',
  positive: ['1'],
  table,
  ...more,
});
const byGrade = (groups: Parameters<typeof published>[0][number][1]): PublishedTable =>
  at(published([['work', groups]]).tables, 1);
const hidden = { status: 'suppressed', reason: 'suppressed' } as const;

function texts(table: PublishedTable, earlier: EarlierWaveTable): string[][] {
  const view = comparedView(tableViewOf(table, choice, 'ja'), { table, earlier }, 'ja');
  return view.rows.map(({ cells }) => cells.slice(-2).map(({ text }) => text));
}

describe('a table beside the wave before', () => {
  it('has of everybody each answer with what it was, and a mark where chance would hardly make it', () => {
    const table = { ...frequencyTable, categories: frequencyTable.categories.slice(0, 2) };
    const of = (counts: number[]): PublishedTable => ({
      ...table,
      points: [{ ...at(table.points, 0), column: shown(counts) }],
    });
    const rows = texts(of([600, 400]), earlierOf(of([450, 550])));
    expect(rows.slice(0, 2)).toEqual([
      ['45.0％', '+15.0ポイント ▲'],
      ['55.0％', '−15.0ポイント ▼'],
    ]);
    expect(texts(of([600, 400]), earlierOf(of([599, 401])))[0]).toEqual(['59.9％', '+0.1ポイント']);
  });

  it('has in a file the same figures as on the page, and the mark in a column of its own', () => {
    const table = { ...frequencyTable, categories: frequencyTable.categories.slice(0, 2) };
    const of = (counts: number[]): PublishedTable => ({
      ...table,
      points: [{ ...at(table.points, 0), column: shown(counts) }],
    });
    const groups = byGrade([[300, 100], [60, 40], hidden]);
    const cases: [PublishedTable, EarlierWaveTable][] = [
      [of([600, 400]), earlierOf(of([450, 550]))],
      [groups, earlierOf(byGrade([[100, 300], hidden, [20, 20]]))],
    ];
    const marks = cases.map(([now, earlier]) => {
      const page = texts(now, earlier);
      const file = comparisonTable(now, earlier, 'ja');
      const rows = file?.rows.map(({ cells }) => cells.slice(1, 3).map(({ text }) => text)) ?? [];
      expect(page).toEqual(expect.arrayContaining(rows));
      return file?.rows.map(({ label, cells }) => [label, at(cells, 3).text]);
    });
    expect(marks).toEqual([
      [
        ['感じる', '▲'],
        ['どちらでもない', '▼'],
      ],
      at(cases, 1)[0].points.map(({ label }, place) => [label.ja, ['▲', '▲', '', ''][place]]),
    ]);
    expect(comparisonTable(groups, earlierOf(groups, { change: 'scale' }), 'ja')).toBeNull();
  });

  it('has by groups the one figure of the item, and none of what is hidden in either wave', () => {
    const now = byGrade([[300, 100], [60, 40], hidden]);
    const before = byGrade([[100, 300], hidden, [20, 20]]);
    expect(texts(now, earlierOf(before)).map(([, change]) => change)).toEqual([
      '+44.7ポイント ▲',
      '+50.0ポイント ▲',
      'X',
      'X',
    ]);
  });

  it('does not compare a group with one that is made of other options', () => {
    const now = byGrade([
      [300, 100],
      [60, 40],
    ]);
    const other = {
      ...now,
      points: now.points.map((point, place) => (place === 1 ? { ...point, options: ['1', '2'] } : point)),
    };
    expect(texts(now, earlierOf(other))[1]).toEqual(['—', '—']);
  });

  it('leaves the table as it is where the scale is another, and says so', () => {
    const table = byGrade([[300, 100]]);
    const plain = tableViewOf(table, choice, 'ja');
    const view = comparedView(plain, { table, earlier: earlierOf(table, { change: 'scale' }) }, 'ja');
    expect(view.columns).toEqual(plain.columns);
    expect(view.notes.at(-1)?.text).toContain('比べていません');
  });

  it('marks in about one table of twenty where nothing differs', () => {
    // Two draws of one urn, by a linear congruence, so that no run differs.
    let state = 7;
    const drawn = (): number => {
      let count = 0;
      for (let person = 0; person < 200; person += 1) {
        state = (1664525 * state + 1013904223) % 4294967296;
        if (state / 4294967296 < 0.5) count += 1;
      }
      return count;
    };
    const groups = (): number[][] =>
      Array.from({ length: 5 }, () => {
        const count = drawn();
        return [count, 200 - count];
      });
    const isMarked = Array.from({ length: 200 }, () => {
      const [table, earlier] = [byGrade(groups()), earlierOf(byGrade(groups()))];
      const { lines } = comparisonsOf(tableViewOf(table, choice, 'ja'), { table, earlier }, 'ja');
      return lines.some(({ change }) => /[▲▼]/.test(change.text));
    });
    const share = isMarked.filter(Boolean).length / isMarked.length;
    expect(share).toBeLessThan(0.1);
  });

  it.each(languages)('says in %s which wave it is and how marks were made', (language) => {
    const table = byGrade([[300, 100]]);
    const view = comparedView(
      tableViewOf(table, choice, language),
      { table, earlier: earlierOf(table) },
      language,
    );
    const notes = view.notes.map(({ text }) => text).join(' ');
    expect(notes).toMatch(language === 'ja' ? /前の調査/ : /The one before/);
  });
});
