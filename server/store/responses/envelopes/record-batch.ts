import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AnswerKeys } from '../../keys/answer-keys.ts';
import {
  SealedError,
  type Delivery,
  type DeliveryOutcome,
  type ImportedContent,
  type Proof,
} from '../response-file.ts';
import { sealContent, type Content } from './contents.ts';
import type { EnvelopeDatabase, EnvelopeTables } from './tables.ts';

type Work = Transaction<EnvelopeTables>;
type Collection = { epoch: number; key_check: Buffer };

const idLength = 16;
/** PostgreSQL takes 65,535 values in a statement, an invitation's proof has six. */
const rowsPerStatement = 5000;

/**
 * Stores deliveries in one transaction; durable when it returns. The wave's row is held against stopping, not against
 * other deliveries. Rows go in by the order of their keys: two servers that store at once never wait for each other in
 * a circle.
 * Shape    no two deliveries have the same response or the same proof.
 * Throws   SealedError once nothing is taken any more; KeyMissingError.
 */
export async function recordBatch(
  db: EnvelopeDatabase,
  keys: AnswerKeys,
  wave: string,
  batch: readonly Delivery[],
): Promise<DeliveryOutcome[]> {
  return db.transaction().execute(async (work) => {
    const collection = await work
      .selectFrom('collection')
      .select(['epoch', 'key_check'])
      .where('wave', '=', wave)
      .where('state', '=', 'taking')
      .forShare()
      .executeTakeFirst();
    if (collection === undefined) throw new SealedError(wave);
    const provenKeys = await addProofs(work, wave, batch);
    const isProven = ({ proof }: Delivery) => proof === null || provenKeys.has(nameOf(proof.key));
    const [proven, unproven] = [batch.filter(isProven), batch.filter((delivery) => !isProven(delivery))];
    const added = await addSubmissions(
      work,
      wave,
      'response',
      proven.map(({ response }) => response.key),
    );
    const known = await knownAmong(
      work,
      wave,
      unproven.map(({ response }) => response.key),
    );
    const outcomeOf = (delivery: Delivery): DeliveryOutcome => {
      const name = nameOf(delivery.response.key);
      if (!isProven(delivery)) return known.has(name) ? 'already-recorded' : 'proof-used';
      if (added.has(name)) return 'recorded';
      return delivery.proof === null ? 'already-recorded' : 'key-taken';
    };
    const outcomes = batch.map(outcomeOf);
    // Under a name that somebody else's response has nothing is stored, the use of the proof neither.
    await removeProofs(
      work,
      wave,
      batch.filter((_, index) => outcomes[index] === 'key-taken'),
    );
    const recorded = batch.filter((_, index) => outcomes[index] === 'recorded');
    await addEnvelopes(
      work,
      keys,
      wave,
      collection,
      recorded.map(({ response }) => response),
    );
    return outcomes;
  });
}

/** Stores what of rows from a file is not there yet; how many responses that was. The wave's row is held by the caller. */
export async function recordImport(
  work: Work,
  keys: AnswerKeys,
  { wave, collection }: { wave: string; collection: Collection },
  { responses, texts }: ImportedContent,
): Promise<number> {
  const newResponses = await addSubmissions(
    work,
    wave,
    'response',
    responses.map(({ key }) => key),
  );
  const newTexts = await addSubmissions(
    work,
    wave,
    'text',
    texts.map(({ key }) => key),
  );
  const contents: Content[] = [
    ...responses
      .filter(({ key }) => newResponses.delete(nameOf(key)))
      .map(({ answers }) => ({ answers, texts: [] })),
    ...texts
      .filter(({ key }) => newTexts.delete(nameOf(key)))
      .map((text) => ({ answers: null, texts: [text] })),
  ];
  await addEnvelopes(work, keys, wave, collection, contents);
  return contents.filter(({ answers }) => answers !== null).length;
}

async function addProofs(work: Work, wave: string, batch: readonly Delivery[]): Promise<Set<string>> {
  const rows = batch.flatMap(({ proof }) => (proof === null ? [] : [rowOf(wave, proof)]));
  const added = new Set<string>();
  for (const some of pieces(inKeyOrder(rows))) {
    const stored = await work
      .insertInto('used_proof')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    for (const { key } of stored) added.add(nameOf(key));
  }
  return added;
}

function rowOf(wave: string, proof: Proof): EnvelopeTables['used_proof'] {
  const { kind, key } = proof;
  if (kind === 'drawn-code')
    return { wave, kind, key, stratum: proof.stratum, message: null, signature: null };
  const { stratum, message, signature } = proof.ticket;
  return { wave, kind, key, stratum, message, signature };
}

async function removeProofs(work: Work, wave: string, batch: readonly Delivery[]): Promise<void> {
  for (const { proof } of batch) {
    if (proof === null) continue;
    await work
      .deleteFrom('used_proof')
      .where('wave', '=', wave)
      .where('kind', '=', proof.kind)
      .where('key', '=', proof.key)
      .execute();
  }
}

async function addSubmissions(
  work: Work,
  wave: string,
  kind: 'response' | 'text',
  keys: readonly Buffer[],
): Promise<Set<string>> {
  const added = new Set<string>();
  for (const some of pieces(inKeyOrder(keys.map((key) => ({ wave, kind, key }))))) {
    const stored = await work
      .insertInto('submission')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    for (const { key } of stored) added.add(nameOf(key));
  }
  return added;
}

async function knownAmong(work: Work, wave: string, keys: readonly Buffer[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await work
    .selectFrom('submission')
    .select('key')
    .where('wave', '=', wave)
    .where('kind', '=', 'response')
    .where('key', 'in', keys)
    .execute();
  return new Set(rows.map(({ key }) => nameOf(key)));
}

async function addEnvelopes(
  work: Work,
  keys: AnswerKeys,
  wave: string,
  { epoch, key_check: check }: Collection,
  contents: readonly Content[],
): Promise<void> {
  if (contents.length === 0) return;
  const key = keys.read(wave, epoch, check);
  const rows = contents.map((content) => {
    const id = randomBytes(idLength);
    return { wave, id, epoch, sealed: sealContent(key, wave, { id, epoch }, content) };
  });
  const sorted = rows.toSorted((one, other) => Buffer.compare(one.id, other.id));
  for (const some of pieces(sorted)) await work.insertInto('envelope').values(some).execute();
}

/** What a set knows a key by. */
export function nameOf(key: Buffer): string {
  return key.toString('hex');
}

function inKeyOrder<Row extends { key: Buffer }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => Buffer.compare(one.key, other.key));
}

function pieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
}
