import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../analysis/numeric/at.ts';
import {
  standardisedNote,
  standardisedTotal,
} from '../../../../analysis/report/overview/standardised-total.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { languages } from '../../../../surveys/schema/local-text.ts';
import { shown } from '../../../client/published-tables.ts';
import { published } from './overview-samples.ts';

const yes = { kind: 'share', categories: ['1'], of: 'answered', role: 'one' } as const;
const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
const byGrade = (groups: Parameters<typeof published>[0][number][1]): PublishedTable =>
  at(published([['work', groups]]).tables, 1);

describe('the figure of everybody with the groups as large as now', () => {
  it('differs from the raw one by who answered', () => {
    // Everybody answers as before; there are only more of those who say yes more often.
    const before = byGrade([
      [30, 70],
      [80, 20],
      [10, 10],
    ]);
    const now = byGrade([
      [30, 70],
      [400, 100],
      [10, 10],
    ]);
    expect(standardisedTotal(now, before, yes)?.value).toBeCloseTo((100 * (30 + 400 + 10)) / 620, 10);
    expect(standardisedNote({ now, before }, yes, 'ja')).toContain(
      '前回の全体は71.0％、増減は±0.0ポイントです（そろえない場合の増減は+16.4ポイント）',
    );
  });

  it('is the raw one where the groups are as large as before', () => {
    const size = tuple(integer({ min: 0, max: 60 }), integer({ min: 20, max: 60 }));
    assert(
      property(array(size, { minLength: 3, maxLength: 3 }), (groups) => {
        const before = byGrade(groups.map(([some, all]) => [Math.min(some, all), all - Math.min(some, all)]));
        const now = byGrade(groups.map(([, all]) => [all, 0]));
        const everybody = groups.reduce((sum, [, all]) => sum + all, 0);
        const share = (100 * groups.reduce((sum, [some, all]) => sum + Math.min(some, all), 0)) / everybody;
        expect(standardisedTotal(now, before, yes)?.value).toBeCloseTo(share, 9);
      }),
    );
  });

  it('takes those together whom not both waves show, by everybody less the others', () => {
    const withTotal = (table: PublishedTable, counts: number[]): PublishedTable => ({
      ...table,
      points: table.points.map((point) =>
        point.kind === 'total' ? { ...point, column: shown(counts) } : point,
      ),
    });
    // Before, groups 2 and 3 together: 50 of 90 say yes.
    const before = withTotal(byGrade([[60, 40], hidden, [20, 20]]), [110, 80]);
    const now = withTotal(byGrade([[50, 50], [40, 20], hidden]), [110, 90]);
    const { value, hasRest } = standardisedTotal(now, before, yes) ?? expect.fail('nothing');
    expect(hasRest).toBe(true);
    expect(value).toBeCloseTo((100 * (100 * 0.6 + 100 * (50 / 90))) / 200, 10);
    for (const language of languages) {
      expect(standardisedNote({ now, before }, yes, language)).toMatch(/まとめて|taken together/);
    }
  });

  it('is not made where no group is shown in both waves, and that is said in every language', () => {
    const now = byGrade([hidden, [20, 20]]);
    const before = byGrade([[30, 70], hidden]);
    expect(standardisedTotal(now, before, yes)).toBeNull();
    for (const language of languages) {
      expect(standardisedNote({ now, before }, yes, language)).toMatch(/していません|none of its groups/);
    }
  });

  it('is not made of groups that overlap, or that were made of others', () => {
    const table = byGrade([
      [30, 70],
      [80, 20],
      [20, 20],
    ]);
    const overlapping: PublishedTable = { ...table, bannerKind: 'multiple' };
    expect(standardisedTotal(overlapping, table, yes)).toBeNull();
    expect(standardisedNote({ now: overlapping, before: table }, yes, 'ja')).toBeNull();
    const others = {
      ...table,
      points: table.points.map((point, place) => (place === 1 ? { ...point, options: ['x', 'y'] } : point)),
    };
    expect(standardisedTotal(table, others, yes)?.hasRest).toBe(true);
  });
});
