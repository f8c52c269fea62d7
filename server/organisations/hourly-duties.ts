import type { Configuration } from '../configuration.ts';
import { backUpToday } from '../daily-backup.ts';
import { everyHour } from '../every-hour.ts';
import { lookAtClock } from '../fieldwork/calendar/look-at-clock.ts';
import { countsOf, type Counts } from '../metrics.ts';
import type { OpenOrganisations } from './open-organisations.ts';
import type { ServedOrganisation } from './open-organisation.ts';
import { backupsOf, placeOf } from './place-of.ts';
import type { Organisation, Registry } from './registry.ts';

interface DutiesOf {
  configuration: Pick<Configuration, 'dataDirectory' | 'databaseUrl' | 'backups'>;
  registry: Registry;
  organisations: Pick<OpenOrganisations<ServedOrganisation>, 'borrow'>;
}

export interface HourlyDuties {
  /** What was counted in all of them when their turn was. */
  counts: () => Counts;
  /** When every organisation that is registered now has had its first turn. */
  firstTurn: Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Does in every organisation, one after the other, what is due by the clock, now and each hour: also in those that nobody
 * has asked for. One that fails holds up no other.
 */
export function hourlyDuties({ configuration, registry, organisations }: DutiesOf): HourlyDuties {
  const counted = new Map<string, Counts>();
  let isStopping = false;
  const first = Promise.withResolvers<void>();
  const turns = everyHour(async () => {
    for (const organisation of registry.all()) {
      if (isStopping) break;
      try {
        await turnOf(organisation);
      } catch {
        // Whoever opens it has told why it cannot be.
        counted.delete(organisation.code);
      }
    }
    first.resolve();
  });

  async function turnOf(organisation: Organisation): Promise<void> {
    const { code } = organisation;
    const borrowed = await organisations.borrow(organisation, { isPassing: true });
    const { dependencies } = borrowed.opened;
    let mailed: Promise<unknown> = Promise.resolve();
    try {
      ({ mailed } = await lookAtClock(dependencies));
      counted.set(code, await countsOf(dependencies.db));
    } catch (error) {
      counted.delete(code);
      console.error(`${code}:`, error);
    }
    // All the more where something was wrong.
    await backUp(code, dependencies);
    // Mails go on for hours; it is not closed meanwhile.
    void mailed.catch((error: unknown) => console.error(error)).finally(borrowed.giveBack);
  }

  async function backUp(code: string, { db, now }: ServedOrganisation['dependencies']): Promise<void> {
    const { backups } = configuration;
    const { dataDirectory, databaseUrl } = placeOf(configuration, code);
    if (backups === null || databaseUrl !== null) return;
    const into = backupsOf(backups.into, code);
    try {
      await backUpToday({ db, dataDirectory, backups: { ...backups, into }, now: now() });
    } catch (error) {
      console.error(`${into}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    counts: () => sumOf(registry.all().flatMap(({ code }) => counted.get(code) ?? [])),
    firstTurn: first.promise,
    async stop() {
      isStopping = true;
      await turns.stop();
    },
  };
}

function sumOf(all: Counts[]): Counts {
  const sum: Counts = { waves: { draft: 0, open: 0, closed: 0, published: 0 }, accountCount: 0 };
  for (const { waves, accountCount } of all) {
    sum.accountCount += accountCount;
    sum.waves.draft += waves.draft;
    sum.waves.open += waves.open;
    sum.waves.closed += waves.closed;
    sum.waves.published += waves.published;
  }
  return sum;
}
