import { createApp } from './app.ts';
import { commandLanguage } from './commands/command-language.ts';
import type { Configuration } from './configuration.ts';
import { backUpToday } from './daily-backup.ts';
import type { Dependencies } from './dependencies.ts';
import { everyHour } from './every-hour.ts';
import { hourlyLook } from './fieldwork/calendar/hourly-look.ts';
import { metricsText } from './metrics.ts';
import { openDependencies } from './open-dependencies.ts';
import { requireGoodSettings } from './store/require-good-settings.ts';

/** What is served behind a port, opened. */
export interface Service {
  fetch: ReturnType<typeof createApp>['fetch'];
  /** Figures about it, as text. */
  metrics: () => string | Promise<string>;
  /** With it the first administrator comes in; null: there is one, or nobody comes in that way. */
  setupToken: string | null;
  /** No turn of the hour begins any more. */
  stopDuties: () => Promise<void>;
  /** When nothing is asked any more. */
  close: () => Promise<void>;
}

/** One organisation, for which the installation is run; does what is due by the clock, now and from hour to hour. */
export async function serveOne(configuration: Configuration): Promise<Service> {
  const dependencies = await openDependencies(configuration);
  try {
    await requireGoodSettings(dependencies.db, commandLanguage, console.error);
  } catch (error) {
    await dependencies.close();
    throw error;
  }
  const looks = await hourlyLook(dependencies);
  const backups = dailyBackups(dependencies, configuration);
  return {
    fetch: createApp(dependencies).fetch,
    metrics: () => metricsText(dependencies, configuration),
    setupToken: await dependencies.accounts.setupToken(),
    async stopDuties() {
      await looks.stop();
      await backups?.stop();
    },
    close: () => dependencies.close(),
  };
}

/** The backup of each day, where the server is told to make them; PostgreSQL is copied by its own tools. */
function dailyBackups({ db, now }: Dependencies, { backups, dataDirectory, databaseUrl }: Configuration) {
  if (backups === null || databaseUrl !== null) return null;
  return everyHour(async () => {
    try {
      await backUpToday({ db, dataDirectory, backups, now: now() });
    } catch (error) {
      console.error(`${backups.into}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
