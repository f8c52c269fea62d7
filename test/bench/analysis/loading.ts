import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import SQLite from 'better-sqlite3';
import { codebook, type CaseFile } from '../../../analysis/index.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { caseFileOfSegments, segmentsOf } from '../../../server/publishing/case-file/case-file-segments.ts';
import { readSegmentFile, writeSegmentFile } from '../../../server/store/responses/segment-file.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { questionnaire } from './bench-data.ts';

const rounds = 15;
const hash = '0'.repeat(64);

/** Rows of JSON in a database file, as a sealed wave has them, beside the same wave's column segments. */
export function benchLoading(
  caseFile: CaseFile,
  sheets: () => Generator<Record<string, Answer>>,
): { fromRows: number; fromSegments: number } {
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
    db.close();
    return { fromRows, fromSegments };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
