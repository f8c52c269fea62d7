import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../../analysis/report/charts/chart-of.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import { isFigure, type TableView } from '../../../../analysis/report/table-view.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import { exportCsv } from '../../../../server/publishing/export/export-csv.ts';
import { exportText } from '../../../../server/publishing/export/export-text.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { everybody, tableOfEverybody } from './everybody-counted.ts';
import { readBack, type FileParts } from './read-back.ts';

const files = {
  csv: (table: PublishedTable) => readBack.csv(exportCsv(reportOfWave([table], 'ja'))),
  text: (table: PublishedTable) => readBack.text(exportText(reportOfWave([table], 'ja'))),
  xlsx: async (table: PublishedTable) => readBack.xlsx(await exportXlsx(reportOfWave([table], 'ja'))),
};

/** Counts of people in a file, by what they are of; the group is the total. */
async function peopleIn(format: keyof typeof files, table: PublishedTable): Promise<Map<string, number>> {
  const { rows } = await files[format](table);
  const byRow = rows[0]?.some((head) => head.endsWith('(人)')) ? rows : turned(rows);
  const [heads = [], total = []] = byRow;
  return new Map(
    heads.flatMap((head, place): [string, number][] =>
      head.endsWith(' (人)') ? [[head.slice(0, -4), Number(total[place])]] : [],
    ),
  );
}

const turned = (rows: FileParts['rows']): FileParts['rows'] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

describe.each(['csv', 'text', 'xlsx'] as const)('in %s', (format) => {
  it('every outcome has its row, in the words of the questionnaire, and nobody is nowhere', async () => {
    const people = await peopleIn(format, tableOfEverybody('talked'));
    expect(Object.fromEntries(people)).toEqual({
      した: 60,
      しなかった: 15,
      覚えていない: 8,
      上司はいない: 5,
      無回答: 5,
    });
    expect(sum(people.values())).toBe(everybody.length);
  });

  it('those who were not asked have theirs', async () => {
    const people = await peopleIn(format, tableOfEverybody('useful'));
    expect(people.get('質問の対象外')).toBe(33);
    expect(people.get('無回答')).toBe(6);
    expect(sum(people.values())).toBe(everybody.length);
  });

  it('of several answers, an exclusive option is one like the others, and one outside the question beside them', async () => {
    const people = await peopleIn(format, tableOfEverybody('topics'));
    expect(Object.fromEntries(people)).toEqual({
      仕事: 38,
      将来: 19,
      特にない: 19,
      答えたくない: 18,
      無回答: 18,
    });
  });

  it('a table without one of them would be found out', async () => {
    const table = tableOfEverybody('talked');
    const sabotaged = {
      ...table,
      points: table.points.map((point) => ({
        ...point,
        column: { ...point.column, nonSubstantiveCount: 0, nonSubstantiveCounts: [0, 0] },
      })),
    } as PublishedTable;
    const people = await peopleIn(format, sabotaged);
    expect(sum(people.values())).toBe(everybody.length - 13);
  });
});

const choices = (['asked', 'cases'] as const).flatMap((basis) =>
  (['percent', 'count'] as const).map((unit) => ({ basis, unit })),
);

describe.each(choices)('on the page, $basis and $unit', (choice) => {
  const columnOf = (view: TableView, code: string): string[] => {
    const place = view.columns.findIndex((column) => column.code === code);
    return view.rows.map(({ cells }) => cells[place]?.text ?? '');
  };

  it('every outcome stands in the table by itself', () => {
    const { rows } = tableViewOf(tableOfEverybody('talked'), choice, 'ja');
    const counts = rows.flatMap(({ role, cells: [first] }) =>
      role === 'figure' && first !== undefined && isFigure(first) ? first.value : [],
    );
    expect(counts).toEqual([60, 15, 8, 5, 5]);
  });

  it('and by groups, what is in no base as people', () => {
    const view = tableViewOf(tableOfEverybody('talked*grade'), choice, 'ja');
    const labels = view.columns.map(({ label }) => label);
    expect(labels).toHaveLength(6);
    if (choice.basis === 'cases' && choice.unit === 'percent') {
      expect(labels.slice(-3)).toEqual(['覚えていない（人）', '上司はいない（人）', '無回答（人）']);
      expect(columnOf(view, 'unknown')[0]).toBe('8');
    } else {
      expect(labels.slice(-3)).toEqual(['覚えていない', '上司はいない', '無回答']);
      expect(columnOf(view, 'unknown')[0]).toBe(choice.unit === 'count' ? '8' : '8.6');
    }
  });

  it('not asked is known of the total only', () => {
    const view = tableViewOf(tableOfEverybody('useful*grade'), choice, 'ja');
    expect(columnOf(view, '*not-asked')).toEqual(['33', '—', '—']);
  });
});

describe('a base', () => {
  it('is named in the line above, with what it leaves out', () => {
    const baseOf = (basis: 'asked' | 'cases'): string | undefined =>
      tableViewOf(tableOfEverybody('talked'), { unit: 'percent', basis }, 'ja').heading.find(
        ({ kind }) => kind === 'base',
      )?.text;
    expect(baseOf('asked')).toBe('n＝93（覚えていない・上司はいない・無回答を含む）');
    expect(baseOf('cases')).toBe('n＝75（覚えていない・上司はいない・無回答を除く）');
  });

  it('is that of the shares beside it, or stands at the figure', () => {
    const table = tableOfEverybody('useful');
    const heads = (basis: 'asked' | 'cases'): Record<string, string | undefined> =>
      Object.fromEntries(
        tableViewOf(table, { unit: 'percent', basis }, 'ja').rows.map(({ label, cells }) => [
          label,
          cells.at(-1)?.text,
        ]),
      );
    // 60 asked, 54 answered, 24 of them 4 or 5.
    expect(heads('asked')).toMatchObject({
      '4～5（％）': '40.0',
      '4～5（有効回答の％）': '44.4',
      有効回答: '54',
    });
    expect(heads('cases')).toMatchObject({ '4～5（％）': '44.4', 平均: '3.22' });
    expect(Object.keys(heads('cases'))).not.toContain('有効回答');
    const file = tableViewOf(table, 'complete', 'en');
    const statistics = file.columns.filter(({ role }) => role === 'statistic').map(({ label }) => label);
    expect(statistics).toEqual([
      'Top 2 (% of asked)',
      'Bottom 2 (% of asked)',
      'Mean (of answered)',
      'Standard deviation (of answered)',
      'Median (of answered)',
      'Top 2 (% of answered)',
      'Bottom 2 (% of answered)',
    ]);
  });

  it('of a chart holds the outcomes that it is made of and no others', () => {
    const chart = (basis: 'asked' | 'cases'): number => {
      const view = chartOf(tableOfEverybody('useful*grade'), { unit: 'percent', basis }, 'ja');
      return view.kind === 'stacked-bars' ? view.categories.length : 0;
    };
    expect([chart('asked'), chart('cases')]).toEqual([6, 5]);
  });
});

it('what is served to programs has them all', () => {
  const talked = tableOfEverybody('talked');
  expect(talked.nonSubstantive?.map(({ code }) => code)).toEqual(['unknown', 'none']);
  expect(talked.points[0]?.column).toMatchObject({
    counts: [60, 15],
    nonSubstantiveCount: 13,
    nonSubstantiveCounts: [8, 5],
    nonresponseCount: 5,
  });
  expect(talked.notAskedCount).toBeUndefined();
  expect(tableOfEverybody('useful').notAskedCount).toBe(33);
});

it('a table published before there were words for them says that they are there', () => {
  const { nonSubstantive: _, ...table } = tableOfEverybody('talked');
  const { rows } = tableViewOf(table, { unit: 'percent', basis: 'asked' }, 'en');
  expect(rows.map(({ label }) => label)).toContain('Answers such as “don’t know”');
});
