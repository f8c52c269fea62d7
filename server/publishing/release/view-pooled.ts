import { pooledTable, type RoundTable } from '../../../analysis/report/pooled-table.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Database } from '../../store/database.ts';
import { publishedTable } from '../../store/publishing/publications.queries.ts';
import { findSeries } from '../../store/fieldwork/series.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';

/** `<table>@<rounds>`: the answers of so many rounds up to this one, added up. No code has this mark in it. */
const pooledId = /^(?<id>[^@]+)@(?<count>[2-9]|[1-5]\d|60)$/;

/** The table of a round that an address means, and of how many rounds; null: of the round by itself. */
export function roundsOfId(id: string): { id: string; count: number } | null {
  const { groups } = pooledId.exec(id) ?? {};
  return groups === undefined ? null : { id: groups['id'] ?? '', count: Number(groups['count']) };
}

/** A table as the published rounds of a series have it, up to a round of it, in order; none for a wave by itself. */
export async function tableInRounds(
  db: Database,
  { state, series, round }: Wave,
  id: string,
): Promise<RoundTable[]> {
  if (state !== 'published' || series === null || round === null) return [];
  const found: RoundTable[] = [];
  for (const wave of await listWaves(db)) {
    if (wave.series !== series || wave.round === null || wave.round > round) continue;
    const table = await publishedTable(db, wave.code, id);
    if (table?.kind === 'frequency' || table?.kind === 'cross-tab') found.push({ round: wave.round, table });
  }
  return found.toSorted((a, b) => a.round - b.round);
}

/**
 * A table pooled over the last rounds: those among them in which its item was asked. It is added up from published tables
 * alone; where these cannot be added up it is not there.
 */
export async function viewPooled(
  db: Database,
  wave: Wave,
  { id, count }: { id: string; count: number },
): Promise<PublishedTable | undefined> {
  const { series, round } = wave;
  if (series === null || round === null) return undefined;
  const rounds = (await tableInRounds(db, wave, id)).filter((one) => one.round > round - count);
  const pooled = pooledTable(rounds);
  const title = (await findSeries(db, series))?.wave.title;
  return pooled === null
    ? undefined
    : { ...pooled, id: `${id}@${count}`, ...(title !== undefined && { waveTitle: title }) };
}
