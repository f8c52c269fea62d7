import { describe, expect, it } from 'vitest';
import { readWeights } from '../../../server/intake/read-weights.ts';
import { fileIssueWords } from '../../../server/issue-words.ts';

const reading = (lines: string[], column = 'w') =>
  readWeights(new TextEncoder().encode(lines.join('\r\n')), column);
const text = ({ rest }: { rest: Uint8Array }) => new TextDecoder().decode(rest);

describe('a column of weights', () => {
  it('is read by the line of the file, and the rest is left as it was', () => {
    const own = reading(['grade,w,ways', 'a,1.5,"x;y"', 'b,０.２５,', '', 'a,2e-1,"say ""no"""', '']);
    expect([...own.weightOf]).toEqual([
      [2, 1.5],
      [3, 0.25],
      [5, 0.2],
    ]);
    expect(own.issues).toEqual([]);
    expect(text(own)).toBe('grade,ways\r\na,x;y\r\nb,\r\n\r\na,"say ""no"""');
  });

  it('stands between semicolons or tabs too', () => {
    expect([...reading(['grade;w', 'a;2']).weightOf]).toEqual([[2, 2]]);
    expect([...reading(['grade\tw', 'a\t2']).weightOf]).toEqual([[2, 2]]);
  });

  it('says of every row what is wrong, all at once, with its line and column', () => {
    const bad = ['-1', 'much', '', '1,5', 'NaN', 'Infinity', '0x10', '1e999'];
    const { issues } = reading(['grade,w', ...bad.map((value) => `a,"${value}"`), 'a,3']);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual(
      bad.map((_, index) => ['not-a-weight', 'row', index + 2, 'w']),
    );
    expect(issues.slice(0, 3).map((issue) => fileIssueWords(issue, 'en'))).toEqual([
      'line 2: “-1” in the column “w” is no weight. Enter a number of 0 or more.',
      'line 3: “much” in the column “w” is no weight. Enter a number of 0 or more.',
      'line 4: The weight in the column “w” is missing. Enter a number of 0 or more.',
    ]);
  });

  it('that is not there, stands twice, or has nothing but zeros is named', () => {
    expect(reading(['grade,v', 'a,1']).issues).toEqual([
      { code: 'missing-weights', path: ['row', 1], facts: { column: 'w' } },
    ]);
    expect(reading(['w,grade,w', '1,a,1']).issues).toEqual([
      { code: 'duplicate-column', path: ['row', 1], facts: { column: 'w' } },
    ]);
    expect(reading(['grade,w', 'a,0', 'b,0.0']).issues).toEqual([
      { code: 'no-weights', path: ['row', 1], facts: { column: 'w' } },
    ]);
  });
});
