import type { Dependencies } from '../../dependencies.ts';
import {
  changeDraftChoice,
  draftChoiceOf,
  type DraftChoice,
} from '../../store/publishing/draft-choices.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import type { DraftTables } from '../release/draft-results.ts';
import { isSameChoice } from './is-same-choice.ts';
import { joinedItems } from './joined-items.ts';

/**
 * Remembers that somebody looks at figures of a wave as they are under some remedies. False where others were looked at
 * since they were computed: they must not be shown beside those.
 */
export async function markSeen(
  { db }: Pick<Dependencies, 'db'>,
  { code }: Pick<Wave, 'code'>,
  { publication, remedies, beside }: DraftTables,
): Promise<boolean> {
  const own = [...beside, remedies];
  const isKnown = ({ seen }: DraftChoice): boolean =>
    own.every((one, place) => seen[place] !== undefined && isSameChoice(one, seen[place].remedies));
  if (isKnown(await draftChoiceOf(db, code))) return true;
  let isSafe = false;
  await changeDraftChoice(db, code, (choice) => {
    isSafe =
      choice.seen.length === beside.length &&
      choice.seen.every((one, place) => isSameChoice(one.remedies, beside[place] ?? []));
    const joined = [...joinedItems(publication.tables)];
    return isSafe ? { ...choice, seen: [...choice.seen, { remedies, joined }] } : null;
  });
  return isSafe;
}
