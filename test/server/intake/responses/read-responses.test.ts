import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allIssues, readResponses } from '../../../../server/intake/responses/read-responses.ts';
import { fileIssueWords } from '../../../../server/issue-words.ts';
import type { DateItem } from '../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { hirakataAnswers, toCsv } from '../../hirakata-world.ts';

const questionnaire = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;
const header = 'attainment1,attainment2,attainment3,guideline,measure,grade';
async function read(text: string | Uint8Array, of = questionnaire) {
  const file = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reading = await readResponses(of, { file });
  return {
    sheets: reading.responses.map(({ sheet }) => sheet),
    issues: allIssues(reading),
    blankLines: reading.blankLines,
  };
}
const problems = async (text: string | Uint8Array) =>
  (await read(text)).issues.map((issue) => [issue.code, issue.path[1]]);

describe('a responses CSV', () => {
  it('gives back the sheets it was written from', async () => {
    const { sheets, issues } = await read(toCsv(hirakataAnswers));
    expect(issues).toEqual([]);
    expect(sheets.map((sheet) => sheet.answers)).toEqual(hirakataAnswers);
  });

  it('takes multiple response as one 0/1 column per option too, and texts beside options', async () => {
    const { sheets, issues } = await read(
      'grade,attainment1,attainment2,attainment3,guideline/1,guideline/8,measure,measure/90/text\r\n3,7,,10,1,0,2;90,保育の充実\r\n',
    );
    expect(issues).toEqual([]);
    expect(sheets).toEqual([
      {
        answers: { attainment1: 7, attainment3: 10, guideline: ['1'], measure: ['2', '90'], grade: '3' },
        texts: { 'measure/90': '保育の充実' },
      },
    ]);
  });

  it('with byte order mark, and in CP932 as Excel saves it', async () => {
    expect((await read(`\uFEFF${header}\n7,7,7,1,1,1\n`)).sheets).toHaveLength(1);
    const cp932 = Uint8Array.from([
      ...new TextEncoder().encode(
        'attainment1,attainment2,attainment3,guideline,measure,measure/90/text,grade\r\n7,7,7,1,90,',
      ),
      0x95,
      0xdb,
      0x88,
      0xe7,
      ...new TextEncoder().encode(',1\r\n'),
    ]);
    expect((await read(cp932)).sheets[0]?.texts).toEqual({ 'measure/90': '保育' });
  });

  it('takes dates as a spreadsheet or a person writes them', async () => {
    const [section] = questionnaire.sections;
    if (section === undefined) throw new Error('no section');
    const hired: DateItem = {
      type: 'date',
      code: 'hired',
      text: { ja: '採用日' },
      precision: 'month',
      earliest: '1980-04',
      latest: '2026-03',
      bands: [],
    };
    const dated = { ...questionnaire, sections: [{ ...section, items: [hired] }] };
    const csv = new TextEncoder().encode('hired\n2025-11\n2025/11/30\nH30.4\n""\n昨日\n1979-01\n');
    const { sheets, issues, blankLines } = await read(csv, dated);
    expect(sheets.map(({ answers }) => answers['hired'])).toEqual(['2025-11', '2025-11', '2018-04']);
    expect(blankLines).toEqual([5]);
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['not-a-date', 6],
      ['date-out-of-range', 7],
    ]);
  });

  it('a missing, unknown or repeated column stops it before any row is read', async () => {
    expect(
      await problems('attainment1,attainment2,attainment3,guideline,grade,age,grade\n7,7,7,1,1,40,1\n'),
    ).toEqual([
      ['unknown-column', 1],
      ['duplicate-column', 1],
      ['missing-column', 1],
    ]);
  });

  it('names every wrong cell with its line', async () => {
    expect(await problems(`${header}\n11,7,7,1,1,1\n7,7,x,12,1,1\n7,7,7,1,1,1;2\n7,7\n`)).toEqual([
      ['out-of-range', 2],
      ['wrong-type', 3],
      ['unknown-option', 3],
      ['several-answers', 4],
      ['wrong-cell-count', 5],
    ]);
  });

  it('broken quotes and bytes that are no text', async () => {
    expect((await problems(`${header}\n"7,7,7,1,1,1\n`)).map(([code]) => code)).toContain('broken-csv');
    expect(await problems(Uint8Array.from([0xff, 0xfe, 0x00]))).toEqual([['unknown-encoding', undefined]]);
  });

  it('has words for each of them in both languages', async () => {
    const { issues } = await read(`${header}\n11,7,7,1,1,1\n`);
    expect(issues.map((issue) => fileIssueWords(issue, 'ja'))[0]).toMatch(/^2行目, attainment1: .*。/);
    expect(issues.map((issue) => fileIssueWords(issue, 'en'))[0]).toMatch(/^line 2, attainment1: /);
  });
});
