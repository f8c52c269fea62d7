import { describe, expect, it } from 'vitest';
import { readWeights } from '../../../server/intake/read-weights.ts';
import type { ResponsesReading } from '../../../server/intake/responses/read-responses.ts';
import { fileIssueWords } from '../../../server/issue-words.ts';

const nothing: ResponsesReading = {
  headingLine: 1,
  columns: [],
  missing: [],
  responses: [],
  blankLines: [],
  shortLines: [],
  fileIssues: [],
  rowIssues: new Map(),
  unknownValues: [],
};

/** Weights beside the responses on every line below the headings that is not blank. */
function reading(lines: string[], column = 'w') {
  const responses = lines.flatMap((text, index) =>
    index > 0 && text !== '' ? [{ line: index + 1, sheet: { answers: {}, texts: {} } }] : [],
  );
  const file = new TextEncoder().encode(lines.join('\r\n'));
  return readWeights({ file }, column, { ...nothing, responses });
}

describe('a column of weights', () => {
  it('is read by the line of the file', async () => {
    const own = await reading(['grade,w,ways', 'a,1.5,"x;y"', 'b,０.２５,', '', 'a,2e-1,"say ""no"""', '']);
    expect([...own.weightOf]).toEqual([
      [2, 1.5],
      [3, 0.25],
      [5, 0.2],
    ]);
    expect(own.issues).toEqual([]);
  });

  it('stands between semicolons or tabs too, and may be written in full width', async () => {
    expect([...(await reading(['grade;w', 'a;2'])).weightOf]).toEqual([[2, 2]]);
    expect([...(await reading(['grade\tＷ', 'a\t2'])).weightOf]).toEqual([[2, 2]]);
  });

  it('says of every row what is wrong, all at once, with its line and column', async () => {
    const bad = ['-1', 'much', '', '1,5', 'NaN', 'Infinity', '0x10', '1e999'];
    const { issues } = await reading(['grade,w', ...bad.map((value) => `a,"${value}"`), 'a,3']);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual(
      bad.map((_, index) => ['not-a-weight', 'row', index + 2, 'w']),
    );
    expect(issues.slice(0, 3).map((issue) => fileIssueWords(issue, 'en'))).toEqual([
      'line 2: “-1” in the column “w” is no weight. Enter a number of 0 or more.',
      'line 3: “much” in the column “w” is no weight. Enter a number of 0 or more.',
      'line 4: The weight in the column “w” is missing. Enter a number of 0 or more.',
    ]);
  });

  it('that is not there, stands twice, or has nothing but zeros is named', async () => {
    const issuesOf = async (lines: string[]) => (await reading(lines)).issues;
    expect(await issuesOf(['grade,v', 'a,1'])).toEqual([
      { code: 'missing-weights', path: ['row', 1], facts: { column: 'w' } },
    ]);
    expect(await issuesOf(['w,grade,w', '1,a,1'])).toEqual([
      { code: 'duplicate-column', path: ['row', 1], facts: { column: 'w' } },
    ]);
    expect(await issuesOf(['grade,w', 'a,0', 'b,0.0'])).toEqual([
      { code: 'no-weights', path: ['row', 1], facts: { column: 'w' } },
    ]);
  });

  it('of a file that is no table, only the file is complained of', async () => {
    const fileIssues = [{ code: 'unknown-encoding' as const, path: [], facts: {} }];
    const file = Uint8Array.of(0xff, 0xff, 0xff);
    expect((await readWeights({ file }, 'w', { ...nothing, fileIssues })).issues).toEqual([]);
  });
});
