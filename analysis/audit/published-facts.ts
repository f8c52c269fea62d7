import { bannerItems, splitCode } from '../tabulate/banner-code.ts';
import type { Column, Table } from '../tabulate/table.ts';
import { notStated, partsLeftOut, partsOfBanner, partsOfPoint } from './banner-parts.ts';
import type { LinearFact, LinearSum } from '../numeric/tightest-intervals.ts';

/** Those who were asked and left the stub blank. */
const blank = 'blank';

/** An item that is asked of those who chose some categories of another one. */
export interface Routing {
  stub: string;
  on: string;
  categories: readonly string[];
}

/**
 * Name of an unknown count: how many of a group gave an answer to a stub. An option of a multiple-response banner is
 * a split of its own, into those who ticked it and the others.
 *
 * @example unknownCount('score', 'grade', 'chief', '5') // => 'score|grade|chief|5'
 */
export function unknownCount(stub: string, banner: string, part: string, category: string): string {
  return [stub, banner, part, category].join('|');
}

/**
 * Name of the split that one option of a multiple-response banner makes: who ticked it, and who did not.
 *
 * @example splitOf('ways', 'talk') // => 'ways:talk'
 */
export function splitOf(banner: string, option: string): string {
  return `${banner}:${option}`;
}

/**
 * Everything that tables say, as statements about unknown counts of single groups: shown columns, totals, bases,
 * blanks, columns left out, that groups within a group add up to it, and that an item was asked of exactly those who
 * chose something elsewhere.
 *
 * Shape    tables as published, with the frequency table of every banner item; routings as in the questionnaire.
 * Missing  a suppressed column says nothing; that it is hidden for its size is not used.
 * @example publishedFacts([crossTab(exampleCaseFile, 'tools', { item: 'grade' })], []).length // => 12
 */
export function publishedFacts(tables: readonly Table[], routings: readonly Routing[]): LinearFact[] {
  const facts = tables.flatMap((table) => tableFacts(table, tables));
  const sums = tables.flatMap((table) =>
    table.banner === null ? [] : nestingFacts(table, table.banner, [...table.categories, blank], tables),
  );
  return [...facts, ...sums, ...routings.flatMap((routing) => routingFacts(routing, tables))];
}

/**
 * The groups of a banner that are hidden in a table, each as the sum of unknown counts of one category.
 *
 * Shape    one target a hidden group and category of the stub, in this order; blanks are not among them.
 *          isOverlapping: the banner is a multiple response.
 * @example hiddenTargets({ ...crossTab(exampleCaseFile, 'tools', { item: 'grade' }), points: [{ code: 'chief', kind: 'option', column: { status: 'suppressed', reason: 'complementary' } }] }, { isOverlapping: false }).map(({ category }) => category) // => ['pen', 'pc']
 */
export function hiddenTargets(
  table: Table,
  { isOverlapping }: { isOverlapping: boolean },
): { group: string; category: string; sum: LinearSum }[] {
  const { banner } = table;
  if (banner === null) return [];
  return table.points
    .filter(({ kind, column }) => kind !== 'net' && kind !== 'total' && column.status === 'suppressed')
    .flatMap((point) =>
      table.categories.map((category) => ({
        group: point.code,
        category,
        sum: sumOfPoint(table, point, category, isOverlapping),
      })),
    );
}

function sumOfPoint(
  { stub, banner }: Table,
  point: Table['points'][number],
  category: string,
  isOverlapping: boolean,
): LinearSum {
  const found = partsOfPoint(banner, point);
  const split = isOverlapping ? splitOf(banner ?? '', point.code) : (found?.banner ?? '');
  return new Map((found?.parts ?? []).map((part) => [unknownCount(stub, split, part, category), 1]));
}

/**
 * That groups within a group add up to it, by both items of a nested banner, for each of some unknowns of a stub.
 *
 * Shape    tables: with the frequency tables of both items; a banner of one item has nothing to add.
 * @example nestingFacts({ stub: 'tools' }, 'grade', ['pen'], []) // => []
 */
export function nestingFacts(
  { stub }: Pick<Table, 'stub'>,
  banner: string,
  unknowns: readonly string[],
  tables: readonly Pick<Table, 'id' | 'categories'>[],
): LinearFact[] {
  const items = bannerItems(banner);
  if (items.length === 1) return [];
  const parts = partsOfBanner(banner, (item) => optionsOf(item, tables));
  return items.flatMap((item, place) =>
    [...optionsOf(item, tables), notStated].flatMap((group) => {
      const within = parts.filter((part) => splitCode(part)[place] === group);
      return unknowns.map((unknown): LinearFact => ({
        sum: new Map([
          [unknownCount(stub, item, group, unknown), -1],
          ...within.map((part): [string, number] => [unknownCount(stub, banner, part, unknown), 1]),
        ]),
        lower: 0,
        upper: 0,
        from: `${stub}*${banner}: ${group}`,
      }));
    }),
  );
}

function optionsOf(item: string, tables: readonly Pick<Table, 'id' | 'categories'>[]): string[] {
  return tables.find(({ id }) => id === item)?.categories ?? [];
}

function tableFacts(table: Table, tables: readonly Table[]): LinearFact[] {
  const isOverlapping =
    table.banner !== null && tables.find(({ id }) => id === table.banner)?.stubKind === 'multiple';
  if (isOverlapping) return overlappingFacts(table);
  // A total is the sum over the groups of every item that the stub is broken down by.
  const everybody = itemsOf(table, tables).map((item) => ({ banner: item, parts: partsOf(item, tables) }));
  const columns = table.points.flatMap((point) => {
    const own = partsOfPoint(table.banner, point);
    return (own === null ? everybody : [own]).flatMap(({ banner, parts }) =>
      columnFacts(table, point.column, banner, parts, `${table.id}: ${point.code}`),
    );
  });
  return [...columns, ...emptyFacts(table, tables)];
}

function emptyFacts(table: Table, tables: readonly Table[]): LinearFact[] {
  const { banner } = table;
  if (banner === null) return [];
  const parts = partsLeftOut({ banner, parts: partsOf(banner, tables) }, table);
  if (parts.length === 0) return [];
  return columnFacts(table, { status: 'no_cases' }, banner, parts, `${table.id}: nobody`);
}

/** The items of one answer that a stub is broken down by. */
function itemsOf({ stub }: Table, tables: readonly Table[]): string[] {
  const banners = tables.flatMap((table) => (table.stub === stub ? (table.banner ?? []) : []));
  return [...new Set(banners.flatMap(bannerItems))].filter(
    (item) => tables.find(({ id }) => id === item)?.stubKind !== 'multiple',
  );
}

function partsOf(banner: string, tables: readonly Table[]): string[] {
  return partsOfBanner(banner, (item) => optionsOf(item, tables));
}

function columnFacts(
  table: Table,
  column: Column,
  banner: string,
  parts: string[],
  from: string,
): LinearFact[] {
  const sumOf = (categories: readonly string[]): LinearSum =>
    new Map(
      categories.flatMap((category) =>
        parts.map((part): [string, number] => [unknownCount(table.stub, banner, part, category), 1]),
      ),
    );
  const exactly = (sum: LinearSum, count: number): LinearFact => ({ sum, lower: count, upper: count, from });
  if (column.status === 'suppressed') return [];
  if (column.status === 'no_cases') return [exactly(sumOf([...table.categories, blank]), 0)];
  const counts = column.counts.flatMap((count, index) => {
    const category = table.categories[index];
    return typeof count === 'number' && category !== undefined ? [exactly(sumOf([category]), count)] : [];
  });
  const blanks = exactly(sumOf([blank]), column.nonresponseCount + column.nonSubstantiveCount);
  // Ticks overlap: only the blanks and each option by itself are counts of people.
  if (table.stubKind === 'multiple') return [...counts, blanks];
  return [...counts, blanks, exactly(sumOf(table.categories), column.answeredBase)];
}

/** Those who ticked an option and the others make up the total, option by option. */
function overlappingFacts(table: Table): LinearFact[] {
  const total = table.points.find(({ kind }) => kind === 'total');
  return table.points.flatMap((point) => {
    if (point.kind === 'total') return [];
    const split = splitOf(table.banner ?? '', point.code);
    const from = `${table.id}: ${point.code}`;
    return [
      ...columnFacts(table, point.column, split, [point.code], from),
      ...(total === undefined
        ? []
        : columnFacts(table, total.column, split, [point.code, `not:${point.code}`], `${table.id}: total`)),
    ];
  });
}

function routingFacts({ stub, on, categories }: Routing, tables: readonly Table[]): LinearFact[] {
  return tables.flatMap((table) => {
    const { banner } = table;
    if (table.stub !== stub || banner === null) return [];
    if (!tables.some((other) => other.stub === on && other.banner === banner)) return [];
    return table.points.flatMap((point): LinearFact[] => {
      if (point.column.status === 'suppressed') return [];
      const [item = ''] = bannerItems(banner);
      const own = partsOfPoint(banner, point) ?? { banner: item, parts: partsOf(item, tables) };
      const asked = point.column.status === 'shown' ? point.column.askedBase : 0;
      const sum = new Map(
        categories.flatMap((category) =>
          own.parts.map((part): [string, number] => [unknownCount(on, own.banner, part, category), 1]),
        ),
      );
      return [{ sum, lower: asked, upper: asked, from: `${table.id}: ${point.code}, asked` }];
    });
  });
}
