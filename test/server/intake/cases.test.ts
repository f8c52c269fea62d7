import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readResponses,
  type ResponseReadingOptions,
  type ResponsesReading,
} from '../../../server/intake/responses/read-responses.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/* Small files as other tools and spreadsheets leave them, and what should come of each. */

const folder = 'test/server/intake/cases';
const questionnaire = JSON.parse(readFileSync(`${folder}/questionnaire.json`, 'utf8')) as Questionnaire;
const read = (name: string, options: ResponseReadingOptions = {}): Promise<ResponsesReading> =>
  readResponses(questionnaire, { file: new Uint8Array(readFileSync(`${folder}/${name}`)) }, options);
const answersOf = ({ responses }: ResponsesReading) => responses.map(({ sheet }) => sheet.answers);
const codesOf = ({ fileIssues, rowIssues }: ResponsesReading) =>
  [...fileIssues, ...Array.from(rowIssues.values()).flat()].map(({ code, path }) => [code, path[1]]);

const whole = { grade: 'g1', lead: 'y', multi: ['a'], r0: 'c0', r1: 'c1', r2: 'c2', r3: 'c3', sat: 7 };

it('the questionnaire of the cases is one', () => {
  expect(checkQuestionnaire(questionnaire).issues).toEqual([]);
});

describe('responses as they are exported', () => {
  it('blank rows are skipped and counted as skipped', async () => {
    const trailing = await read('resp-trailing-empty-lines.csv');
    expect(answersOf(trailing)).toEqual([{ ...whole, lead: 'n' }]);
    expect(trailing.blankLines).toEqual([3]);
    const blank = await read('resp-blank-rows.csv');
    expect(blank.responses).toEqual([]);
    expect(blank.blankLines).toHaveLength(40);
    expect(codesOf(blank)).toEqual([]);
  });

  it.each([
    ['resp-labels.csv', { ...whole, r0: 'c0' }],
    ['resp-upper.csv', whole],
    ['resp-fullwidth.csv', { ...whole, multi: ['a', 'b'] }],
    ['resp-semicolon.csv', whole],
    ['resp-utf16.csv', whole],
    ['resp-decimal.csv', whole],
  ])('%s is read', async (name, answers) => {
    const reading = await read(name);
    expect(codesOf(reading)).toEqual([]);
    expect(answersOf(reading)).toEqual([answers]);
  });

  it('a file of our own, with a mark at its beginning and a break within a cell', async () => {
    const reading = await read('resp-good.csv');
    expect(codesOf(reading)).toEqual([]);
    expect(answersOf(reading)).toEqual([
      { ...whole, how: '改行\nあり', multi: ['a', 'b'] },
      { grade: 'g2', lead: 'n', r0: 'c5', sat: 10 },
    ]);
  });

  it('Google Forms: the time is left out, questions and labels are known, questions without a column are asked', async () => {
    const asked = await read('resp-google-forms-shape.csv');
    expect(asked.columns[0]).toMatchObject({ heading: 'タイムスタンプ', target: null, how: 'time' });
    expect(codesOf(asked)).toEqual([
      ['missing-column', 1],
      ['missing-column', 1],
      ['missing-column', 1],
    ]);
    const reading = await read('resp-google-forms-shape.csv', { missingAreBlank: true });
    expect(codesOf(reading)).toEqual([]);
    expect(answersOf(reading)).toEqual([
      { grade: 'g1', lead: 'y', how: '三人', multi: ['a', 'b'], r0: 'c3', sat: 7 },
    ]);
    expect(JSON.stringify(reading)).not.toContain('9:15');
  });

  it('cells that Excel left out at the end of a row are asked about', async () => {
    expect(codesOf(await read('resp-excel-dropped-cells.csv'))).toEqual([['wrong-cell-count', 2]]);
    const reading = await read('resp-excel-dropped-cells.csv', { shortRowsAreBlank: true });
    expect(answersOf(reading)).toEqual([{ grade: 'g1', lead: 'n', multi: ['a'], r0: 'c0' }]);
    expect(reading.shortLines).toEqual([2]);
  });

  it('codes for no answer are asked about, cell by cell, and read once they are explained', async () => {
    const asked = await read('resp-minus99.csv');
    expect(codesOf(asked)).toEqual([
      ['out-of-range', 2],
      ['unknown-option', 3],
      ['wrong-type', 3],
    ]);
    expect(asked.unknownValues).toEqual([
      { item: 'sat', value: '-99', count: 1 },
      { item: 'r0', value: '-99', count: 1 },
      { item: 'sat', value: 'NA', count: 1 },
    ]);
    const values = new Map([
      [
        'sat',
        new Map([
          ['-99', ''],
          ['na', ''],
        ]),
      ],
      ['r0', new Map([['-99', '']])],
    ]);
    const { sat: _, r0: _first, ...rest } = whole;
    expect(answersOf(await read('resp-minus99.csv', { values }))).toEqual([{ ...rest, r0: 'c0' }, rest]);
  });
});
