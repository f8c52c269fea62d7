import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { listSeries, noteRound, type Series } from '../../store/fieldwork/series.queries.ts';
import { byItself } from '../../contract/log.ts';
import { createWave } from '../waves/create-wave.ts';
import { localDay } from '../waves/local-day.ts';
import { dayAfter, firstDayOf, waveOfRound } from './wave-of-round.ts';

/** So long before anything of it happens a round is there as a draft, to be looked at. */
const leadDays = 14;

/** When a round is made. */
export function madeOn(series: Series, round: number): string {
  return dayAfter(firstDayOf(waveOfRound(series, round)), -leadDays);
}

/**
 * Makes the drafts of the rounds whose time has come. A round whose days have gone by, or whose address somebody else
 * has, is left out for good.
 */
export async function makeDueRounds({ db, now }: Pick<Dependencies, 'db' | 'now'>): Promise<void> {
  for (const series of await listSeries(db)) {
    if (!series.isOn) continue;
    const today = localDay(now(), series.wave.timeZone ?? null);
    for (let round = series.madeCount + 1; round <= series.roundCount; round += 1) {
      if (madeOn(series, round) > today) break;
      try {
        const own = { isSynthetic: false, actor: byItself, series: series.code, round };
        await createWave({ db, now }, waveOfRound(series, round), own);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        await noteRound(db, series.code, round);
      }
    }
  }
}
