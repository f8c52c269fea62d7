import type { Selectable } from 'kysely';
import type { CollectionMode } from '../../../surveys/schema/stratum.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { HeadCountsByAttribute, Population } from '../../../surveys/schema/population.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import type { MergedPoint } from '../../../surveys/schema/table-plan.ts';
import type { PlannedMoment } from '../../contract/fieldwork/calendar.ts';
import { planRemedies } from '../publishing/draft-choices.queries.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import { replaceMoments } from './planned-moments.queries.ts';
import { noteRound } from './series.queries.ts';
import { compiledOnce } from '../compiled-once.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Schema } from '../schema.ts';
import { insertStratum } from './tally.queries.ts';
import type { WaveState } from '../../contract/fieldwork/wave-state.ts';

/** What a draft has besides: head counts, what its tables are made coarser by, and what it does by itself. */
export interface WaveSetUp {
  population: Population;
  remedies: Remedy[];
  /** Undefined: what was planned before stays. */
  moments: readonly PlannedMoment[] | undefined;
}

/** One fieldwork period of a questionnaire. */
export interface Wave {
  code: string;
  organisation: LocalText;
  title: LocalText;
  questionnaireHash: string;
  state: WaveState;
  isSynthetic: boolean;
  opensOn: string;
  closesOn: string;
  retainUntil: string;
  minimumBase: number;
  /** By other attributes than the population item, as far as they are known. */
  headCounts: HeadCountsByAttribute;
  merges: MergedPoint[];
  modes: CollectionMode[];
  /** Options that share a stratum of tickets and drawn codes; every other option is a stratum of its own. */
  mergedStrata: MergedPoint[];
  /** The last day of the ticket window; null where tickets are taken and used at any time. */
  ticketsUntil: string | null;
  /** In which the days are meant (IANA); null where the server's was taken for granted. */
  timeZone: string | null;
  /** Words for the questionnaire's placeholders, by code; null where they were not kept. */
  terms: Record<string, LocalText> | null;
  /** The response rate that HR aims at, in (0, 1]; null: none. */
  targetRate: number | null;
  /** The series it is a round of, and which, from 1; null for a wave by itself. */
  series: string | null;
  round: number | null;
  /** Canonical JSON, frozen when the wave opened. */
  contract: string | null;
  openedAt: string | null;
  closedAt: string | null;
  publishedAt: string | null;
}

function fromRow(row: Selectable<Schema['wave']>): Wave {
  return {
    code: row.code,
    organisation: JSON.parse(row.organisation) as LocalText,
    title: JSON.parse(row.title) as LocalText,
    questionnaireHash: row.questionnaire_hash,
    state: row.state,
    isSynthetic: row.is_synthetic === 1,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    retainUntil: row.retain_until,
    minimumBase: row.minimum_base,
    headCounts: JSON.parse(row.head_counts) as HeadCountsByAttribute,
    merges: JSON.parse(row.merges) as MergedPoint[],
    modes: JSON.parse(row.modes) as CollectionMode[],
    mergedStrata: JSON.parse(row.merged_strata) as MergedPoint[],
    ticketsUntil: row.tickets_until,
    timeZone: row.time_zone,
    terms: row.terms === null ? null : (JSON.parse(row.terms) as Record<string, LocalText>),
    targetRate: row.target_rate,
    series: row.series,
    round: row.round,
    contract: row.contract,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    publishedAt: row.published_at,
  };
}

export async function listWaves(db: Database): Promise<Wave[]> {
  const rows = await db.selectFrom('wave').selectAll().orderBy('opens_on', 'desc').orderBy('code').execute();
  return rows.map(fromRow);
}

/** Waves of the same questionnaire, whichever version, that began before a day and are over; the latest first. */
export async function earlierWaves(db: Database, questionnaire: string, before: string): Promise<Wave[]> {
  const rows = await db
    .selectFrom('wave')
    .innerJoin('questionnaire as asked', 'asked.hash', 'wave.questionnaire_hash')
    .leftJoin('questionnaire as source', 'source.hash', 'asked.filled_from')
    .selectAll('wave')
    .where((eb) => eb(eb.fn.coalesce('source.code', 'asked.code'), '=', questionnaire))
    .where('wave.state', 'in', ['closed', 'published'])
    .where('wave.opens_on', '<', before)
    .orderBy('wave.opens_on', 'desc')
    .orderBy('wave.code')
    .execute();
  return rows.map(fromRow);
}

export async function setTarget(db: Database, code: string, targetRate: number | null): Promise<void> {
  await db.updateTable('wave').set({ target_rate: targetRate }).where('code', '=', code).execute();
}

/** What respondents can do, and when. */
export type WaveDays = Pick<Wave, 'state' | 'modes' | 'opensOn' | 'closesOn' | 'ticketsUntil' | 'timeZone'>;

/** The same, with what a ticket has to know besides. */
export interface TicketWave extends WaveDays {
  /** Each exchange is for inner tickets too. */
  isSealed: boolean;
}

const daysByCode = compiledOnce((db, { code }: { code: string }) =>
  db
    .selectFrom('wave')
    .leftJoin('sealing', 'sealing.wave', 'wave.code')
    .select([
      'state',
      'modes',
      'opens_on',
      'closes_on',
      'tickets_until',
      'time_zone',
      'sealing.kind as sealing',
    ])
    .where('code', '=', code),
);

/** Of a wave only its days: it is looked up at every ticket, and its contract is long. */
export async function findWaveDays(db: Database, code: string): Promise<TicketWave | undefined> {
  const [row] = (await daysByCode(db, { code })).rows;
  return (
    row && {
      state: row.state,
      modes: JSON.parse(row.modes) as CollectionMode[],
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      ticketsUntil: row.tickets_until,
      timeZone: row.time_zone,
      isSealed: row.sealing !== null,
    }
  );
}

export async function findWave(db: Database, code: string): Promise<Wave | undefined> {
  const row = await db.selectFrom('wave').selectAll().where('code', '=', code).executeTakeFirst();
  return row && fromRow(row);
}

/** False if there is a wave of this code already. */
export async function insertWave(db: Database, wave: Wave, setUp: WaveSetUp): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const inserted = await transaction
      .insertInto('wave')
      .values(toRow(wave))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return false;
    await insertSetUp(transaction, wave.code, setUp);
    if (wave.series !== null && wave.round !== null) await noteRound(transaction, wave.series, wave.round);
    return true;
  });
}

/**
 * Puts another draft in the place of a draft, with its head counts and, where they are given, the moments it plans; false
 * if the wave is none any more.
 */
export async function updateDraftWave(
  db: Database,
  wave: Wave,
  setUp: WaveSetUp,
  entry: LogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const updated = await transaction
      .updateTable('wave')
      .set(toRow(wave))
      .where('code', '=', wave.code)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) return false;
    await transaction.deleteFrom('population').where('wave', '=', wave.code).execute();
    await insertSetUp(transaction, wave.code, setUp);
    await addLogEntry(transaction, entry);
    return true;
  });
}

function toRow(wave: Wave): Selectable<Schema['wave']> {
  return {
    code: wave.code,
    organisation: JSON.stringify(wave.organisation),
    title: JSON.stringify(wave.title),
    questionnaire_hash: wave.questionnaireHash,
    state: wave.state,
    is_synthetic: wave.isSynthetic ? 1 : 0,
    opens_on: wave.opensOn,
    closes_on: wave.closesOn,
    retain_until: wave.retainUntil,
    minimum_base: wave.minimumBase,
    head_counts: JSON.stringify(wave.headCounts),
    merges: JSON.stringify(wave.merges),
    modes: JSON.stringify(wave.modes),
    merged_strata: JSON.stringify(wave.mergedStrata),
    tickets_until: wave.ticketsUntil,
    time_zone: wave.timeZone,
    terms: wave.terms === null ? null : JSON.stringify(wave.terms),
    target_rate: wave.targetRate,
    series: wave.series,
    round: wave.round,
    contract: wave.contract,
    opened_at: wave.openedAt,
    closed_at: wave.closedAt,
    published_at: wave.publishedAt,
  };
}

async function insertSetUp(
  db: Database,
  wave: string,
  { population, remedies, moments }: WaveSetUp,
): Promise<void> {
  await planRemedies(db, wave, remedies);
  if (moments !== undefined) await replaceMoments(db, wave, moments);
  if (population.length === 0) return;
  const rows = population.map(({ option, eligibleCount }, position) => ({
    wave,
    option,
    position,
    eligible_count: eligibleCount,
  }));
  await db.insertInto('population').values(rows).execute();
}

/** Only a draft can be deleted; false if the wave was not one. */
export async function deleteDraftWave(db: Database, code: string): Promise<boolean> {
  const result = await db
    .deleteFrom('wave')
    .where('code', '=', code)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/**
 * Opens a draft with its contract and its strata; false if it was none any more, so that two people cannot both do it.
 */
export async function openDraftWave(
  db: Database,
  code: string,
  facts: { at: string; contract: string; strata: string[]; entry: LogEntry },
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const moved = await transaction
      .updateTable('wave')
      .set({ state: 'open', opened_at: facts.at, contract: facts.contract })
      .where('code', '=', code)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    for (const stratum of facts.strata) await insertStratum(transaction, code, stratum);
    await addLogEntry(transaction, facts.entry);
    return true;
  });
}

export async function populationOf(db: Database, wave: string): Promise<Population> {
  const rows = await db
    .selectFrom('population')
    .select(['option', 'eligible_count'])
    .where('wave', '=', wave)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ option: row.option, eligibleCount: row.eligible_count }));
}
