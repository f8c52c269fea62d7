import { assert, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../analysis/numeric/at.ts';
import { canBeLettered, letteredView } from '../../../../analysis/report/overview/lettered-view.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import type { TableView } from '../../../../analysis/report/table-view.ts';
import { indexTable, multipleTable, nestedTable } from '../../../client/published-tables.ts';
import '../../../seed.ts';
import { published } from './overview-samples.ts';

const byGrade = (groups: Parameters<typeof published>[0][number][1]): PublishedTable =>
  at(published([['work', groups]]).tables, 1);
const hidden = { status: 'suppressed', reason: 'suppressed' } as const;

function lettered(table: PublishedTable, language: 'ja' | 'en' = 'ja'): TableView {
  const view = tableViewOf(table, { unit: 'percent', basis: 'cases' }, language);
  return letteredView(view, { table, base: 'answered' }, language);
}
const shares = ({ rows }: TableView) => rows.map(({ cells }) => cells[1]?.text);

describe('letters of a test of every two groups', () => {
  const table = byGrade([[300, 100], [60, 140], [70, 130], hidden]);

  it('stand behind the higher of two figures, and in front of the names that they are of', () => {
    const view = lettered(table);
    expect(view.rows.map(({ label }) => label.slice(0, 2))).toEqual([
      '全体',
      'A ',
      'B ',
      'C ',
      at(table.points, 4).label.ja.slice(0, 2),
    ]);
    expect(shares(view)).toEqual(['53.8', '75.0 BC', '30.0', '35.0', 'X']);
    expect(view.rows.map(({ cells }) => cells[2]?.text)).toEqual(['46.3', '25.0', '70.0 A', '65.0 A', 'X']);
  });

  it('are said in words, once under the table and to whoever hears them', () => {
    const view = lettered(table);
    const [a, b, c] = [1, 2, 3].map((place) => `${'TABC'[place]} ${at(table.points, place).label.ja}`);
    expect(view.rows[1]?.cells[1]).toMatchObject({ spoken: `${b}、${c}より高い` });
    expect(view.notes.at(-1)?.text).toContain('この表の6の比較');
    expect(view.notes.at(-1)?.text).toContain(`「${a}」が「${b}」より高くなっています。`);
    expect(
      lettered(
        byGrade([
          [50, 50],
          [51, 49],
        ]),
      ).notes.at(-1)?.text,
    ).toContain('記号の付く差はありません');
    expect(lettered(table, 'en').notes.at(-1)?.text).toContain('is higher than that of');
  });

  it('are not offered where groups overlap, or how figures vary is not published', () => {
    for (const other of [nestedTable, indexTable, { ...multipleTable, bannerKind: 'multiple' as const }]) {
      expect(canBeLettered(other)).toBe(false);
      expect(lettered(other).notes).toEqual(
        tableViewOf(other, { unit: 'percent', basis: 'cases' }, 'ja').notes,
      );
    }
  });

  it('say nothing of a hidden group: whatever it holds, the view is the same', () => {
    const groups = tuple(...[1, 2, 3].map(() => tuple(nat(300), nat(300))));
    assert(
      property(groups, (own) => {
        const counts = own.map(([yes, no]): [number, number] => [yes + 10, no + 10]);
        const view = lettered(byGrade([...counts, hidden]));
        const place = counts.length + 1;
        expect(view.rows[place]?.label).not.toMatch(/^[A-Z] /);
        const letters = shares(view).map((text) => text?.split(' ')[1] ?? '');
        // Who is higher than another is not lower than it.
        for (const [i, text] of letters.entries())
          for (const letter of text) {
            const other = letter.charCodeAt(0) - 64;
            expect(letters[other]).not.toContain(String.fromCharCode(64 + i));
          }
      }),
    );
  });
});
