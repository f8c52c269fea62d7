import { asTabulated } from '../../surveys/items/as-tabulated.ts';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import SQLite from 'better-sqlite3';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  codebook,
  countColumn,
  categoryCodes,
  suppressTables,
  tabulatePlan,
  type CaseFile,
} from '../../analysis/index.ts';
import { buildCaseFile } from '../../server/publishing/case-file/build-case-file.ts';
import { caseFileOfSegments, segmentsOf } from '../../server/publishing/case-file/case-file-segments.ts';
import { readSegmentFile, writeSegmentFile } from '../../server/store/responses/segment-file.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { questionnaireSchema, type Questionnaire } from '../../surveys/schema/questionnaire.ts';

const rounds = 15;
const large = 1_000_000;
const small = 779;
const hash = '0'.repeat(64);

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const options = (count: number) =>
  range(count).map((number) => ({ code: `o${number}`, label: { ja: `選択肢${number}` } }));

/** Nine grades, three ten-point scales, two check-all sets, ten five-point items. */
const questionnaire: Questionnaire = questionnaireSchema.parse({
  format: 'kotae-questionnaire/1',
  code: 'bench',
  version: 1,
  title: { ja: '測定' },
  purpose: { ja: '速さを測る' },
  estimatedMinutes: 5,
  languages: ['ja'],
  sections: [
    {
      code: 's',
      title: { ja: '全部' },
      items: [
        {
          type: 'single-response',
          code: 'grade',
          text: { ja: '職' },
          options: options(9),
          isAttribute: true,
          isRequired: false,
        },
        ...range(3).map((number) => scale(`ten${number}`, 10)),
        ...[12, 14].map((count, index) => ({
          type: 'multiple-response',
          code: `set${index + 1}`,
          text: { ja: '選択' },
          options: options(count),
          isRequired: false,
        })),
        ...range(10).map((number) => scale(`five${number}`, 5)),
      ],
    },
  ],
});

function scale(code: string, max: number) {
  return {
    type: 'rating-scale',
    code,
    text: { ja: '評価' },
    min: 1,
    max,
    topBoxCount: 2,
    bottomBoxCount: 2,
    isRequired: false,
  };
}

const plan = { banners: [{ item: 'grade' }], crosses: [] };

/**
 * The full report (every item by grade) beside DuckDB's natural SQL in the same process, taking turns; the case file
 * from column segments beside rows of JSON; how many bytes a case takes.
 */
export async function benchAnalysis(): Promise<void> {
  for (const caseCount of [small, large]) {
    const sheets = syntheticSheets(caseCount);
    const caseFile = buildCaseFile(questionnaire, sheets(), caseCount);
    await report(caseFile);
    if (caseCount === large) loading(caseFile, sheets);
  }
}

async function report(caseFile: CaseFile): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await fillDuckDb(connection, caseFile);
  const counted = tabulatePlan(caseFile, plan);
  await requireSameCounts(connection, counted.length, caseFile);
  const [tables, suppressed, duckDb] = await takeTurns([
    () => tabulatePlan(caseFile, plan),
    () => suppressTables(caseFile, tabulatePlan(caseFile, plan), { plan, minimumBase: 10 }),
    () => duckDbReport(connection, caseFile),
  ]);
  connection.closeSync();
  const bytes = Object.values(caseFile.columns).reduce(
    (sum, column) =>
      sum +
      column.outcomes.BYTES_PER_ELEMENT +
      (column.kind === 'multiple' ? column.masks.BYTES_PER_ELEMENT : 0),
    0,
  );
  console.log(
    `${caseFile.caseCount.toLocaleString('en')} cases, ${bytes} bytes a case, medians of ${rounds}`,
  );
  line('  full report, every item by grade', tables);
  line('  the same with disclosure control', suppressed);
  line('  DuckDB, natural SQL', duckDb);
  console.log(`  DuckDB takes ${(duckDb / tables).toFixed(1)} times as long as the full report`);
}

/** What the two count must be the same, or their times say nothing. */
async function requireSameCounts(connection: DuckDBConnection, tableCount: number, caseFile: CaseFile) {
  const rows = await duckDbReport(connection, caseFile);
  const ticks = caseFile.items.map((item) => {
    const column = caseFile.columns[item.code];
    if (column === undefined) return 0;
    const everybody = {
      kind: 'partition',
      groupCount: 1,
      groupOf: new Uint16Array(caseFile.caseCount),
    } as const;
    return countColumn(column, categoryCodes(item).length, everybody)
      .flatMap(({ counts }) => counts)
      .reduce((sum, count) => sum + count, 0);
  });
  const own = ticks.slice(1).reduce((sum, count) => sum + count, 0);
  if (own !== rows || tableCount !== 1 + 2 * (caseFile.items.length - 1)) {
    throw new Error(`the two reports do not agree: ${own} and ${rows}`);
  }
}

function line(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(38)}${milliseconds.toFixed(2).padStart(10)} ms`);
}

async function takeTurns<T extends (() => unknown)[]>(tasks: [...T]): Promise<{ [K in keyof T]: number }> {
  const times = tasks.map((): number[] => []);
  // One round more than is counted: the first compiles.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      if (round > 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((own) => own.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0) as {
    [K in keyof T]: number;
  };
}

/** Answer sheets as they would come in, one after another, the same at every call. */
function syntheticSheets(caseCount: number): () => Generator<Record<string, Answer>> {
  return function* sheets() {
    const random = xoroshiro128plus(20_260_401);
    const below = (limit: number): number => uniformInt(random, 0, limit - 1);
    for (let index = 0; index < caseCount; index += 1) {
      const sheet: Record<string, Answer> = {};
      if (below(20) > 0) sheet['grade'] = `o${1 + Math.floor((below(9) * below(9)) / 8)}`;
      for (const item of codebook(asTabulated(questionnaire))) {
        if (item.kind === 'scale') {
          if (below(25) > 0) sheet[item.code] = item.min + below(item.max - item.min + 1);
        } else if (item.kind === 'multiple') {
          const ticked = item.categories.filter(() => below(4) === 0);
          if (ticked.length > 0) sheet[item.code] = ticked;
        }
      }
      yield sheet;
    }
  };
}

/** DuckDB's own way to hold it: small integers, and one boolean column an option. */
async function fillDuckDb(connection: DuckDBConnection, caseFile: CaseFile): Promise<void> {
  const columns = caseFile.items.flatMap((item): [string, 'UTINYINT' | 'BOOLEAN'][] =>
    item.kind === 'multiple'
      ? item.categories.map((_, option) => [`${item.code}_${option}`, 'BOOLEAN'])
      : [[item.code, 'UTINYINT']],
  );
  await connection.run(
    `CREATE TABLE response (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`,
  );
  const appender = await connection.createAppender('response');
  for (let index = 0; index < caseFile.caseCount; index += 1) {
    for (const item of caseFile.items) {
      const column = caseFile.columns[item.code];
      if (column?.kind === 'multiple') {
        const mask = column.masks[index] ?? 0;
        for (let option = 0; option < (item.kind === 'multiple' ? item.categories.length : 0); option += 1) {
          appender.appendBoolean(((mask >>> option) & 1) === 1);
        }
      } else {
        const outcome = column?.outcomes[index] ?? 0;
        if (outcome < 3) appender.appendNull();
        else appender.appendUTinyInt(outcome - 3);
      }
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** One query an item, as anybody would write it; returns what was counted in all. */
async function duckDbReport(connection: DuckDBConnection, caseFile: CaseFile): Promise<number> {
  let counted = 0;
  for (const item of caseFile.items.slice(1)) {
    if (item.kind === 'multiple') {
      const sums = item.categories.map((_, option) => `count_if(${item.code}_${option})`);
      const result = await connection.runAndReadAll(
        `SELECT grade, count(*), ${sums.join(', ')} FROM response GROUP BY grade`,
      );
      for (const row of result.getRows()) {
        counted += row.slice(2).reduce<number>((sum, count) => sum + Number(count), 0);
      }
    } else {
      const result = await connection.runAndReadAll(
        `SELECT grade, ${item.code}, count(*) FROM response GROUP BY grade, ${item.code}`,
      );
      for (const [, value, count] of result.getRows()) if (value !== null) counted += Number(count);
    }
  }
  return counted;
}

/** Rows of JSON in a database file, as a sealed wave has them, beside the same wave's column segments. */
function loading(caseFile: CaseFile, sheets: () => Generator<Record<string, Answer>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'kotae-bench-'));
  try {
    const db = new SQLite(join(folder, 'wave.sqlite'));
    db.exec('CREATE TABLE response (key BLOB PRIMARY KEY, answers TEXT NOT NULL) WITHOUT ROWID');
    const insert = db.prepare('INSERT INTO response VALUES (?, ?)');
    db.transaction(() => {
      const key = Buffer.alloc(16);
      let number = 0;
      for (const sheet of sheets()) {
        key.writeUInt32BE(number++);
        insert.run(key, JSON.stringify(sheet));
      }
    })();
    const path = join(folder, 'wave.columns');
    writeSegmentFile(path, segmentsOf(caseFile, hash));
    const wanted = { questionnaireHash: hash, items: codebook(asTabulated(questionnaire)) };
    const fromFile = (): CaseFile | null => {
      const stored = readSegmentFile(path);
      return stored && caseFileOfSegments(stored, wanted);
    };
    if (!isDeepStrictEqual(fromFile(), caseFile)) throw new Error('the segments are another case file');
    function* rows(): Generator<Record<string, Answer>> {
      for (const row of db.prepare('SELECT answers FROM response ORDER BY key').raw().iterate()) {
        yield JSON.parse((row as [string])[0]) as Record<string, Answer>;
      }
    }
    const timed = (task: () => unknown, times: number): number => {
      const all = Array.from({ length: times }, () => {
        const start = performance.now();
        task();
        return performance.now() - start;
      });
      return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
    };
    const fromRows = timed(() => buildCaseFile(questionnaire, rows(), caseFile.caseCount), 3);
    const fromSegments = timed(fromFile, rounds);
    line('  case file from rows of JSON', fromRows);
    line('  case file from column segments', fromSegments);
    console.log(`  rows take ${(fromRows / fromSegments).toFixed(0)} times as long as segments`);
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
