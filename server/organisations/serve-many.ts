import { commandLanguage } from '../commands/command-language.ts';
import type { Configuration } from '../configuration.ts';
import { createMailer } from '../mail/mailer.ts';
import { figuresText } from '../metrics.ts';
import type { Service } from '../serve-one.ts';
import { startWords } from '../start-words.ts';
import { connect } from '../store/database.ts';
import { requireGoodSettings } from '../store/require-good-settings.ts';
import { organisationsByHost } from './by-host.ts';
import { dataOfNone } from './data-of-none.ts';
import { hourlyDuties } from './hourly-duties.ts';
import { openOrganisation } from './open-organisation.ts';
import { OpenOrganisations } from './open-organisations.ts';
import { backupsOf } from './place-of.ts';
import type { Registry } from './registry.ts';

const minuteMs = 60_000;
/** An open organisation takes some memory and, in PostgreSQL, up to four connections. */
const mostOpen = 20;
const idleMs = 15 * minuteMs;
const retryMs = minuteMs;

/**
 * Several organisations behind one port. None is opened before somebody asks for it, or its turn of the hour has come.
 * Throws  where there is data that would be nobody's, or where something is set that would be of all of them.
 */
export async function serveMany(configuration: Configuration, registry: Registry): Promise<Service> {
  await requireNothingOfAll(configuration);
  const mailer = createMailer(configuration.mail);
  const organisations = new OpenOrganisations({
    open: (organisation) => openOrganisation({ ...configuration, mailer }, organisation),
    mostOpen,
    idleMs,
    retryMs,
    now: () => performance.now(),
  });
  const duties = hourlyDuties({ configuration, registry, organisations });
  const looking = setInterval(() => organisations.closeIdle(), minuteMs);
  return {
    fetch: organisationsByHost(registry, organisations).fetch,
    metrics: () => {
      const { dataDirectory, backups, databaseUrl } = configuration;
      const folders =
        backups === null || databaseUrl !== null
          ? []
          : registry.all().map(({ code }) => backupsOf(backups.into, code));
      return figuresText(duties.counts(), { dataDirectory, backups: folders }, new Date(), [
        ['kotae_organisations', 'Organisations that are registered.', registry.all().length],
        ['kotae_organisations_failed', 'Organisations that could not be opened.', organisations.failedCount],
      ]);
    },
    setupToken: null,
    async stopDuties() {
      clearInterval(looking);
      await duties.stop();
    },
    close: () => organisations.close(),
  };
}

async function requireNothingOfAll({
  dataDirectory,
  databaseUrl,
  singleSignOn,
}: Configuration): Promise<void> {
  const words = startWords[commandLanguage].ofMany;
  // Its accounts would come into every organisation.
  if (singleSignOn !== null) throw new Error(`OIDC_ISSUER: ${words.signOn}`);
  const kept = await dataOfNone({ dataDirectory, databaseUrl });
  if (kept !== null) throw new Error(`${kept}: ${words.data}`);
  if (databaseUrl === null) return;
  const db = connect({ dataDirectory, databaseUrl });
  try {
    await requireGoodSettings(db, commandLanguage, console.error);
  } finally {
    await db.destroy();
  }
}
