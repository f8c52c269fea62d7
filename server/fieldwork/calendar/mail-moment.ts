import type { MomentTrouble } from '../../contract/fieldwork/calendar.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { mailCounts } from '../../store/fieldwork/invitations.queries.ts';
import {
  beginMoment,
  noteTrouble,
  settleMoment,
  type StoredMoment,
} from '../../store/fieldwork/planned-moments.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { requireRest, startMailing } from '../inviting/mail-invitations.ts';
import { localDay } from '../waves/local-day.ts';
import { byItself } from '../../contract/log.ts';

/** Reasons that pass: the moment is looked at again within the hour. */
const passing = new Set<MomentTrouble>(['no-mail-server', 'mail-under-way', 'nobody-invited']);

/**
 * Begins to mail a planned invitation or reminder, or goes on where a stopped server left off. That it has begun is
 * noted, and logged, before the first mail; and of each person before theirs: nobody is mailed twice, whenever the
 * server is stopped. Returns what goes on in the background.
 */
export async function mailMoment(
  dependencies: Dependencies,
  wave: Wave,
  moment: StoredMoment,
  giveUp: (trouble: MomentTrouble) => Promise<void>,
): Promise<Promise<void>[]> {
  const { db, mailer, now } = dependencies;
  const { kind, mail } = moment;
  if (mail === null || (kind !== 'invitation' && kind !== 'reminder')) return [];
  try {
    if (mailer.from === null) throw new ProblemError('no-mail-server');
    if (moment.state === 'planned' && kind === 'reminder') await requireRest(dependencies, wave);
    const begun = moment.state === 'begun' && moment.at !== null ? new Date(moment.at) : now();
    const order = {
      wave,
      mail: { ...mail, kind },
      language: mail.language,
      since: localDay(begun, wave.timeZone),
    };
    const { run, finished } = await startMailing(dependencies, order, async (count) => {
      if (moment.state === 'begun') return;
      const action = kind === 'invitation' ? ('invitations-mailed' as const) : ('reminders-mailed' as const);
      const entry = { at: now().toISOString(), actor: byItself, action, wave: wave.code, facts: { count } };
      if (!(await beginMoment(db, moment, entry))) throw new ProblemError('wrong-state');
    });
    const settled = finished.then(() =>
      run.trouble === null
        ? settleMoment(db, moment, { state: 'done', at: now().toISOString(), trouble: null })
        : noteTrouble(db, moment, 'mail-stopped'),
    );
    // What cannot be noted is looked at again within the hour, like a mailing that a stopped server left.
    return [settled.catch((error: unknown) => console.error(error))];
  } catch (error) {
    const trouble = await troubleOf(error, db, wave);
    if (trouble === null) return [];
    if (passing.has(trouble)) await noteTrouble(db, moment, trouble);
    else await giveUp(trouble);
    return [];
  }
}

/** Null where somebody else changed the plan at the same time. */
async function troubleOf(error: unknown, db: Dependencies['db'], wave: Wave): Promise<MomentTrouble | null> {
  if (!(error instanceof ProblemError)) throw error;
  const { code } = error;
  if (code === 'wrong-state') return null;
  if (code === 'nobody-to-mail') {
    const { withEmailCount, withoutEmailCount } = await mailCounts(db, wave.code);
    return withEmailCount + withoutEmailCount === 0 ? 'nobody-invited' : 'nobody-to-mail';
  }
  if (code === 'no-mail-server' || code === 'mail-under-way' || code === 'reminded-recently') return code;
  throw error;
}
