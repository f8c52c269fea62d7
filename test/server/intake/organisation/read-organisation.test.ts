import { describe, expect, test } from 'vitest';
import { readOrganisation } from '../../../../server/intake/organisation/read-organisation.ts';
import { readSheet } from '../../../../server/intake/read-sheet.ts';
import type { Organisation } from '../../../../surveys/schema/organisation.ts';

const read = async (text: string, before: Organisation | null = null) =>
  readOrganisation(await readSheet({ text }), before);
const plain = async (text: string, before: Organisation | null = null) => {
  const { units, issues } = await read(text, before);
  expect(issues).toEqual([]);
  return units.map(({ code, name, parent, headCount }) => [code, name.ja, parent, headCount]);
};

describe('a table with names level by level', () => {
  const table =
    '令和8年度 組織表\n局\t部\t課\t職員数\n総務局\t総務部\t総務課\t12名\n\t\t人事課\t３０\n\t財政部\t\t2\n市民局\t\t\t―\n';

  test('what is blank is as above; titles, widths and counts are understood', async () => {
    expect(await plain(table)).toEqual([
      ['u1', '総務局', null, undefined],
      ['u2', '総務部', 'u1', undefined],
      ['u3', '総務課', 'u2', 12],
      ['u4', '人事課', 'u2', 30],
      ['u5', '財政部', 'u1', 2],
      ['u6', '市民局', null, 0],
    ]);
  });

  test('units that are known under the same names keep their codes', async () => {
    const before: Organisation = {
      format: 'kotae-organisation/1',
      fiscalYear: 2025,
      units: [
        { code: '010', name: { ja: '総務局' }, parent: null },
        { code: '011', name: { ja: '総務部' }, parent: '010' },
        // The same name in another place is another unit.
        { code: '099', name: { ja: '人事課' }, parent: '010' },
      ],
    };
    expect((await plain(table, before)).map(([code, name]) => `${code} ${name}`)).toEqual([
      '010 総務局',
      '011 総務部',
      'u4 総務課',
      'u5 人事課',
      'u6 財政部',
      'u7 市民局',
    ]);
  });

  test('a staff list is counted', async () => {
    const staff =
      '職員番号\t氏名\t部\t課\n1\t一\t総務部\t人事課\n2\t二\t総務部\t人事課\n3\t三\t総務部\t\n4\t四\t市民部\t戸籍課\n';
    expect(await plain(staff)).toEqual([
      ['u1', '総務部', null, 1],
      ['u2', '人事課', 'u1', 2],
      ['u3', '市民部', null, 0],
      ['u4', '戸籍課', 'u3', 1],
    ]);
  });
});

test('a table of codes, with names in English and what each goes on from', async () => {
  const { units, issues } = await read(
    'コード,上位コード,名称,英語名,職員数,引き継ぐ組織\nA-01,,総務部,General,,\na.02,A-01,人事課,Personnel,"1,024",b1・B2\n',
  );
  expect(issues).toEqual([]);
  expect(units).toEqual([
    { code: 'a-01', name: { ja: '総務部', en: 'General' }, parent: null },
    {
      code: 'a-02',
      name: { ja: '人事課', en: 'Personnel' },
      parent: 'a-01',
      headCount: 1024,
      continues: ['b1', 'b2'],
    },
  ]);
});

test('what is wrong is said at once, with its line', async () => {
  const { issues } = await read('code\tparent\tname\thead count\na\t\t\tmany\nb\ta\tSection\t?\n');
  expect(issues.map(({ code, path }) => `${code} ${path.join(' ')}`)).toEqual([
    'unit-without-name row 2',
    'not-a-count row 2',
    'not-a-count row 3',
  ]);
  expect((await read('一\t二\n三\t四\n')).issues.map(({ code }) => code)).toEqual(['no-unit-columns']);
  expect((await read('')).issues.map(({ code }) => code)).toEqual(['no-unit-columns']);
});
