import type { PublicActions, WaveActions } from '../../contract/publishing/actions.ts';
import { actionsOf } from '../../store/publishing/actions.queries.ts';
import type { Database } from '../../store/database.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';

/**
 * What came of a wave and of the one before it, for everybody: the words that were written for them and the state, of
 * published waves. Title, description, owner, unit, day and history stay inside.
 */
export async function publicActions(db: Database, wave: Wave): Promise<PublicActions> {
  const before = await earlierWave(db, wave);
  return {
    own: await told(db, wave),
    earlier: before === undefined ? null : await told(db, before),
  };
}

/** Whether there is anything to read of the wave before: a link to nothing disappoints. */
export async function tellsOfEarlierActions(db: Database, wave: Wave): Promise<boolean> {
  const before = await earlierWave(db, wave);
  return before !== undefined && (await told(db, before)) !== null;
}

/** The latest published wave that began before, of whatever version of the same questionnaire; made-up beside made-up. */
async function earlierWave(
  db: Database,
  { code, opensOn, questionnaireHash, isSynthetic }: Wave,
): Promise<Wave | undefined> {
  const questionnaireOf = async (hash: string): Promise<string> =>
    (await questionnaireByHash(db, hash)).questionnaire.code;
  const own = await questionnaireOf(questionnaireHash);
  // The latest comes first.
  for (const wave of await listWaves(db)) {
    const isBefore =
      wave.code !== code &&
      wave.state === 'published' &&
      wave.isSynthetic === isSynthetic &&
      wave.opensOn < opensOn;
    if (isBefore && (await questionnaireOf(wave.questionnaireHash)) === own) return wave;
  }
  return undefined;
}

async function told(db: Database, { code, title, state }: Wave): Promise<WaveActions | null> {
  if (state !== 'published') return null;
  const actions = (await actionsOf(db, code)).flatMap(({ action }) =>
    action.publicWords === null ? [] : [{ words: action.publicWords, state: action.state }],
  );
  return actions.length === 0 ? null : { wave: code, waveTitle: title, actions };
}
