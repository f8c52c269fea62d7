import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInBackground } from '../../../../server/intake/responses/read-in-background.ts';
import { allIssues, readResponses } from '../../../../server/intake/responses/read-responses.ts';
import { readAnswerSheet } from '../../../../surveys/routing/read-answer-sheet.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { scaled } from '../../../scale.ts';

const questionnaire = JSON.parse(
  readFileSync('test/server/intake/cases/questionnaire.json', 'utf8'),
) as Questionnaire;
const header = 'grade,lead,how,multi,r0,r1,r2,r3,sat';

const texts: [string, (size: number) => string][] = [
  ['quotes', (size) => `${header}\n${'\\"'.repeat(size)}`],
  ['an open quote', (size) => `${header}\n"${'a,'.repeat(size)}`],
  ['commas in one cell', (size) => `${header}\ng1,y,,"${',;'.repeat(size)}",,,,,`],
  ['brackets in a heading', (size) => `${header},"${'['.repeat(size)}${']'.repeat(size)}"\n`],
  ['digits in a heading', (size) => `${header},"${'1'.repeat(size)}"\n`],
  ['columns', (size) => `${header}${',x'.repeat(size)}\n`],
  ['blank rows', (size) => `${header}\n${',,,,,,,,\n'.repeat(size)}`],
  ['breaks', (size) => `${header}\n${'\n'.repeat(size)}a`],
  [
    'unknown values',
    (size) => `${header}\n${Array.from({ length: size / 100 }, (_, n) => `v${n},,,,,,,,`).join('\n')}`,
  ],
  ['commas of thousands', (size) => `${header}\ng1,y,,,,,,,"${'1,111'.repeat(size)}x"`],
];

describe('a file that means harm', () => {
  it.each(texts)('%s: is read or refused, however large', async (_what, textOf) => {
    const { responses, rowIssues, fileIssues, blankLines } = await readInBackground({
      questionnaire,
      source: { file: new TextEncoder().encode(textOf(200_000)) },
      options: {},
    });
    expect(responses.length + rowIssues.size + fileIssues.length + blankLines.length).toBeGreaterThan(0);
  });

  it('one after the other, however many arrive at once', async () => {
    const file = new TextEncoder().encode(`${header}\ng1,y,,a,c0,c1,c2,c3,7`);
    const readings = await Promise.all(
      Array.from({ length: 3 }, () => readInBackground({ questionnaire, source: { file }, options: {} })),
    );
    expect(readings.map(({ responses }) => responses.length)).toEqual([1, 1, 1]);
  });

  it('whatever the cells say, a response that is read would be taken from a respondent too', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'g1',
        'Ｇ２',
        'はい',
        'a;b',
        '=1+1, @SUM(A1)',
        'c0',
        '7',
        '７',
        '-99',
        '__proto__',
        'constructor',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 5 }),
        async (rows) => {
          const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
          const reading = await readResponses(questionnaire, { text: [header, ...quoted].join('\r\n') });
          for (const { sheet } of reading.responses)
            expect(readAnswerSheet(questionnaire, sheet).issues).toEqual([]);
          const { responses, rowIssues, blankLines } = reading;
          if (reading.fileIssues.length === 0) {
            expect(responses.length + rowIssues.size + blankLines.length).toBeGreaterThanOrEqual(rows.length);
          }
          for (const { path } of allIssues(reading)) expect(path[0] ?? 'row').toBe('row');
        },
      ),
      { numRuns: scaled(300) },
    );
  });
});
