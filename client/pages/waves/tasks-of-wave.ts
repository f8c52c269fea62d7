import type { UpcomingMoment } from '../../../server/contract/fieldwork/calendar.ts';
import type { WaveSummary } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { paths } from '../../shell/navigation.ts';

export interface Task {
  path: string;
  words: string;
}

/** What a person has to do about a wave today; what it does by itself is said, and asks for nothing. */
export function tasksOfWave(
  wave: WaveSummary,
  today: string,
  language: Language,
  words: ConsoleWords,
): Task[] {
  const { waves, calendar } = words;
  const title = say(wave.title, language);
  const page = paths.wave(wave.code);
  const byItself = (kind: UpcomingMoment['kind']) =>
    wave.upcoming.find((one) => one.kind === kind && one.state === 'planned' && one.trouble === null);
  const planned = (kind: 'open' | 'close'): string => {
    const moment = byItself(kind);
    return moment === undefined
      ? ''
      : calendar.home.itself(dayWords(moment.on, language), calendar.kinds[kind]);
  };
  const isUninvited = wave.modes.includes('ticket') && wave.invitedCount === 0;
  const rates = paths.responseRate(wave.code);
  const overdue = (): Task[] =>
    byItself('close') === undefined ? [{ path: page, words: waves.todoOverdue(title) }] : [];
  const tasks: Record<WaveSummary['state'], () => Task[]> = {
    draft: () => [
      ...(isUninvited
        ? [{ path: paths.invitations(wave.code), words: calendar.home.inviteFirst(title) }]
        : []),
      ...(byItself('open') === undefined
        ? [
            {
              path: page,
              words: wave.opensOn <= today ? calendar.home.opensToday(title) : waves.todoDraft(title),
            },
          ]
        : []),
    ],
    open: () =>
      wave.closesOn < today
        ? overdue()
        : [
            {
              path: rates,
              words:
                (wave.closesOn === today ? calendar.home.closesToday(title) : waves.todoOpen(title)) +
                planned('close'),
            },
          ],
    closed: () => [{ path: paths.drafts(wave.code), words: waves.todoClosed(title) }],
    published: () => [],
  };
  return [
    ...(wave.isDeletionDue ? [{ path: page, words: waves.todoDelete(title) }] : []),
    ...waiting(wave, title, words).map((sentence) => ({ path: page, words: sentence })),
    ...(wave.isDeletionDue ? [] : tasks[wave.state]()),
  ];
}

/** What cannot happen by itself before somebody has done something. */
function waiting(wave: WaveSummary, title: string, { calendar }: ConsoleWords): string[] {
  return wave.upcoming.flatMap(({ kind, state, trouble }) => {
    if (trouble === null) return [];
    const what = calendar.kinds[kind];
    if (state !== 'missed') return [calendar.home.waits(what, title)];
    // A reminder the less asks for nothing.
    return kind === 'reminder' ? [] : [calendar.home.missed(what, title)];
  });
}
