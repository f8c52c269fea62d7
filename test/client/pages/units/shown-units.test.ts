import { describe, expect, it } from 'vitest';
import {
  closedAtFirst,
  foundUnits,
  shownRows,
  unitRows,
} from '../../../../client/pages/units/shown-units.ts';

const unit = (code: string, level: number, ja: string, en?: string) => ({
  code,
  level,
  label: { ja, ...(en !== undefined && { en }) },
});
const branch = unitRows([
  unit('a', 1, '総務部', 'General affairs'),
  unit('b', 2, '人事課', 'Personnel'),
  unit('c', 3, '給与係'),
  unit('d', 2, '法務課'),
  unit('e', 1, '財政部'),
]);
const codes = (search: string, ...closed: string[]) =>
  shownRows(branch, { search, closed: new Set(closed) }).map((row) => row.unit.code);

describe('the rows of a list of units', () => {
  it('know what is around and inside them; a branch begins at its own edge', () => {
    expect(branch.map(({ unit: { code }, path, isDivided }) => [code, path, isDivided])).toEqual([
      ['a', [], true],
      ['b', ['a'], true],
      ['c', ['a', 'b'], false],
      ['d', ['a'], false],
      ['e', [], false],
    ]);
  });

  it('are all but those inside a closed unit, at any depth', () => {
    expect(codes('')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(codes('', 'b')).toEqual(['a', 'b', 'd', 'e']);
    expect(codes('', 'a')).toEqual(['a', 'e']);
    expect(codes(' 　', 'a')).toEqual(['a', 'e']);
  });

  it('are those searched for with what is around them, closed or not, however they are written', () => {
    expect(codes('給与', 'a', 'b')).toEqual(['a', 'b', 'c']);
    expect(codes('ＰＥＲＳＯＮ')).toEqual(['a', 'b']);
    expect(codes('general affairs')).toEqual(['a']);
    expect(codes('無い')).toEqual([]);
    expect(foundUnits(branch, '課')).toEqual(['b', 'd']);
  });

  it('are two levels of a long list at first, and all of a short one', () => {
    expect(closedAtFirst(branch)).toEqual([]);
    const long = unitRows(
      Array.from({ length: 10 }, (_, index) => [
        unit(`x${index}`, 0, '部'),
        unit(`y${index}`, 1, '課'),
        unit(`z${index}`, 2, '係'),
        unit(`w${index}`, 2, '係'),
      ]).flat(),
    );
    const closed = new Set(closedAtFirst(long));
    expect(shownRows(long, { search: '', closed })).toHaveLength(20);
  });
});
