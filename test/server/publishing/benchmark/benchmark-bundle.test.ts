import { statSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BenchmarkContent } from '../../../../analysis/report/benchmark/benchmark-content.ts';
import { numbersIn } from '../../../../analysis/report/cells.ts';
import type { TableView } from '../../../../analysis/report/table-view.ts';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { readBundle, writeBundle } from '../../../../server/publishing/benchmark/benchmark-bundle.ts';
import { compareBundles } from '../../../../server/publishing/benchmark/compare-bundles.ts';
import { contentOfWave } from '../../../../server/publishing/benchmark/content-of-wave.ts';
import { openResults, type OpenResults } from '../../../../server/publishing/open-data/open-results.ts';
import type { ServerIssue } from '../../../../server/contract/issue.ts';
import { ProblemError } from '../../../../server/problems.ts';
import { BenchmarkKeys } from '../../../../server/store/keys/benchmark-keys.ts';
import { runKotae } from '../../../child-node.ts';
import { plansWorld } from '../../plans-world.ts';
import { environmentOf, temporaryDirectory, type TestApp } from '../../test-app.ts';

let world: TestApp;
let open: OpenResults;
let content: BenchmarkContent;
beforeAll(async () => {
  world = await plansWorld();
  open = await openResults(world.dependencies.db, 'w2027');
  content = contentOfWave(open);
});
afterAll(() => world.dispose());

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
  return () => directory.dispose();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const keysOf = (name: string) => new BenchmarkKeys(join(directory.path, name));
/** A bundle of another organisation, signed by its own key. */
const bundleOf = (name: string, change: Partial<BenchmarkContent> = {}, key = name): string =>
  writeBundle({ ...content, organisation: { ja: name }, ...change }, keysOf(key));
const given = (name: string, text: string) => ({ name, bytes: bytesOf(text) });
const compare = (files: ReturnType<typeof given>[], trusted: string[] = []) =>
  compareBundles(files, { keys: keysOf('own'), trusted });
/** Everything that is refused: file and code; undefined where nothing is. */
function issuesOf(files: ReturnType<typeof given>[], trusted: string[] = []): ServerIssue[] {
  try {
    compare(files, trusted);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return [...error.issues];
    throw error;
  }
}
const codesOf = (...files: ReturnType<typeof given>[]) =>
  issuesOf(files).map(({ path, code }) => `${path.at(-1)} ${code}`);

describe('what is in a bundle', () => {
  it('is of everybody, and each number is printed in a published table', () => {
    const byStub = Map.groupBy(open.results, (result) =>
      result.kind === 'response-rate' ? 'response-rate' : result.stub,
    );
    expect(content.figures).toHaveLength(7);
    for (const { code, value, base, measure } of content.figures) {
      const printed = (byStub.get(code) ?? []).flatMap((result) => {
        const view = completeView(result, 'ja') as TableView;
        return numbersIn(view.rows.flatMap(({ cells }) => cells)).filter(({ group }) => group === 'total');
      });
      const about = `${code} ${measure}`;
      expect({ about, isPrinted: printed.some((one) => one.value === value) }).toEqual({
        about,
        isPrinted: true,
      });
      expect({ about, isPrinted: printed.some((one) => one.value === base) }).toEqual({
        about,
        isPrinted: true,
      });
    }
  });

  it('has the response rate, means and positive answers, each by the name that stays', () => {
    expect(new Set(content.figures.map(({ measure }) => measure))).toEqual(
      new Set(['response-rate', 'mean', 'positive']),
    );
    const series = content.figures.map(({ code, series: name, isNewSeries }) => [code, name, isNewSeries]);
    expect(series).toContainEqual(['proactive', 'hirakata-attainment/attainment2/1', false]);
    expect(series).toContainEqual(['attainment3', 'hirakata-attainment/attainment3/2', false]);
  });

  it('has nothing of a group', () => {
    const groups = new Set(
      open.results.flatMap((result) =>
        result.kind === 'response-rate' ? [] : result.points.map(({ code }) => code),
      ),
    );
    groups.delete('total');
    expect(groups.size).toBeGreaterThan(5);
    const stubs = open.results.flatMap((result) =>
      result.kind === 'response-rate' || result.banner !== null ? [] : [result.stub],
    );
    expect(content.figures.filter(({ code }) => code !== 'response-rate' && !stubs.includes(code))).toEqual(
      [],
    );
  });
});

describe('a file', () => {
  it('is read as it was written, also laid out otherwise', () => {
    const text = writeBundle(content, keysOf('a'));
    expect(readBundle(bytesOf(text))).toMatchObject({ content });
    expect(readBundle(bytesOf(JSON.stringify(JSON.parse(text))))).toMatchObject({ content });
  });

  it.each<[string, (text: string) => string, string[]]>([
    ['a figure', (text) => text.replace(/"value": [\d.]+/, '"value": 99.9'), ['bundle-changed']],
    ['the name', (text) => text.replace(/"wave": "w2027"/, '"wave": "w2028"'), ['bundle-changed']],
    [
      'the key',
      (text) => text.replace(/"publicKey": "[^"]+"/, `"publicKey": "${'A'.repeat(43)}"`),
      ['bundle-changed'],
    ],
    ['the signature', (text) => text.replace(/"signature": "./, '"signature": "_'), ['bundle-changed']],
    [
      'something more',
      (text) => text.replace('"isSynthetic"', '"more": 1, "isSynthetic"'),
      ['bundle-incomplete'],
    ],
    [
      'two things',
      (text) => text.replaceAll(/"base": \d+/g, '"base": -1').replace('"wave"', '"wav"'),
      ['bundle-incomplete'],
    ],
    ['the format', (text) => text.replace('kotae-benchmark/1', 'kotae-benchmark/9'), ['not-a-bundle']],
    ['half of it', (text) => text.slice(0, text.length / 2), ['not-a-bundle']],
    ['its length', (text) => text + ' '.repeat(5_000_000), ['file-too-large']],
  ])('of which somebody changed %s is refused', (_, change, codes) => {
    const faults = readBundle(bytesOf(change(writeBundle(content, keysOf('a')))));
    if (!Array.isArray(faults)) throw new Error('it was read');
    expect([...new Set(faults.map(({ code }) => code))]).toEqual(codes);
  });

  it('with a text that would move a terminal’s cursor is refused, whoever signed it', () => {
    for (const name of ['市\u001B[2J', '市\n偽の行', '市\u202E']) {
      expect(() => writeBundle({ ...content, organisation: { ja: name } }, keysOf('a'))).toThrow(
        'organisation',
      );
    }
  });
});

describe('a number from elsewhere', () => {
  it.each([
    ['a share above everybody', { measure: 'positive' as const, value: 100.1 }],
    ['a rate below nobody', { measure: 'response-rate' as const, value: -1 }],
    ['a mean that no survey has', { measure: 'mean' as const, value: 1e308 }],
  ])('%s is refused by its place, whoever signed it', (_, changed) => {
    const figures = content.figures.slice(0, 1).map((one) => ({ ...one, ...changed }));
    expect(() => writeBundle({ ...content, figures }, keysOf('a'))).toThrow('value');
  });

  it.each(['1e400', '-1e400', '"50"', 'null'])('%s is none', (written) => {
    const text = writeBundle(content, keysOf('a')).replace(/"value": [\d.]+/, `"value": ${written}`);
    const place = 'content.figures.0.value';
    expect(readBundle(bytesOf(text))).toMatchObject([{ code: 'bundle-incomplete', facts: { place } }]);
  });
});

describe('keys', () => {
  it('are written in one way: one that is spelled otherwise does not pass for another', () => {
    const bundle = JSON.parse(bundleOf('乙市', {}, '甲市')) as { publicKey: string };
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = bundle.publicKey.slice(-1);
    const publicKey = bundle.publicKey.slice(0, -1) + letters.charAt(letters.indexOf(last) ^ 1);
    expect(Buffer.from(publicKey, 'base64url')).toEqual(Buffer.from(bundle.publicKey, 'base64url'));
    const respelled = given('2', JSON.stringify({ ...bundle, publicKey }));
    expect(codesOf(given('1', bundleOf('甲市')), respelled)).toEqual(['2 bundle-changed']);
  });

  it('go by what is seen of a name', () => {
    expect(codesOf(given('1', bundleOf('甲市')))).toEqual([]);
    // Nothing wide, soft hyphen, variation selector, tag, filler.
    for (const unseen of ['\u200B', '\u00AD', '\uFE0F', '\u{E0041}', '\u3164']) {
      expect(codesOf(given('2', bundleOf(`甲${unseen}市`, {}, 'another')))).toEqual([
        '2 bundle-by-another-key',
      ]);
    }
    expect(() => bundleOf('\u200B\u3000')).toThrow('organisation');
  });

  it('are files that nobody else may read, made once, of which a backup takes care', () => {
    bundleOf('甲市');
    const before = readBundle(bytesOf(bundleOf('甲市')));
    expect(readBundle(bytesOf(bundleOf('甲市')))).toEqual(before);
    const folder = join(directory.path, '甲市', 'keys');
    const names = readdirSync(folder);
    expect(names).toEqual(['_benchmark.json']);
    for (const name of names) {
      expect(name).toMatch(/^[^.]+\.json$/);
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('of an organisation are remembered: another is refused until its fingerprint is given', () => {
    const first = given('1', bundleOf('甲市'));
    const second = given('2', bundleOf('甲市', {}, 'another'));
    expect(compare([first]).signers).toMatchObject([{ organisation: '甲市', isNew: true }]);
    expect(codesOf(second)).toEqual(['2 bundle-by-another-key']);
    expect(compare([first]).signers).toMatchObject([{ isNew: false }]);
    const [refused] = issuesOf([second]);
    if (refused?.code !== 'bundle-by-another-key') throw new Error('it was taken');
    expect(issuesOf([second], ['0000'])).toHaveLength(1);
    expect(issuesOf([second], [refused.facts.fingerprint.toUpperCase()])).toEqual([]);
    expect(codesOf(second)).toEqual([]);
    expect(codesOf(first)).toEqual(['1 bundle-by-another-key']);
  });

  it('are remembered of nobody where anything was refused', () => {
    const [good, other] = [given('1', bundleOf('甲市')), given('2', bundleOf('甲市', {}, 'another'))];
    expect(codesOf(good, given('3', '{}'))).toEqual(['3 not-a-bundle']);
    expect(codesOf(other)).toEqual([]);
  });

  it('go by a name whatever its width and readings', () => {
    expect(codesOf(given('1', bundleOf('Ａ市')))).toEqual([]);
    expect(codesOf(given('2', bundleOf('A市', {}, 'another')))).toEqual(['2 bundle-by-another-key']);
    expect(codesOf(given('3', bundleOf('｜A市《えーし》', {}, 'third')))).toEqual([
      '3 bundle-by-another-key',
    ]);
  });
});

it('files that cannot be compared are all said at once', () => {
  const questionnaire = { code: 'another', version: 1 };
  const faults = codesOf(
    given('a', bundleOf('甲市')),
    given('b', bundleOf('甲市')),
    given('c', bundleOf('乙市', {}, '甲市')),
    given('d', bundleOf('丙市', { questionnaire })),
    given('e', 'nothing'),
  );
  expect(faults).toEqual([
    'e not-a-bundle',
    'b bundle-of-same-organisation',
    'c bundle-by-same-key',
    'd bundle-of-other-questionnaire',
  ]);
});

describe('kotae benchmark', () => {
  const kotae = (...words: string[]) =>
    runKotae(['benchmark', ...words], { LC_ALL: 'en_US', ...environmentOf(world) });
  const place = (name: string) => join(directory.path, name);
  const save = (name: string, text: string): string => {
    writeFileSync(place(name), text);
    return place(name);
  };
  const other = (number: number) => save(`${number}.json`, bundleOf(`第${number}市`));

  it('exports a wave, and compares it with those of four others', async () => {
    const made = await kotae('export', 'w2027', '--data', world.dataDirectory, '--out', place('own.json'));
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/own\.json\nFingerprint of the key: (?:[0-9a-f]{4} ?){8} \(tell/);
    const files = [place('own.json'), ...[1, 2, 3, 4].map(other)];
    const text = await kotae('compare', ...files, '--data', world.dataDirectory);
    expect(text.code).toBe(0);
    expect(text.err.match(/is new here/g)).toHaveLength(5);
    expect(text.out).toContain('Published figures of 5 organisations are compared.');
    expect(text.out).toMatch(/Response rate \(%\) +- +\d\d +- +5/);
    const csv = await kotae(
      'compare',
      ...files,
      '--data',
      world.dataDirectory,
      '--format',
      'csv',
      '--language',
      'ja',
    );
    expect(csv).toMatchObject({ code: 0, err: '' });
    expect(csv.out).toMatch(/^\uFEFF項目,第1四分位,中央値,第3四分位,団体数\r\n/);
    const json = await kotae('compare', ...files, '--data', world.dataDirectory, '--format', 'json');
    const { lines } = JSON.parse(json.out) as { lines: { organisationCount: number }[] };
    expect(lines.map(({ organisationCount }) => organisationCount)).toEqual(content.figures.map(() => 5));
  });

  it('says a line a problem, and ends with 1', async () => {
    const broken = save(
      'broken.json',
      readFileSync(other(1), 'utf8').replace(/"value": [\d.]+/, '"value": 1'),
    );
    const refused = await kotae('compare', broken, other(7), other(7), '--data', world.dataDirectory);
    expect(refused).toEqual({
      code: 1,
      out: '',
      err:
        'Some files cannot be compared.\n' +
        `  ${broken}: The signature does not fit: the file was changed on its way. [bundle-changed]\n` +
        `  ${place('7.json')}: “第7市” is in “${place('7.json')}” too. Give one file an organisation. [bundle-of-same-organisation]\n`,
    });
    const nowhere = await kotae('compare', broken, '--data', place('nowhere'));
    expect(nowhere).toMatchObject({ code: 1, err: `${place('nowhere')}: no Kotae data here\n` });
    const none = await kotae('export', 'w2029', '--data', world.dataDirectory, '--out', place('none.json'));
    expect(none).toMatchObject({ code: 1, out: '' });
  });
});
