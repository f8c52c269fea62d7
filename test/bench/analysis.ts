import {
  countColumn,
  categoryCodes,
  suppressTables,
  tabulatePlan,
  type CaseFile,
} from '../../analysis/index.ts';
import { countItems } from '../../analysis/kernel/count-items.ts';
import { firstCategory } from '../../analysis/outcome/missing.ts';
import { bannerGroups } from '../../analysis/tabulate/banner-groups.ts';
import { ask, coOccurrence, duckDbOf, naturalReport, tunedReports } from './analysis/duckdb.ts';
import { syntheticCaseFile, syntheticSheets } from './analysis/bench-data.ts';
import { benchLoading } from './analysis/loading.ts';
import { columnBytes, planeBytes, readSum } from './analysis/read-sum.ts';
import { sqliteReport } from './analysis/sqlite.ts';
import { median, takeTurns } from './analysis/take-turns.ts';
import type { Figures } from './figures.ts';

const rounds = 15;
const sizes = [779, 100_000, 1_000_000, 10_000_000];
/** Rows that are asked of SQLite, and read as JSON: more would take minutes. */
const slowLimit = 1_000_000;
const plan = { banners: [{ item: 'grade' }], crosses: [] };

/**
 * The full report (every item by grade) and its kin beside DuckDB's natural and tuned SQL in the same process, taking
 * turns; what reading the columns alone takes; the case file from column segments beside rows of JSON.
 */
export async function benchAnalysis(): Promise<Figures> {
  const figures: Figures = {};
  for (const caseCount of sizes) figures[String(caseCount)] = await benchSize(syntheticCaseFile(caseCount));
  const sheets = syntheticSheets(slowLimit);
  const { fromRows, fromSegments } = benchLoading(syntheticCaseFile(slowLimit), sheets);
  line('case file of a million from rows of JSON', fromRows, null);
  line('… from column segments', fromSegments, fromRows / fromSegments);
  figures['loading'] = { fromRows, fromSegments };
  return figures;
}

async function benchSize(caseFile: CaseFile): Promise<Figures> {
  const bytes = { columns: columnBytes(caseFile), planes: planeBytes(caseFile) };
  const perCase = (own: number): string => (own / caseFile.caseCount).toFixed(1);
  console.log(
    `${caseFile.caseCount.toLocaleString('en')} cases, ${perCase(bytes.columns)} bytes a case in columns and ${perCase(bytes.planes)} in planes`,
  );
  const connection = await duckDbOf(caseFile);
  const stubs = caseFile.items.filter((item) => !(item.kind === 'single' && item.isAttribute));
  const codes = stubs.map(({ code }) => code);
  const tuned = await fastest(tunedReports(stubs, 'grade').map((queries) => () => ask(connection, queries)));
  const natural = (): unknown => ask(connection, naturalReport(stubs, 'grade'));
  const duckDb = (query: string) => (): unknown => ask(connection, [query]);
  requireSameCounts(await ask(connection, naturalReport(stubs, 'grade')), caseFile, codes);

  const { grouping } = bannerGroups(caseFile, { item: 'grade' });
  const [set] = stubs.filter(({ kind }) => kind === 'multiple');
  if (set === undefined) throw new Error('no item of several answers');
  const masks = bannerGroups(caseFile, { item: set.code }).grouping;
  const filter = [
    { item: 'five2', outcomes: [firstCategory + 3, firstCategory + 4] },
    { item: 'office', outcomes: [firstCategory, firstCategory + 2] },
  ];
  const figures: Figures = {};
  const compare = async (name: string, tasks: [string, () => unknown][]): Promise<void> => {
    const turns = await takeTurns(
      tasks.map(([, task]) => task),
      rounds,
    );
    for (const [index, [engine]] of tasks.entries()) {
      const [time, ratio] = [turns.medians[index] ?? Number.NaN, turns.timesTheFirst[index] ?? Number.NaN];
      line(index === 0 ? name : `… ${engine}`, time, index === 0 ? null : ratio);
      figures[`${name}, ${engine}`] = { milliseconds: time, timesOurs: ratio };
    }
  };
  await compare('full report', [
    ['Kotae', () => tabulatePlan(caseFile, plan)],
    ['counting alone', () => countItems(caseFile, codes, { groups: grouping })],
    ['one case after another', () => codes.map((code) => countOne(caseFile, code, grouping))],
    ['with disclosure control', () => suppressed(caseFile)],
    ['DuckDB, natural', natural],
    ['DuckDB, tuned', tuned],
    ['columns read once', readSum(bytes.columns)],
    ['planes read once', readSum(bytes.planes)],
  ]);
  await compare('one cross', [
    ['Kotae', () => countItems(caseFile, ['five1'], { groups: grouping })],
    ['DuckDB', duckDb('SELECT grade, five1, count(*) FROM response GROUP BY grade, five1')],
  ]);
  await compare('one cross, two filters', [
    ['Kotae', () => countItems(caseFile, ['five1'], { groups: grouping, filter })],
    [
      'DuckDB',
      duckDb(
        'SELECT grade, five1, count(*) FROM response WHERE five2 IN (3, 4) AND office IN (0, 2) GROUP BY grade, five1',
      ),
    ],
  ]);
  await compare('co-occurrence', [
    ['Kotae', () => countItems(caseFile, [set.code], { groups: masks })],
    ['DuckDB', duckDb(coOccurrence(set))],
  ]);
  // Copied, so that each time it is a banner that nobody has asked for before.
  const office = bannerGroups(caseFile, { item: 'office' }).grouping;
  await compare('another banner, asked once', [
    ['Kotae', () => countItems(caseFile, codes, { groups: { ...office } })],
    ['DuckDB', () => ask(connection, naturalReport(stubs, 'office'))],
  ]);
  // Copied, so that nothing is known of it yet: what a draft waits for. Last, for its planes take the place of all others.
  await compare('full report, first time', [
    ['Kotae', () => tabulatePlan({ ...caseFile }, plan)],
    ['with disclosure control', () => suppressed({ ...caseFile })],
  ]);
  connection.closeSync();
  if (caseFile.caseCount <= slowLimit) {
    const sqlite = median(sqliteReport(caseFile, stubs, 'grade'));
    line('full report, SQLite', sqlite, null);
    figures['full report, SQLite'] = { milliseconds: sqlite };
  }
  return figures;
}

function suppressed(caseFile: CaseFile): unknown {
  return suppressTables(caseFile, tabulatePlan(caseFile, plan), { plan, minimumBase: 10 });
}

function countOne(caseFile: CaseFile, code: string, groups: Parameters<typeof countColumn>[2]): unknown {
  const item = caseFile.items.find((candidate) => candidate.code === code);
  const column = caseFile.columns[code];
  return item && column && countColumn(column, categoryCodes(item).length, groups);
}

async function fastest(tasks: (() => unknown)[]): Promise<() => unknown> {
  const { medians } = await takeTurns(tasks, 3);
  const best = tasks[medians.indexOf(Math.min(...medians))];
  if (best === undefined) throw new Error('nothing to choose from');
  return best;
}

/** What the two count must be the same, or their times say nothing. */
function requireSameCounts(rows: unknown[][], caseFile: CaseFile, codes: string[]): void {
  // A row is the group, then counts of ticks after that of all, or a value and its count.
  const ofRows = rows
    .flatMap((row) => (row.length === 3 ? (row[1] === null ? [] : [row[2]]) : row.slice(2)))
    .reduce<number>((sum, count) => sum + Number(count), 0);
  const own = countItems(caseFile, codes, { groups: bannerGroups(caseFile, { item: 'grade' }).grouping })
    .flat()
    .flatMap(({ counts }) => counts)
    .reduce((sum, count) => sum + count, 0);
  if (own !== ofRows) throw new Error(`the two reports do not agree: ${own} and ${ofRows}`);
}

function line(what: string, milliseconds: number, ratio: number | null): void {
  const times =
    ratio === null ? '' : `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} times`.padStart(14);
  console.log(`  ${what.padEnd(42)}${milliseconds.toFixed(2).padStart(10)} ms${times}`);
}
