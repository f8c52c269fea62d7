import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { NewSeries } from '../../contract/fieldwork/series.ts';
import type { NewWave } from '../../contract/fieldwork/waves.ts';

const dayMs = 24 * 60 * 60 * 1000;

const rounds: Record<RespondentLanguage, (title: string, round: number) => string> = {
  ja: (title, round) => `${title}（第${round}回）`,
  'ja-easy': (title, round) => `${title}（第｜${round}《だい》回《かい》）`,
  en: (title, round) => `${title} (round ${round})`,
};

/**
 * One round of a series as a wave, counted from 1. It begins on the same day of its month, or on the month's last; all
 * other days stand to that one as those of the first round do.
 */
export function waveOfRound({ wave, everyMonths }: NewSeries, round: number): NewWave {
  const opensOn = monthsLater(wave.opensOn, (round - 1) * everyMonths);
  const moved = (isoDate: string): string =>
    dayAfter(opensOn, (Date.parse(isoDate) - Date.parse(wave.opensOn)) / dayMs);
  return {
    ...wave,
    code: `${wave.code}-${round}`,
    title: titleOfRound(wave.title, round),
    opensOn,
    closesOn: moved(wave.closesOn),
    retainUntil: moved(wave.retainUntil),
    ticketsUntil: wave.ticketsUntil === null ? null : moved(wave.ticketsUntil),
    calendar: wave.calendar?.map((moment) => ({ ...moment, on: moved(moment.on) })),
  };
}

function titleOfRound(title: LocalText, round: number): LocalText {
  const own = Object.entries(title) as [RespondentLanguage, string][];
  return Object.fromEntries(
    own.map(([language, text]) => [language, rounds[language](text, round)]),
  ) as LocalText;
}

/** The first day on which anything of a round happens. */
export function firstDayOf({ opensOn, calendar = [] }: NewWave): string {
  return [opensOn, ...calendar.map(({ on }) => on)].toSorted()[0] ?? opensOn;
}

export function dayAfter(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day so many months later; where a month is too short, its last. */
export function monthsLater(isoDate: string, months: number): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
