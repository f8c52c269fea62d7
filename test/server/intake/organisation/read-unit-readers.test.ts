import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnitReaders } from '../../../../server/intake/organisation/read-unit-readers.ts';
import { unitsByWords } from '../../../../server/intake/organisation/units-by-words.ts';
import { checkOrganisation } from '../../../../surveys/organisation/check-organisation.ts';
import { unitsOf2026 } from '../../unit-world.ts';

const { organisation } = checkOrganisation(
  {
    format: 'kotae-organisation/1',
    fiscalYear: 2026,
    units: [
      ...unitsOf2026,
      { code: 'general-desk', name: { ja: '窓口係' }, parent: 'money' },
      { code: 'towns-desk', name: { ja: '窓口係' }, parent: 'towns' },
    ],
  },
  null,
);
if (organisation === undefined) throw new Error('the organisation is sound');
const read = (text: string, titles: Record<string, boolean> = {}) =>
  readUnitReaders(
    text.split('\n').map((line) => line.split(',')),
    organisation,
    new Map(Object.entries(titles)),
  );

describe('who reads which unit', () => {
  it('is marked in a staff list', () => {
    const reading = read(
      [
        '職員名簿,,,,',
        '部,課,氏名,メールアドレス,閲覧者',
        '総務部,人事課,山田 太郎,Taro@example.jp,○',
        '総務部,人事課,鈴木 一郎,ichiro@example.jp,',
        '総務部,,佐藤 花子,hanako@example.jp,１',
      ].join('\n'),
    );
    expect(reading.readers).toEqual([
      { name: '山田 太郎', email: 'taro@example.jp', units: ['staff'] },
      { name: '佐藤 花子', email: 'hanako@example.jp', units: ['affairs'] },
    ]);
    expect([reading.missing, reading.titles, reading.problems]).toEqual([[], [], []]);
  });

  it('stands as addresses in a table of units, several to one', () => {
    const { readers } = read(
      'コード,名称,閲覧者\nstaff,人事課,a@example.jp、b@example.jp\nbudget,予算課,a@example.jp\nassets,管財課,',
    );
    expect(readers).toEqual([
      { name: 'a@example.jp', email: 'a@example.jp', units: ['staff', 'budget'] },
      { name: 'b@example.jp', email: 'b@example.jp', units: ['staff'] },
    ]);
  });

  it('follows from titles of which somebody has said so; others are asked for', () => {
    const table =
      '所属,職,氏名,メール\n人事課,課長,山田,a@example.jp\n人事課,係員,鈴木,\n財政部,部長,佐藤,c@example.jp';
    const { titles, readers } = read(table, { 課長: true, 係員: false });
    expect(titles).toEqual([
      { title: '課長', count: 1, isReader: true },
      { title: '係員', count: 1, isReader: false },
      { title: '部長', count: 1, isReader: null },
    ]);
    expect(readers.map(({ email }) => email)).toEqual(['a@example.jp']);
    expect(read(table).readers).toEqual([]);
  });

  it('is told with everything that is wrong, by line', () => {
    const { problems, readers } = read(
      [
        '所属,氏名,メール,閲覧者',
        '無い課,山田,a@example.jp,○',
        '窓口係,鈴木,b@example.jp,○',
        '人事課,佐藤,,○',
        '人事課,田中,これは違う,○',
        '人事課,高橋,e@example.jp,たぶん',
        '財政部窓口係,伊藤,f@example.jp,○',
      ].join('\n'),
    );
    expect(problems).toEqual([
      { line: 2, problem: 'unknown-unit', words: '無い課' },
      { line: 3, problem: 'ambiguous-unit', words: '窓口係' },
      { line: 4, problem: 'no-email', words: '佐藤' },
      { line: 5, problem: 'bad-email', words: 'これは違う' },
      { line: 6, problem: 'unknown-mark', words: 'たぶん' },
    ]);
    expect(readers).toEqual([{ name: '伊藤', email: 'f@example.jp', units: ['general-desk'] }]);
  });

  it('cannot be read without a column of units, addresses or readers', () => {
    expect(read('氏名,年齢\n山田,40').missing).toEqual(['unit', 'email', 'reader']);
    expect(read('所属,氏名,メール\n人事課,山田,a@example.jp').missing).toEqual(['reader']);
    expect(read('所属,閲覧者\n人事課,a@example.jp').missing).toEqual([]);
  });

  it('has a name that an account may have: one line, short enough, no half character', () => {
    const long = `${'a'.repeat(99)}😀`;
    const { readers } = read(
      [
        '課,氏名,メールアドレス,閲覧者',
        `人事課,${long},a@example.jp,○`,
        '人事課,山\u0000\u001B田\t太郎,b@example.jp,○',
        `人事課,,${'c'.repeat(60)}@${'d'.repeat(60)}.jp,○`,
      ].join('\n'),
    );
    expect(readers.map(({ name }) => name)).toEqual([
      'a'.repeat(99),
      '山 田 太郎',
      `${'c'.repeat(60)}@${'d'.repeat(39)}`,
    ]);
  });

  it('is one person however an address is written, and not one that only looks like theirs', () => {
    const { readers, problems } = read(
      [
        '課,閲覧者',
        '人事課,Chief@City.example',
        '予算課,ＣＨＩＥＦ＠city.EXAMPLE chief@city.example',
        // Of another alphabet.
        '秘書課,сhief@city.example',
      ].join('\n'),
    );
    expect(readers.map(({ email, units }) => [email, units])).toEqual([
      ['chief@city.example', ['staff', 'budget']],
    ]);
    expect(problems).toEqual([{ line: 4, problem: 'bad-email', words: 'сhief@city.example' }]);
  });

  it('is nobody whom no row names, whatever the table says', () => {
    const cell = fc.constantFrom(
      '',
      '○',
      '×',
      '人事課',
      '窓口係',
      'a@example.jp',
      '課長',
      '部',
      '課',
      '氏名',
      '閲覧者',
      'メール',
      '職',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (table) => {
        const { readers } = readUnitReaders(table, organisation, new Map());
        const known = new Set(organisation.units.map(({ code }) => code));
        for (const { email, units } of readers) {
          expect(table.flat()).toContain(email);
          expect(units.length).toBeGreaterThan(0);
          expect(units.filter((unit) => !known.has(unit))).toEqual([]);
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});

it('every unit is found by its code and by the names from any unit around it on', () => {
  const find = unitsByWords(organisation);
  expect(find('STAFF')).toEqual(['staff']);
  expect(find('人事課')).toEqual(['staff']);
  expect(find('総務局総務部 人事課')).toEqual(['staff']);
  expect(find('General affairs bureau General affairs Personnel')).toEqual(['staff']);
  expect(find('窓口係')).toEqual(['general-desk', 'towns-desk']);
  expect(find('')).toEqual([]);
});

it('two thousand units in twenty levels are looked up for a list of thousands at once', () => {
  const units = Array.from({ length: 2000 }, (_, index) => ({
    code: `u${index}`,
    name: { ja: `第${index}の組織` },
    parent: index % 20 === 0 ? null : `u${index - 1}`,
  }));
  const deep = { format: 'kotae-organisation/1' as const, fiscalYear: 2026, units };
  const rows = units.map(({ name, code }) => [name.ja, `${code}@example.jp`, '○']);
  const { readers, problems } = readUnitReaders([['所属', 'メール', '閲覧者'], ...rows], deep, new Map());
  expect([readers.length, problems]).toEqual([2000, []]);
  expect(unitsByWords(deep)('第6の組織第7の組織')).toEqual(['u7']);
});
