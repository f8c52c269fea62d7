import type { PlannedMoment } from '../../../../server/contract/fieldwork/calendar.ts';
import type { NewWave } from '../../../../server/contract/fieldwork/waves.ts';
import type { Dependencies } from '../../../../server/dependencies.ts';
import { lookAtClock } from '../../../../server/fieldwork/calendar/look-at-clock.ts';
import type { Mail } from '../../../../server/mail/mailer.ts';
import { openDependencies } from '../../../../server/open-dependencies.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { temporaryDirectory } from '../../test-app.ts';

/** How many statements and mails the server still gets done before it is killed. */
interface Life {
  left: number;
}

class Killed extends Error {}

/**
 * A server of its own that does what its clock says: the clock is set, the server restarted or killed as the test wants.
 * From the moment at which it is killed nothing it tries has any effect.
 */
export async function calendarWorld(directory = temporaryDirectory()) {
  const mails: (Mail & { at: string })[] = [];
  let life: Life = { left: Infinity };
  let moment = new Date('2025-01-06T00:00:00Z');
  const spend = (): void => {
    if (life.left <= 0) throw new Killed();
    life.left -= 1;
  };
  const started = async () => {
    const opened = await openDependencies({ dataDirectory: directory.path, publicUrl: 'http://localhost' });
    const own = life;
    const dependencies: Dependencies = {
      ...opened,
      db: opened.db.withPlugin({
        transformQuery({ node }) {
          if (own === life) spend();
          else throw new Killed();
          return node;
        },
        transformResult: async ({ result }) => result,
      }),
      now: () => moment,
      mailer: {
        from: 'survey@example.jp',
        mailsPerMinute: 30,
        send: async (mail) => {
          spend();
          mails.push({ ...mail, at: moment.toISOString() });
          return 'sent';
        },
        pause: () => Promise.resolve(),
        runs: new Map(),
      },
    };
    return { opened, dependencies };
  };
  let { opened, dependencies } = await started();
  return {
    mails,
    directory,
    get dependencies() {
      return dependencies;
    },
    at(iso: string) {
      moment = new Date(iso);
    },
    now: () => moment,
    /** Looks at the clock and waits for the mails; false if the server was killed meanwhile. */
    async look(killedAfter = Infinity): Promise<boolean> {
      life.left = killedAfter;
      try {
        await (
          await lookAtClock(dependencies)
        ).mailed;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      const isAlive = life.left > 0;
      if (isAlive) life.left = Infinity;
      return isAlive;
    },
    async restart(): Promise<void> {
      await opened.close();
      life = { left: Infinity };
      ({ opened, dependencies } = await started());
    },
    async dispose(): Promise<void> {
      await opened.close();
      directory.dispose();
    },
  };
}

export type CalendarWorld = Awaited<ReturnType<typeof calendarWorld>>;

const link = { text: '{氏名} 様 {リンク}', language: 'ja' as const };
export const planned = (kind: PlannedMoment['kind'], on: string): PlannedMoment => ({
  kind,
  on,
  isOn: true,
  mail: kind === 'invitation' || kind === 'reminder' ? { subject: `${kind} ${on}`, ...link } : null,
});

/** A wave of one autumn that does everything by itself; one stratum, so that few keys are made. */
export function autumnWave(year: number, changes: Partial<NewWave> = {}): NewWave {
  return {
    ...hirakataWave,
    code: `autumn-${year}`,
    opensOn: `${year}-10-01`,
    closesOn: `${year}-10-20`,
    retainUntil: `${year + 5}-03-31`,
    modes: ['ticket'],
    mergedStrata: [
      {
        code: 'all',
        label: { ja: '全員' },
        options: hirakataWave.population.map(({ option }) => option),
      },
    ],
    timeZone: 'Asia/Tokyo',
    calendar: [
      planned('open', `${year}-09-24`),
      planned('invitation', `${year}-09-25`),
      planned('reminder', `${year}-10-06`),
      planned('reminder', `${year}-10-15`),
      planned('close', `${year}-10-20`),
    ],
    ...changes,
  };
}
