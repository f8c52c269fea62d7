import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStaffList, type StaffListKnowledge } from '../../../server/intake/read-staff-list.ts';
import type { SheetSource } from '../../../server/intake/read-sheet.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const questionnaire = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;
const read = (source: SheetSource, knowledge: Partial<StaffListKnowledge> = {}) =>
  readStaffList(questionnaire, source, { chosen: {}, taken: [], titles: new Map(), ...knowledge });
const text = (...rows: string[]): SheetSource => ({ text: rows.join('\n') });

describe('a staff list', () => {
  it('with a title row and merged cells: the headings are in line 3, a merged department is carried down', async () => {
    const file = new Uint8Array(readFileSync('test/server/intake/cases/staff-title-row-merged.xlsx'));
    const { headingLine, missingColumns, lines } = await read({ file });
    expect([headingLine, missingColumns]).toEqual([3, []]);
    expect(
      lines.map(({ line, reference, department, label }) => [line, reference, department, label]),
    ).toEqual([
      [4, '123', '総務課', '係長・監督'],
      [5, '124', '総務課', '課長代理'],
    ]);
  });

  it.each(['役職名', '職階名', '階級', '職名', '職位名', '職務の級', 'Job Title', '職（級）', '職\u3000名'])(
    '%s is a heading of groups',
    async (heading) => {
      const { columns } = await read(
        text(`職員コード\t職員氏名\t所属課\tEメール\t${heading}`, '1\ta\tb\t\t係員'),
      );
      expect(columns).toEqual({ reference: 0, name: 1, department: 2, email: 3, group: 4 });
    },
  );

  it('with two columns that could be the group: the one whose words are known', async () => {
    const { lines } = await read(text('番号\t役職名\t職階', '1\t窓口担当\t係員', '2\t庶務\t係長・監督'));
    expect(lines.map(({ option }) => option)).toEqual(['8', '5']);
  });

  it('whose headings are repeated on each page', async () => {
    const { lines } = await read(text('番号\t職', '1\t係員', '番号\t職', '2\t係員'));
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [4, null],
    ]);
  });

  it('takes numbers however they are written, and equal addresses, for one person until it is said otherwise', async () => {
    const rows = [
      ['職員番号', 'メール', '職'],
      ['000123', 'Taro@example.jp', '係員'],
      [123, '', '係員'],
      ['０００１２３', '', '係員'],
      ['a1', '', '係員'],
      ['A1', '', '係員'],
      ['9', 'ｔａｒｏ@example.jp', '係員'],
      ['10', '', '係員'],
    ];
    const file = await writeXlsx({ sheets: [{ name: '名簿', rows }] });
    const { lines } = await read({ file }, { taken: [{ reference: '0010', email: null }] });
    expect(lines.map(({ line, problem, sameAs }) => [line, problem, sameAs])).toEqual([
      [2, null, ''],
      [3, 'same-number', '000123'],
      [4, 'same-number', '000123'],
      [5, null, ''],
      [6, 'same-number', 'a1'],
      [7, 'same-address', '000123'],
      [8, 'same-number', '0010'],
    ]);
  });

  it.each([
    ['000123', '="123"'],
    ['123', "'000123"],
    ['123', '123.0'],
    ['Ａ－１', 'a‐1'],
    ['a 1', 'a\u200B1'],
  ])('%s and %s are one number', async (one, other) => {
    const { lines } = await read(text('職員番号,職', `${one},係員`, `"${other.replaceAll('"', '""')}",係員`));
    expect(lines.map(({ problem }) => problem)).toEqual([null, 'same-number']);
  });

  it.each([
    ['10', '1'],
    ['1-23', '123'],
    ['0', '00-1'],
    ['a1', 'a01'],
  ])('%s and %s are two', async (one, other) => {
    const { lines } = await read(text('職員番号,職', `${one},係員`, `${other},係員`));
    expect(lines.map(({ problem }) => problem)).toEqual([null, null]);
  });

  it('with headings two rows deep, merged', async () => {
    const rows = [
      ['職員番号', '所属', '', '職'],
      ['', '部', '課', ''],
      [1, '総務部', '人事課', '係員'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 0, startCol: 3, endRow: 1, endCol: 3 },
    ];
    const { headingLine, lines } = await read({
      file: await writeXlsx({ sheets: [{ name: '名簿', rows, merges }] }),
    });
    expect(headingLine).toBe(2);
    expect(lines).toMatchObject([{ reference: '1', department: '人事課', option: '8', problem: null }]);
  });

  it('asks for the group of each unknown title once, and knows it then', async () => {
    const list = text('番号\t職名', '1\t室長', '2\t室長', '3\t係員', '4\t参与');
    expect((await read(list)).titles).toEqual([
      { title: '室長', count: 2, option: null },
      { title: '参与', count: 1, option: null },
    ]);
    const told = await read(list, {
      titles: new Map([
        ['室長', '5'],
        ['参与', 'gone'],
      ]),
    });
    expect(told.titles.map(({ option }) => option)).toEqual(['5', null]);
    expect(told.lines.map(({ option }) => option)).toEqual(['5', '5', '8', null]);
  });

  it('whatever stands in it, is read or refused', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('職員番号', '職', '係員', '0', '"', '\t', '\n'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell), { maxLength: 30 }), async (rows) => {
        const source = text(...rows.map((row) => row.join('\t')));
        await expect(
          read(source).then(
            ({ lines }) => lines.length,
            ({ code }: { code: string }) => code,
          ),
        ).resolves.toSatisfy((outcome) => typeof outcome === 'number' || outcome === 'invalid-request');
      }),
    );
  });
});

describe('a sheet that means harm', () => {
  it('that says a million times that all of it is one cell is read', async () => {
    const merges = Array.from({ length: 20_000 }, (_, index) => ({
      startRow: 1,
      startCol: index % 50,
      endRow: 40_000,
      endCol: index % 50,
    }));
    const rows = [['番号', '職'], ...Array.from({ length: 2_000 }, (_, index) => [index, '係員'])];
    const file = await writeXlsx({ sheets: [{ name: '名簿', rows, merges }] });
    expect((await read({ file })).lines).toHaveLength(2_000);
  });
});
