import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import type { Column } from '../../analysis/index.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import { childNode, runKotae } from '../child-node.ts';
import { hirakataAnswers, hirakataWave, toCsv } from './hirakata-world.ts';
import { temporaryDirectory } from './test-app.ts';

const questionnaire = 'surveys/definitions/hirakata-attainment/questionnaire.v1.json';
const plan = 'surveys/definitions/hirakata-attainment/table-plan.v1.json';

let directory: ReturnType<typeof temporaryDirectory>;
const file = (name: string) => join(directory.path, name);

const kotae = (...words: string[]) => runKotae(words);

beforeAll(async () => {
  directory = temporaryDirectory();
  writeFileSync(file('responses.csv'), toCsv(hirakataAnswers));
  const rows = hirakataWave.population.map((row) => `${row.option},${row.eligibleCount}`);
  writeFileSync(file('population.csv'), ['職,職員数', ...rows].join('\r\n'));
  const written = await kotae('demo', '--no-serve', '--data', file('demo'));
  expect(written).toMatchObject({ code: 0, err: '' });
});
afterAll(() => directory.dispose());

describe('kotae check', () => {
  it('passes the shipped questionnaire and names what is wrong with another', async () => {
    expect(await kotae('check', questionnaire)).toMatchObject({
      code: 0,
      out: 'hirakata-attainment v1: ok\n',
    });
    const broken = JSON.parse(readFileSync(questionnaire, 'utf8')) as { populationItem: string };
    broken.populationItem = 'rank';
    writeFileSync(file('broken.json'), JSON.stringify(broken));
    const { code, out } = await kotae('check', file('broken.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/^unknown-item {2}populationItem {2}.+\n$/);
    expect(await kotae('check', file('nowhere.json'))).toMatchObject({
      code: 1,
      err: `${file('nowhere.json')}: not found\n`,
    });
  });
});

describe('kotae cube', () => {
  const cube = (...more: string[]) => kotae('cube', questionnaire, file('responses.csv'), ...more);

  it.each(['optimal', 'greedy', 'rounding'])(
    'prints a table for public release, no number from 1 to 4 in it: %s',
    async (method) => {
      const { code, out, err } = await cube('--by', 'grade', '--of', 'attainment1', '--method', method);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [head, ...lines] = out.trim().split('\n');
      expect(head).toBe('grade,attainment1,count');
      const values = lines.map((line) => line.split(',')[2] ?? '');
      expect(values.filter((value) => value !== 'X' && Number(value) >= 1 && Number(value) < 5)).toEqual([]);
      expect(values.includes('X')).toBe(method !== 'rounding');
    },
  );

  it('tells everything that is wrong with its options at once, and prints nothing', async () => {
    expect(
      await cube('--by', 'rank', '--of', 'guideline', '--minimum-cell', '2', '--method', 'magic'),
    ).toMatchObject({
      code: 1,
      out: '',
      err: [
        '--by: one or two single-response items of the questionnaire, with a comma between',
        '--of: another item with one answer',
        '--minimum-cell: a whole number from 3',
        '--method: one of optimal, greedy, rounding\n',
      ].join('\n'),
    });
    expect((await cube('--by', 'grade,grade', '--of', 'attainment1')).err).toMatch(/^--by: one or two/);
    expect((await cube('--by', 'grade', '--of', 'grade')).err).toMatch(/^--of: another/);
  });
});

describe('kotae tabulate', () => {
  const tabulate = (...more: string[]) =>
    kotae(
      'tabulate',
      questionnaire,
      file('responses.csv'),
      '--population',
      file('population.csv'),
      '--plan',
      plan,
      ...more,
    );

  it('prints the published rates without server or database', async () => {
    const { code, out } = await tabulate();
    expect(code).toBe(0);
    expect(out).toMatch(/計 +2,438 +779 +32\.0/);
    expect(out).toMatch(/^平均\(回答者ベース\) +[\d.]+ +X /m);
  });

  it('writes a spreadsheet with a sheet for each table', async () => {
    const words = ['tabulate', questionnaire, file('responses.csv'), '--plan', plan, '--format', 'xlsx'];
    const bytes = await buffer(childNode(['server/cli.ts', ...words]).stdout);
    const workbook = await readXlsx(new Uint8Array(bytes));
    expect(workbook.sheets.length).toBeGreaterThan(10);
  });

  it('writes one row a figure under one head', async () => {
    const { code, out } = await tabulate('--format', 'tidy');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFwave,table,stub,.*,base_name,base,value,reason,/);
    expect(lines.filter((line) => line.includes('wave,table,stub'))).toHaveLength(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/,grade,職,8,係員,response-rate,percent,eligible,526,39\.0,/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/,attainment1\*grade,.*,mean,points,answered,,,suppressed,/),
    );
  });

  it('says nothing of rates where there are no head counts', async () => {
    const { code, out } = await kotae('tabulate', questionnaire, file('responses.csv'), '--plan', plan);
    expect(code).toBe(0);
    expect(out).toMatch(/^係員 +205$/m);
    expect(out).toContain('区分ごとの職員数がないため、回答率は示していません。');
    expect(out).not.toMatch(/職員数 0|上回る|—～—|—%/);
  });

  it('names file, line and column of every problem, of all files at once', async () => {
    writeFileSync(
      file('wrong-plan.json'),
      JSON.stringify({
        ...(JSON.parse(readFileSync(plan, 'utf8')) as object),
        banners: [{ item: 'nobody' }],
      }),
    );
    writeFileSync(
      file('wrong.csv'),
      'attainment1,attainment2,attainment3,guideline,measure,grade\n11,2,3,,,1\n1,2\n',
    );
    writeFileSync(file('wrong-heads.csv'), '市長,1\n');
    const { code, err } = await kotae(
      'tabulate',
      questionnaire,
      file('wrong.csv'),
      '--population',
      file('wrong-heads.csv'),
      '--plan',
      file('wrong-plan.json'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/wrong-plan\.json, banners\.0/);
    expect(err).toMatch(/wrong\.csv, 2行目, attainment1: .*\[out-of-range\]/);
    expect(err).toMatch(/wrong\.csv, 3行目: .*\[wrong-cell-count\]/);
    expect(err).toMatch(/wrong-heads\.csv, 1行目: .*\[unknown-group\]/);
  });

  it('says what is wrong where the questionnaire has no item that head counts could be of', async () => {
    const { populationItem: _, ...without } = JSON.parse(readFileSync(questionnaire, 'utf8')) as Record<
      string,
      unknown
    >;
    writeFileSync(file('no-item.json'), JSON.stringify(without));
    const { code, err } = await kotae(
      'tabulate',
      file('no-item.json'),
      file('responses.csv'),
      '--population',
      file('population.csv'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/population\.csv: .*populationItem.*\[no-population-item\]/);
    expect(err).not.toContain('unknown-group');
  });

  it('flags more responses than people and does not cut them', async () => {
    writeFileSync(
      file('small.csv'),
      ['1,2', ...hirakataWave.population.slice(1).map((row) => `${row.option},${row.eligibleCount}`)].join(
        '\n',
      ),
    );
    const { code, out } = await kotae(
      'tabulate',
      questionnaire,
      file('responses.csv'),
      '--population',
      file('small.csv'),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/理事・部長級 +2 +6 +300\.0/);
    expect(out).toContain('上回る');
  });

  it('weights case by case, and hides what it hides without weights', async () => {
    const [head = '', ...rows] = readFileSync(file('responses.csv'), 'utf8').trimEnd().split(/\r?\n/);
    const withWeights = (weightOf: (row: number) => string): string =>
      [`${head},w`, ...rows.map((row, index) => `${row},${weightOf(index)}`)].join('\n');
    writeFileSync(
      file('weighted.csv'),
      withWeights((row) => (row % 2 === 0 ? '1.5' : '2.5')),
    );
    const json = (name: string, ...more: string[]) =>
      kotae('tabulate', questionnaire, file(name), '--plan', plan, '--format', 'json', ...more);
    const plain = JSON.parse((await json('responses.csv')).out) as PublishedTable[];
    const weighted = JSON.parse((await json('weighted.csv', '--weights', 'w')).out) as PublishedTable[];
    const hiddenIn = (tables: PublishedTable[]): string[] =>
      tables
        .filter((table) => 'points' in table)
        .flatMap(({ id, points }) =>
          points.flatMap(({ code, column }) => (column.status === 'suppressed' ? [`${id} ${code}`] : [])),
        );
    expect(hiddenIn(weighted)).toEqual(hiddenIn(plain));
    const totalOf = (tables: PublishedTable[]): Column | undefined =>
      tables.find(({ id }) => id === 'attainment1*grade')?.points[0]?.column;
    expect(totalOf(plain)).toMatchObject({ askedBase: 779 });
    expect(totalOf(weighted)).toMatchObject({ askedBase: 1557.5, weights: { askedCount: 779 } });
    expect(weighted.find(({ id }) => id === 'attainment1')).toMatchObject({ caseWeights: { column: 'w' } });

    writeFileSync(
      file('bad-weights.csv'),
      withWeights((row) => ['-1', 'x'][row] ?? '1'),
    );
    const bad = await json('bad-weights.csv', '--weights', 'w');
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err.match(/\[not-a-weight\]/g)).toHaveLength(2);
    expect((await json('weighted.csv', '--weights', 'v')).err).toContain('[missing-weights]');
  });

  it('refuses a population of nobody and a group that is not in the questionnaire', async () => {
    writeFileSync(file('nobody.csv'), hirakataWave.population.map((row) => `${row.option},0`).join('\n'));
    const nobody = await kotae(
      'tabulate',
      questionnaire,
      file('responses.csv'),
      '--population',
      file('nobody.csv'),
    );
    expect(nobody.code).toBe(1);
    expect(nobody.err).toContain('[empty-population]');
    writeFileSync(file('mayor.csv'), '市長,1\n');
    const mayor = await kotae(
      'tabulate',
      questionnaire,
      file('responses.csv'),
      '--population',
      file('mayor.csv'),
    );
    expect(mayor.err).toContain('[unknown-group]');
  });
});

describe('kotae schema and create-account', () => {
  it('print the JSON Schema of a questionnaire and of a table plan', async () => {
    for (const kind of ['questionnaire', 'table-plan']) {
      expect(JSON.parse((await kotae('schema', kind)).out)).toHaveProperty('$defs');
    }
    expect((await kotae('schema', 'poem')).code).toBe(1);
  });

  it('make an account once, with a password that is long enough', async () => {
    const words = [
      'create-account',
      '--data',
      file('accounts'),
      '--name',
      '人事',
      '--email',
      'hr@example.jp',
      '--role',
      'planner',
    ];
    process.env['KOTAE_PASSWORD'] = 'short';
    expect((await kotae(...words)).err).toContain('password');
    process.env['KOTAE_PASSWORD'] = 'a password that is long enough';
    expect(await kotae(...words)).toMatchObject({ code: 0, out: 'hr@example.jp (planner)\n' });
    expect((await kotae(...words)).err).toContain('メールアドレス');
    process.env['KOTAE_PASSWORD'] = 'passwordpassword';
    const other = words.map((word) => (word === 'hr@example.jp' ? 'other@example.jp' : word));
    expect((await kotae(...other)).err).toContain('[guessable-password]');
    delete process.env['KOTAE_PASSWORD'];
  });

  it('give an account a new password at the machine, and write both into the log', async () => {
    const reset = (email: string) => kotae('reset-account', '--data', file('accounts'), '--email', email);
    expect((await reset('hr@example.jp')).err).toContain('KOTAE_PASSWORD');
    process.env['KOTAE_PASSWORD'] = 'another one that is long enough';
    expect((await reset('nobody@example.jp')).code).toBe(1);
    expect(await reset('hr@example.jp')).toMatchObject({ code: 0, out: 'hr@example.jp (planner)\n' });
    delete process.env['KOTAE_PASSWORD'];
    const log = await kotae('audit-log', '--data', file('accounts'), '--format', 'json');
    const { entries } = JSON.parse(log.out) as {
      entries: { actor: string; action: string; facts: object }[];
    };
    expect(entries.map(({ actor, action, facts }) => [actor, action, facts])).toEqual([
      ['kotae create-account', 'account-created', { account: 'hr@example.jp', role: 'planner' }],
      ['kotae reset-account', 'password-reset', { account: 'hr@example.jp', role: 'planner' }],
    ]);
  });
});

describe('kotae tables and audit-tables on the demonstration', () => {
  const demo = (...words: string[]) => kotae(words[0] ?? '', '--data', file('demo'), ...words.slice(1));

  it('lists the catalogue and prints a table as text, JSON and CSV, marked as synthetic', async () => {
    const { out } = await demo('tables');
    expect(out).toMatch(/^response-rate\t/);
    expect(out).toContain('guideline*grade\t');
    const text = await demo('tables', '--table', 'response-rate');
    expect(text.out).toContain('架空データ');
    expect(text.out).toMatch(/無回答 +— +45 +—/);
    const json = await demo('tables', '--table', 'attainment1*grade', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ id: 'attainment1*grade', isSynthetic: true });
    expect((await demo('tables', '--table', 'guideline*grade', '--format', 'csv')).out).toMatch(/^\uFEFF/);
    expect((await demo('tables', '--table', 'grade*name')).code).toBe(1);
  });

  it('finds no group below ten, in tables, texts and the plan', async () => {
    const { code, out } = await demo('audit-tables');
    expect(code).toBe(0);
    expect(out).toContain('no smaller group');
    expect(out).toContain('and in 1 plan;');
    expect(out).toContain('1 lists of texts: each of enough');
  });

  it('fails when a table that unpicks the others is slipped in', async () => {
    const { default: SQLite } = await import('better-sqlite3');
    await demo('tables');
    const db = new SQLite(join(file('demo'), 'kotae.sqlite'));
    const body = JSON.parse(
      db.prepare("SELECT body FROM published_table WHERE id = 'attainment1*grade'").pluck().get() as string,
    ) as PublishedTable;
    const baseOf = (column: Column) => (column.status === 'shown' ? column.answeredBase : 0);
    const [total, ...groups] = body.points.map((point) => point.column);
    if (total?.status !== 'shown') throw new Error('the total is hidden');
    const unexplained = total.answeredBase - groups.reduce((sum, column) => sum + baseOf(column), 0);
    const partner = body.points.find((point) => point.code !== '1' && point.column.status === 'suppressed');
    if (partner === undefined) throw new Error('nothing is hidden with the smallest grade');
    partner.column = {
      ...total,
      askedBase: unexplained - 6,
      answeredBase: unexplained - 6,
      counts: total.counts.map((_, index) => (index === 0 ? unexplained - 6 : 0)),
    };
    db.prepare("UPDATE published_table SET body = ? WHERE id = 'attainment1*grade'").run(
      JSON.stringify(body),
    );
    db.close();
    expect((await demo('audit-tables')).code).toBe(1);
  });
});

describe('kotae audit-anonymity', () => {
  it('finds nothing to link by, finds out every sabotage, and says so line by line', async () => {
    const { out, code } = await kotae('audit-anonymity', '--worlds', '3');
    expect(code).toBe(0);
    expect(out.match(/nothing to link by/g)).toHaveLength(5);
    expect(out.match(/sabotaged: found out/g)).toHaveLength(8);
    expect((await kotae('audit-anonymity', '--worlds', '0')).code).toBe(1);
  });
});

describe('kotae report on the demonstration', () => {
  it('writes the report of a published wave in a format, and names what there is not', async () => {
    const output = file('report.pdf');
    const { code, out } = await kotae('report', 'hirakata-2024', '--data', file('demo'), '--output', output);
    expect([code, out]).toEqual([0, `${output}\n`]);
    expect(readFileSync(output).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await kotae('report', 'nothing', '--data', file('demo'))).toMatchObject({ code: 1 });
    expect(await kotae('report', 'hirakata-2024', '--format', 'exe', '--data', file('demo'))).toMatchObject({
      code: 1,
    });
  });
});
