import { describe, expect, test } from 'vitest';
import { tabulatePlan } from '../../../../analysis/index.ts';
import type { ShownColumn } from '../../../../analysis/tabulate/table.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { releaseCases } from '../../../../server/publishing/release/release-cases.ts';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import { withColumns } from '../../../../server/publishing/unit-pages/unit-page.ts';
import { tablesByUnit, unitStandings } from '../../../../server/publishing/unit-pages/unit-standings.ts';
import {
  waveUnits,
  type WaveUnit,
  type WaveUnits,
} from '../../../../server/publishing/unit-pages/wave-units.ts';
import type { Publication } from '../../../../server/store/publishing/publications.queries.ts';
import { scaled } from '../../../scale.ts';
import { smallRests } from './chiefs-arithmetic.ts';
import { largeCity, syntheticCity } from './synthetic-city.ts';

type Tables = Publication['tables'];

function unitsOf({ stored }: WaveCases): WaveUnits {
  const found = waveUnits(stored.questionnaire, stored.tablePlan);
  if (found === null) throw new Error('the city has no units');
  return found;
}

function published(city: WaveCases): Tables {
  const publication = releaseCases(city);
  if (publication === null) throw new Error('the audit passes nothing');
  return publication.tables;
}

/** Every page of every unit that has one, table by table. */
function pagesOf(tables: Tables, units: WaveUnits): Map<string, PublishedTable[]> {
  const standings = unitStandings(tables, units, { minimumBase: 10 });
  const readable = units.units.filter((_, place) => standings[place]?.noPage === null);
  const near = (unit: WaveUnit): WaveUnit[] => [
    unit,
    ...units.units.filter(({ code, parent }) => code === unit.parent || parent === unit.code),
  ];
  return new Map(
    tablesByUnit(tables, units).map((table) => [
      table.id,
      readable.map((unit) => withColumns(table, near(unit))),
    ]),
  );
}

/** What the arithmetic of all chiefs together finds in all tables. */
function restsIn(tables: Tables, units: WaveUnits): string[] {
  return [...pagesOf(tables, units)].flatMap(([id, pages]) =>
    smallRests(pages, units.units, 10).map((rest) => `${id} ${rest}`),
  );
}

test('a city of 3,000 staff and 200 units in five levels: pages for nearly all, and no small group from all of them together', () => {
  const city = syntheticCity(largeCity);
  const units = unitsOf(city);
  expect([units.units.length, Math.max(...units.units.map(({ level }) => level))]).toEqual([200, 4]);
  const tables = published(city);
  const standings = unitStandings(tables, units, { minimumBase: 10 });
  const shareOf = (from: number): number => {
    const own = standings.filter(({ responseCount }) => (responseCount ?? 0) >= from);
    return own.filter(({ noPage }) => noPage === null).length / own.length;
  };
  expect(shareOf(20)).toBeGreaterThanOrEqual(0.85);
  expect(shareOf(100)).toBe(1);
  // The judge that sees what readers get and knows who works where; chiefs who only subtract.
  expect(breakingTables({ tables, caseFile: city.caseFile, minimumBase: 10 })).toEqual([]);
  expect(restsIn(tables, units)).toEqual([]);
  expect([...pagesOf(tables, units).values()].flat().length).toBeGreaterThan(60 * 100);
  for (const { noPage, responseCount } of standings) {
    if (noPage === 'few-answers') expect(responseCount).toBeLessThan(10);
    if (noPage === 'near-small') expect(responseCount).toBeGreaterThanOrEqual(10);
  }
});

const cityCount = scaled(200);

test(`${cityCount} small cities: nothing small follows from the pages of all chiefs together`, () => {
  for (let seed = 1; seed <= cityCount; seed += 1) {
    const city = syntheticCity({ seed, staff: 260, levels: [2, 5, 14], items: 2 });
    expect([seed, restsIn(published(city), unitsOf(city))]).toEqual([seed, []]);
  }
});

describe('whatever is done to one page for itself is caught', () => {
  const city = syntheticCity({ seed: 4, staff: 420, levels: [2, 6, 20], items: 3 });
  const units = unitsOf(city);
  const tables = published(city);
  const open = new Map(
    tabulatePlan(city.caseFile, city.stored.tablePlan).map(({ id, points }) => [id, points]),
  );
  const openColumn = (table: string, code: string) => {
    const found = open.get(table)?.find((point) => point.code === code)?.column;
    if (found === undefined) throw new Error(`no ${code} in ${table}`);
    return found;
  };
  const standings = unitStandings(tables, units, { minimumBase: 10 });
  const hiddenIn = (table: PublishedTable, isFit: (unit: WaveUnit, base: number) => boolean): WaveUnit[] =>
    units.units.filter((unit) => {
      const point = table.points.find(({ code }) => code === unit.code);
      const column = openColumn(table.id, unit.code);
      return (
        point?.column.status === 'suppressed' && column.status === 'shown' && isFit(unit, column.answeredBase)
      );
    });
  const [first] = tablesByUnit(tables, units);
  if (first === undefined) throw new Error('no table');
  const withTable = (changed: PublishedTable): Tables =>
    tables.map((table) => (table.id === changed.id ? changed : table));
  const withColumn = (code: string, column: PublishedTable['points'][number]['column']): PublishedTable => ({
    ...first,
    points: first.points.map((point) => (point.code === code ? { ...point, column } : point)),
  });
  const verdict = (changed: PublishedTable): string[] =>
    breakingTables({ tables: withTable(changed), caseFile: city.caseFile, minimumBase: 10 });
  const near = hiddenIn(first, (_, base) => base >= 10);
  const small = hiddenIn(first, (_, base) => base > 0 && base < 10);

  test('there are small units, and units that stand back for them', () => {
    expect([near.length > 0, small.length > 0]).toEqual([true, true]);
    expect(standings.some(({ noPage }) => noPage === 'near-small')).toBe(true);
    expect(verdict(first)).toEqual([]);
  });

  test.each(near.map(({ code }) => code))('a page computed alone, for a unit of ten and more: %s', (code) => {
    const changed = withColumn(code, openColumn(first.id, code));
    expect(verdict(changed)).toEqual([first.id]);
  });

  test.each(small.map(({ code }) => code))('a page for a small unit: %s', (code) => {
    expect(verdict(withColumn(code, openColumn(first.id, code)))).toEqual([first.id]);
  });

  /** The table with one more column: of several units together, or of some without others. */
  const withGroup = (add: readonly WaveUnit[], take: readonly WaveUnit[] = []): PublishedTable => {
    const signed = [...add.map((unit) => ({ unit, sign: 1 })), ...take.map((unit) => ({ unit, sign: -1 }))];
    const columns = signed.map(({ unit, sign }) => ({ column: openColumn(first.id, unit.code), sign }));
    const total = (read: (column: ShownColumn) => number): number => {
      let sum = 0;
      for (const { column, sign } of columns) {
        if (column.status !== 'shown') throw new Error('not tabulated');
        sum += sign * read(column);
      }
      return sum;
    };
    const [model] = columns;
    if (model?.column.status !== 'shown') throw new Error('not tabulated');
    const gone = new Set(take.flatMap(({ options }) => options));
    return {
      ...first,
      points: [
        ...first.points,
        {
          code: 'own',
          kind: 'net',
          options: add.flatMap(({ options }) => options).filter((option) => !gone.has(option)),
          label: { ja: '独自の区分', en: 'Own group' },
          column: {
            ...model.column,
            askedBase: total((column) => column.askedBase),
            answeredBase: total((column) => column.answeredBase),
            nonresponseCount: total((column) => column.nonresponseCount),
            counts: model.column.counts.map((_, place) => total((column) => Number(column.counts[place]))),
          },
        },
      ],
    };
  };
  const isShown = (unit: WaveUnit): boolean =>
    first.points.some(({ code, column }) => code === unit.code && column.status === 'shown');
  const parentOf = (unit: WaveUnit): WaveUnit | undefined =>
    units.units.find(({ code }) => code === unit.parent);
  /** A unit that is hidden, the unit around it where that is shown, and one beside it that is shown. */
  const families = [...small, ...near].flatMap((hidden) => {
    const parent = parentOf(hidden);
    const beside = units.units.find((unit) => unit.parent === hidden.parent && isShown(unit));
    return parent !== undefined && isShown(parent) && beside !== undefined
      ? [{ hidden, parent, beside }]
      : [];
  });

  test('a page for the chief of two units, both together', () => {
    const [one] = near;
    const other = units.units.find((unit) => unit.parent === one?.parent && isShown(unit));
    if (one === undefined || other === undefined) throw new Error('no two units');
    expect(verdict(withGroup([one, other]))).toEqual([first.id]);
  });

  test('a page for a unit of last year that has been divided, one part of it hidden', () => {
    expect(families.length).toBeGreaterThan(0);
    for (const { hidden, beside } of families)
      expect(verdict(withGroup([beside, hidden]))).toEqual([first.id]);
  });

  test('a page for everybody of a unit but one hidden part', () => {
    for (const { hidden, parent } of families)
      expect(verdict(withGroup([parent], [hidden]))).toEqual([first.id]);
  });

  test('a page for a unit of last year that was larger by a part that is small', () => {
    const [unit] = small;
    const other = units.units.find(
      (one) =>
        isShown(one) &&
        one.parent !== unit?.parent &&
        !one.options.some((option) => unit?.options.includes(option)),
    );
    if (unit === undefined || other === undefined) throw new Error('no units');
    expect(verdict(withGroup([other, unit]))).toEqual([first.id]);
  });

  test('a page with how many answered in a small unit, and nothing else', () => {
    for (const { code } of small) {
      const column = openColumn(first.id, code);
      if (column.status !== 'shown') throw new Error('not tabulated');
      const counts = column.counts.map(() => ({
        status: 'suppressed' as const,
        reason: 'suppressed' as const,
      }));
      expect(verdict(withColumn(code, { ...column, counts }))).toEqual([first.id]);
    }
  });

  test('a page whose other tables show what the first hides', () => {
    const others = tablesByUnit(tables, units).filter(({ id }) => id !== first.id);
    expect(others.length).toBeGreaterThan(0);
    for (const table of others) {
      const hidden = hiddenIn(table, (_, base) => base > 0 && base < 10);
      expect(hidden.length).toBeGreaterThan(0);
      for (const { code } of hidden) {
        const points = table.points.map((point) =>
          point.code === code ? { ...point, column: openColumn(table.id, code) } : point,
        );
        expect(verdict({ ...table, points })).toEqual([table.id]);
      }
    }
  });

  test('a page that says why its column is hidden', () => {
    const [unit] = small;
    const named = { status: 'suppressed', reason: 'below_minimum_base' } as never;
    expect(verdict(withColumn(unit?.code ?? '', named))).toEqual([first.id]);
  });

  test('pages made without the few blanks that are counted with a unit', () => {
    const isJoined = (table: PublishedTable): boolean =>
      table.banner === 'unit' && table.points.some((point) => point.joined !== undefined);
    const found = Array.from({ length: 40 }, (_, seed) => {
      const own = syntheticCity({ seed, staff: 420, levels: [2, 6, 20], items: 1 });
      return { own, all: published(own) };
    }).flatMap(({ own, all }) =>
      all.flatMap((table) =>
        table.kind !== 'response-rate' && isJoined(table) ? [{ own, all, table }] : [],
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { own, all, table } of found) {
      const counted = tabulatePlan(own.caseFile, own.stored.tablePlan).find(({ id }) => id === table.id);
      const alone: PublishedTable = {
        ...table,
        points: table.points.map(({ joined, ...point }) => ({
          ...point,
          ...(joined !== undefined && {
            column: counted?.points.find(({ code }) => code === point.code)?.column ?? point.column,
          }),
        })),
      };
      const changed = all.map((one) => (one.id === table.id ? alone : one));
      expect(breakingTables({ tables: changed, caseFile: own.caseFile, minimumBase: 10 })).not.toEqual([]);
    }
  });

  test('chiefs who only subtract find a unit that is shown beside its small neighbour', () => {
    const found = near.flatMap(({ code }) => {
      const column = openColumn(first.id, code);
      return smallRests([withColumn(code, column)], units.units, 10);
    });
    expect(found.length).toBeGreaterThan(0);
    expect(smallRests([first], units.units, 10)).toEqual([]);
  });
});
