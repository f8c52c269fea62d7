import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFigure, type TableView } from '../../../../analysis/report/table-view.ts';
import { noneMark } from '../../../../analysis/report/cells.ts';
import { tidyFigures } from '../../../../analysis/report/tables/tidy-figures.ts';
import { uprightView } from '../../../../analysis/report/tables/turned-view.ts';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { openFile, openFileName, openFormats } from '../../../../server/publishing/open-data/open-files.ts';
import { openResults, type OpenResults } from '../../../../server/publishing/open-data/open-results.ts';
import { childProgram, runKotae } from '../../../child-node.ts';
import { environmentOf, temporaryDirectory, type TestApp } from '../../test-app.ts';
import { fiveYears, namesOfMeaning, years } from './five-years.ts';

const script = join(import.meta.dirname, 'read_open_files.py');

/** A program run to its end; undefined where there is no such program. */
async function ended(program: string, words: string[]) {
  const child = childProgram(program, words, { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8' });
  const failed = once(child, 'error').then(() => undefined);
  const closed = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const done = await Promise.race([closed, failed]);
  return done && { out: done[0], err: done[1], code: Number(done[2][0]) };
}

type Cell = string | number | boolean | null;
interface Found {
  csv: Record<string, Record<string, Cell>[]>;
  joined: [key: Cell[], points: [opensOn: string, stub: string, value: number | null][]][];
  ddi: Record<string, Record<string, { label: string; series: string; categories: Record<string, string> }>>;
  xlsx: Record<string, Record<string, Cell[][]>>;
  ods: Record<string, Record<string, Cell[][]>>;
}

const hasPython = (await ended('python3', ['--version']))?.code === 0;
const because = hasPython ? '' : ' (left out: there is no python3 on this machine)';

describe.skipIf(!hasPython)(`files read by Python, with its standard library alone${because}`, () => {
  let world: TestApp;
  let waves: OpenResults[];
  let directory: ReturnType<typeof temporaryDirectory>;
  let found: Found;

  const read = (path: string) => ended('python3', [script, path]);

  beforeAll(async () => {
    world = await fiveYears();
    directory = temporaryDirectory();
    waves = [];
    for (const year of years) {
      const open = await openResults(world.dependencies.db, `pulse-${year}`);
      waves.push(open);
      for (const format of openFormats) {
        const file = join(directory.path, openFileName(open.catalogue.wave, format, 'ja'));
        writeFileSync(file, await openFile(open, format, 'ja'));
      }
    }
    const { out, err } = (await read(directory.path)) ?? { out: '', err: 'no Python' };
    expect(err).toBe('');
    found = JSON.parse(out) as Found;
  });
  afterAll(async () => {
    directory.dispose();
    await world.dispose();
  });

  it('the CSV is what its description says, and holds every figure', () => {
    for (const { catalogue, results } of waves) {
      const rows = found.csv[`${catalogue.wave}.csv-metadata.json`] ?? [];
      const wanted = results.flatMap((result) =>
        tidyFigures(result, 'ja').map(({ table, option, group, value, reason }) => ({
          table,
          option: option === '' ? null : option,
          group,
          value: value === '' ? null : Number(value),
          reason: reason === '' ? null : reason,
        })),
      );
      const own = rows.map(({ table, option, group, value, reason }) => ({
        table,
        option,
        group,
        value,
        reason,
      }));
      expect(own).toEqual(wanted);
      expect(new Set(rows.map((row) => row['is_synthetic']))).toEqual(new Set([true]));
    }
  });

  it('five waves are joined by key alone, whatever an item is called; on another scale it is another series', () => {
    const program = readFileSync(script, 'utf8');
    expect(program).not.toMatch(/^\s*(?:import|from) re\b/m);
    const seriesOf = (name: string, quantity: string) =>
      found.joined.filter(([key]) => key[0] === name && key[2] === quantity).map(([, points]) => points);
    const [meaning, ...more] = seriesOf('pulse/meaning/1', 'mean');
    expect(more).toEqual([]);
    expect(meaning?.map(([opensOn, stub]) => [opensOn, stub])).toEqual(
      years.map((year, place) => [`${year}-09-01`, namesOfMeaning[place]]),
    );
    expect(new Set(meaning?.map(([, , value]) => typeof value))).toEqual(new Set(['number']));
    for (const points of seriesOf('pulse/tools/1', 'count')) expect(points).toHaveLength(5);
    const years4 = seriesOf('pulse/ease/1', 'share').concat(seriesOf('pulse/ease/4', 'share'));
    expect(new Set(years4.map((points) => points.length))).toEqual(new Set([3, 2]));
  });

  it('were the key the name of the year, the series would fall apart', () => {
    const ofMeaning = found.joined.find(([key]) => key[0] === 'pulse/meaning/1' && key[2] === 'mean');
    const byName = Map.groupBy(ofMeaning?.[1] ?? [], ([, stub]) => stub);
    expect([...byName.values()].map((points) => points.length)).toEqual([2, 2, 1]);
  });

  it('the description for archives has every item with its answers', () => {
    for (const [place, { catalogue }] of waves.entries()) {
      const variables = found.ddi[`${catalogue.wave}-ddi.xml`] ?? {};
      const name = namesOfMeaning[place] ?? '';
      expect(Object.keys(variables)).toEqual([name, 'ease', 'tools.o1', 'tools.o2', 'tools.o3', 'grade']);
      expect(Object.keys(variables[name]?.categories ?? {})).toEqual(['1', '2', '3', '4', '5']);
      expect(variables[name]?.series).toBe('pulse/meaning/1');
      expect(variables['grade']?.categories).toEqual({ o1: '係員', o2: '係長' });
      expect(Object.keys(variables['ease']?.categories ?? {})).toHaveLength(place < 3 ? 3 : 4);
    }
  });

  it.each(['xlsx', 'ods'] as const)('%s holds the rows of every table, numbers as numbers', (format) => {
    for (const { catalogue, results } of waves) {
      const sheets = Object.values(found[format][`${catalogue.wave}.${format}`] ?? {});
      expect(sheets).toHaveLength(3 + results.length);
      for (const [place, result] of results.entries()) {
        const wanted = uprightView(completeView(result, 'ja') as TableView).rows.map(({ label, cells }) => [
          label,
          ...cells.map((cell) => (isFigure(cell) && cell.text !== noneMark ? cell.value : cell.text)),
        ]);
        expect(sheets[3 + place]).toEqual(expect.arrayContaining(wanted));
      }
    }
  });

  it.each<[string, (csv: string) => string]>([
    ['a word among figures', (csv) => csv.replace(/,\d+,,TRUE/, ',many,,TRUE')],
    ['a row twice', (csv) => csv + (csv.trimEnd().split('\r\n').at(-1) ?? '') + '\r\n'],
    ['a column by another name', (csv) => csv.replace('base_name', 'base')],
    ['a day that is none', (csv) => csv.replaceAll('2022-09-01', '2022-09-31')],
  ])('a file with %s is not as its description says', async (_, spoil) => {
    const spoilt = temporaryDirectory();
    const name = `pulse-${years[0]}.csv`;
    const copied = (file: string) => readFileSync(join(directory.path, file), 'utf8');
    writeFileSync(join(spoilt.path, `${name}-metadata.json`), copied(`${name}-metadata.json`));
    writeFileSync(join(spoilt.path, name), copied(name));
    expect((await read(spoilt.path))?.code).toBe(0);
    writeFileSync(join(spoilt.path, name), spoil(copied(name)));
    expect((await read(spoilt.path))?.code).toBe(1);
    spoilt.dispose();
  });

  it.each(['sav', 'triple-s'])('%s is refused with the reason, and nothing is written', async (format) => {
    const words = ['export', 'pulse-2022', '--data', world.dataDirectory, '--format', format];
    const { code, out, err } = await runKotae(
      [...words, '--output', join(directory.path, 'none')],
      environmentOf(world),
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('hold a row for each respondent');
  });
});
