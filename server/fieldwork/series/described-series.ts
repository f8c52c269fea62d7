import type { SeriesSummary } from '../../contract/fieldwork/series.ts';
import type { Database } from '../../store/database.ts';
import { listSeries } from '../../store/fieldwork/series.queries.ts';
import { madeOn } from './make-due-rounds.ts';
import { waveOfRound } from './wave-of-round.ts';

/** Every series, and what it does next. */
export async function describedSeries(db: Database): Promise<SeriesSummary[]> {
  return (await listSeries(db)).map((series) => {
    const { code, wave, everyMonths, roundCount, madeCount, rotation, isOn } = series;
    const round = madeCount + 1;
    const next =
      round > roundCount
        ? null
        : { round, madeOn: madeOn(series, round), opensOn: waveOfRound(series, round).opensOn };
    const partCount = rotation === null ? 0 : rotation.parts.length;
    return { code, title: wave.title, everyMonths, roundCount, madeCount, partCount, isOn, next };
  });
}
