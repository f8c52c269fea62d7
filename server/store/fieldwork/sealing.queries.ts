import type { TrusteeKeys } from '../../contract/fieldwork/sealing.ts';
import type { SealingKind } from '../../../surveys/sealing/sealing-contract.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** A trustee as named by HR, with what the trustee has handed in. */
export interface StoredTrustee {
  code: string;
  label: LocalText;
  keys: TrusteeKeys | null;
  /** The hash of the keys with which the trustee has rehearsed. */
  rehearsedKeys: string | null;
}

/** How the answers of a wave are sealed, and for whom. */
export interface StoredSealing {
  kind: SealingKind;
  trustees: StoredTrustee[];
}

/** Null for a wave whose answers are not sealed. */
export async function sealingOf(db: Database, wave: string): Promise<StoredSealing | null> {
  const sealing = await db.selectFrom('sealing').select('kind').where('wave', '=', wave).executeTakeFirst();
  if (sealing === undefined) return null;
  const rows = await db
    .selectFrom('trustee')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('position')
    .execute();
  return {
    kind: sealing.kind,
    trustees: rows.map((row) => ({
      code: row.code,
      label: JSON.parse(row.label) as LocalText,
      keys: row.public_keys === null ? null : (JSON.parse(row.public_keys) as TrusteeKeys),
      rehearsedKeys: row.rehearsed_keys,
    })),
  };
}

/** Puts another choice in the place of the one before, with what its trustees have handed in; false for no draft. */
export async function putSealing(
  db: Database,
  wave: string,
  sealing: StoredSealing | null,
  entry: LogEntry,
): Promise<boolean> {
  return changeOfDraft(db, wave, entry, async (transaction) => {
    await transaction.deleteFrom('sealing').where('wave', '=', wave).execute();
    if (sealing === null) return true;
    await transaction.insertInto('sealing').values({ wave, kind: sealing.kind }).execute();
    const rows = sealing.trustees.map(({ code, label, keys, rehearsedKeys }, position) => ({
      wave,
      code,
      position,
      label: JSON.stringify(label),
      public_keys: keys === null ? null : JSON.stringify(keys),
      rehearsed_keys: rehearsedKeys,
    }));
    await transaction.insertInto('trustee').values(rows).execute();
    return true;
  });
}

/** Keeps a trustee's keys; what was rehearsed with others does not count any more. False for no draft. */
export async function putTrusteeKeys(
  db: Database,
  { wave, trustee, keys }: { wave: string; trustee: string; keys: TrusteeKeys },
  entry: LogEntry,
): Promise<boolean> {
  return changeOfDraft(db, wave, entry, async (transaction) => {
    const kept = await transaction
      .updateTable('trustee')
      .set({ public_keys: JSON.stringify(keys), rehearsed_keys: null })
      .where('wave', '=', wave)
      .where('code', '=', trustee)
      .executeTakeFirst();
    return kept.numUpdatedRows > 0n;
  });
}

/** Notes that a trustee has rehearsed; false where the keys are others meanwhile, or the wave is no draft. */
export async function noteRehearsal(
  db: Database,
  { wave, trustee, keys, hash }: { wave: string; trustee: string; keys: TrusteeKeys; hash: string },
  entry: LogEntry,
): Promise<boolean> {
  return changeOfDraft(db, wave, entry, async (transaction) => {
    const noted = await transaction
      .updateTable('trustee')
      .set({ rehearsed_keys: hash })
      .where('wave', '=', wave)
      .where('code', '=', trustee)
      .where('public_keys', '=', JSON.stringify(keys))
      .executeTakeFirst();
    return noted.numUpdatedRows > 0n;
  });
}

/** With the log entry, or nothing at all. The wave's row is held meanwhile, so that nobody opens it in between. */
async function changeOfDraft(
  db: Database,
  wave: string,
  entry: LogEntry,
  change: (transaction: Database) => Promise<boolean>,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const draft = await transaction
      .updateTable('wave')
      .set({ state: 'draft' })
      .where('code', '=', wave)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    if (draft.numUpdatedRows === 0n || !(await change(transaction))) return false;
    await addLogEntry(transaction, entry);
    return true;
  });
}
