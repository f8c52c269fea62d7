import type { RandomBytes } from '../../../../surveys/tickets/blind-signature.ts';
import { checkOf, type AnswerKeys } from '../../keys/answer-keys.ts';
import { openEnvelopes, sealArchive } from './contents.ts';
import type { EnvelopeDatabase } from './tables.ts';

/**
 * Ends the taking of responses for good, in one transaction: all envelopes are opened, their codes and texts mixed and
 * sealed under a new key, what gave the right to them deleted. Then the key of before is destroyed: what backups, logs
 * and replicas of the database hold of single responses can be read by nobody any more. What is sealed or deleted stays
 * as it is, but for a key that a crash left.
 *
 * Throws   where the envelopes are not as many as the responses that were acknowledged: nothing is changed then.
 */
export async function foldForGood(
  db: EnvelopeDatabase,
  keys: AnswerKeys,
  wave: string,
  draw: RandomBytes,
): Promise<void> {
  const epoch = await db.transaction().execute(async (work) => {
    const collection = await work
      .selectFrom('collection')
      .selectAll()
      .where('wave', '=', wave)
      .forUpdate()
      .executeTakeFirst();
    if (collection === undefined) return null;
    if (collection.state === 'sealed') return collection.epoch;
    const stored = await work
      .selectFrom('envelope')
      .select(['id', 'epoch', 'sealed'])
      .where('wave', '=', wave)
      .execute();
    const contents = openEnvelopes(keys.read(wave, collection.epoch, collection.key_check), wave, stored);
    const { acknowledged } = await work
      .selectFrom('submission')
      .select(({ fn }) => fn.countAll<number>().as('acknowledged'))
      .where('wave', '=', wave)
      .where('kind', '=', 'response')
      .executeTakeFirstOrThrow();
    if (acknowledged !== contents.answers.length) {
      throw new Error(`${wave}: ${contents.answers.length} envelopes of ${acknowledged} responses`);
    }
    const next = collection.epoch + 1;
    const key = keys.create(wave, next);
    for (const block of sealArchive({ key, wave, epoch: next, draw }, contents)) {
      await work
        .insertInto('archive_block')
        .values({ wave, ...block })
        .execute();
    }
    await work.deleteFrom('envelope').where('wave', '=', wave).execute();
    await work.deleteFrom('submission').where('wave', '=', wave).execute();
    await work.deleteFrom('used_proof').where('wave', '=', wave).execute();
    await work
      .updateTable('collection')
      .set({ state: 'sealed', epoch: next, key_check: checkOf(key, wave), response_count: acknowledged })
      .where('wave', '=', wave)
      .execute();
    return next;
  });
  if (epoch !== null) keys.destroy(wave, epoch);
}
