import type { Dependencies } from '../../dependencies.ts';
import { changeDraftChoice, draftChoiceOf, type DraftChoice } from '../../store/draft-choices.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import type { DraftTables } from '../release/draft-results.ts';
import { isSameChoice } from './is-same-choice.ts';

/**
 * Remembers that somebody looks at figures of a wave as they are under some remedies. False where others were looked at
 * since they were computed: they must not be shown beside those.
 */
export async function markSeen(
  { db }: Pick<Dependencies, 'db'>,
  { code }: Pick<Wave, 'code'>,
  { remedies, beside }: Pick<DraftTables, 'remedies' | 'beside'>,
): Promise<boolean> {
  const own = [...beside, remedies];
  const isKnown = ({ seen }: DraftChoice): boolean =>
    own.every((one, place) => seen[place] !== undefined && isSameChoice(one, seen[place]));
  if (isKnown(await draftChoiceOf(db, code))) return true;
  let isSafe = false;
  await changeDraftChoice(db, code, (choice) => {
    isSafe =
      choice.seen.length === beside.length &&
      choice.seen.every((one, place) => isSameChoice(one, beside[place] ?? []));
    return isSafe ? { ...choice, seen: own } : null;
  });
  return isSafe;
}
