import type { BannerPoint, Column, Table } from '../tabulate/table.ts';
import type { LinearFact, LinearSum } from './tightest-intervals.ts';

/** Those who did not state their group, and those who were asked and left the stub blank. */
const notStated = 'not_stated';
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
 * blanks, and that an item was asked of exactly those who chose something elsewhere.
 *
 * Shape    tables as published, with the frequency table of every banner item; routings as in the questionnaire.
 * Missing  a suppressed column says nothing; that it is hidden for its size is not used.
 * @example publishedFacts([crossTab(exampleCaseFile, 'tools', { item: 'grade' })], []).length // => 12
 */
export function publishedFacts(tables: readonly Table[], routings: readonly Routing[]): LinearFact[] {
  const facts = tables.flatMap((table) => tableFacts(table, tables));
  return [...facts, ...routings.flatMap((routing) => routingFacts(routing, tables))];
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
        sum: new Map(
          partsOf(point).map((part) => {
            const split = isOverlapping ? splitOf(banner, point.code) : banner;
            return [unknownCount(table.stub, split, part, category), 1];
          }),
        ),
      })),
    );
}

function tableFacts(table: Table, tables: readonly Table[]): LinearFact[] {
  const splits = table.banner === null ? [] : [table.banner];
  const isOverlapping =
    table.banner !== null && tables.find(({ id }) => id === table.banner)?.stubKind === 'multiple';
  if (isOverlapping) return overlappingFacts(table);
  const everybody = partsOfBanner(table, tables);
  return table.points.flatMap((point) => {
    const parts = point.kind === 'total' ? everybody : partsOf(point);
    const banners = point.kind === 'total' ? bannersOf(table, tables) : splits;
    return banners.flatMap((banner) => {
      const own = point.kind === 'total' ? partsOfBanner({ ...table, banner }, tables) : parts;
      return columnFacts(table, point.column, banner, own, `${table.id}: ${point.code}`);
    });
  });
}

/** A total is the sum over the groups of every banner that the stub is broken down by. */
function bannersOf({ stub }: Table, tables: readonly Table[]): string[] {
  const banners = tables.flatMap((table) => (table.stub === stub ? (table.banner ?? []) : []));
  return [...new Set(banners)].filter(
    (banner) => tables.find(({ id }) => id === banner)?.stubKind !== 'multiple',
  );
}

function partsOf({ code, options }: Pick<BannerPoint, 'code' | 'options'>): string[] {
  return options ?? [code];
}

function partsOfBanner({ banner }: Pick<Table, 'banner'>, tables: readonly Table[]): string[] {
  return [...(tables.find(({ id }) => id === banner)?.categories ?? []), notStated];
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
      const parts = point.kind === 'total' ? partsOfBanner(table, tables) : partsOf(point);
      const asked = point.column.status === 'shown' ? point.column.askedBase : 0;
      const sum = new Map(
        categories.flatMap((category) =>
          parts.map((part): [string, number] => [unknownCount(on, banner, part, category), 1]),
        ),
      );
      return [{ sum, lower: asked, upper: asked, from: `${table.id}: ${point.code}, asked` }];
    });
  });
}
