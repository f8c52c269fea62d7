import canonicalize from 'canonicalize';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { PaperDifference } from '../../contract/fieldwork/paper.ts';
import type { KeyedSheet, Pass } from '../../store/fieldwork/paper-store.ts';
import { findBatch } from './find-batch.ts';
import { placesOf, readContent } from './keyed-content.ts';

/** Where the two keyings of a batch are not the same. Throws  `wave-not-found`, `wrong-state`, `batch-not-found`. */
export async function compareKeyings(
  { db, paper }: Pick<Dependencies, 'db' | 'paper'>,
  waveCode: string,
  batchNumber: number,
): Promise<PaperDifference[]> {
  await findBatch({ db }, waveCode, batchNumber);
  return differences(paper.sheets(waveCode, batchNumber, 1), paper.sheets(waveCode, batchNumber, 2));
}

/** Sheet by sheet, place by place. */
export function differences(first: readonly KeyedSheet[], second: readonly KeyedSheet[]): PaperDifference[] {
  const numbers = new Set([...first, ...second].map(({ number }) => number));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .flatMap((number): PaperDifference[] => {
      const one = first.find((sheet) => sheet.number === number);
      const other = second.find((sheet) => sheet.number === number);
      if (one === undefined || other === undefined) {
        return [{ number, place: 'sheet', first: one !== undefined, second: other !== undefined }];
      }
      const [before, after] = [placesOf(readContent(one.content)), placesOf(readContent(other.content))];
      return [...new Set([...before.keys(), ...after.keys()])]
        .filter((place) => canonicalize(before.get(place) ?? null) !== canonicalize(after.get(place) ?? null))
        .map((place) => ({
          number,
          place,
          first: before.get(place) ?? null,
          second: after.get(place) ?? null,
        }));
    });
}

/**
 * Settles one difference: what the pass taken says goes for both.
 * Throws  `wave-not-found`, `wrong-state`, `batch-not-found`, `batch-recorded`, `difference-not-found`.
 */
export async function resolveDifference(
  { db, paper }: Pick<Dependencies, 'db' | 'paper'>,
  waveCode: string,
  batchNumber: number,
  { number, place, take }: { number: number; place: string; take: Pass },
): Promise<void> {
  await findBatch({ db }, waveCode, batchNumber);
  if (paper.isHeld(waveCode, batchNumber)) throw new ProblemError('batch-recorded');
  const sheetOf = (pass: Pass) =>
    paper.sheets(waveCode, batchNumber, pass).find((sheet) => sheet.number === number);
  const right = sheetOf(take);
  const wrong = sheetOf(take === 1 ? 2 : 1);
  if (right === undefined || wrong === undefined || place === 'sheet') {
    throw new ProblemError('difference-not-found');
  }
  const source = readContent(right.content);
  const target = readContent(wrong.content);
  if (place === 'code') target.code = source.code;
  else {
    move(source.sheet.answers, target.sheet.answers, place);
    move(source.sheet.texts, target.sheet.texts, place);
  }
  paper.put(waveCode, batchNumber, take === 1 ? 2 : 1, { number, content: JSON.stringify(target) });
}

function move<Value>(from: Record<string, Value>, to: Record<string, Value>, place: string): void {
  const value = from[place];
  if (value === undefined) delete to[place];
  else to[place] = value;
}
