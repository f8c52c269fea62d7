import { existsSync } from 'node:fs';
import { createApp } from '../app.ts';
import { commandLanguage } from '../commands/command-language.ts';
import type { Configuration } from '../configuration.ts';
import type { Dependencies } from '../dependencies.ts';
import { holdSoundDirectory } from '../hold-sound-directory.ts';
import type { Mailer } from '../mail/mailer.ts';
import { openDependencies } from '../open-dependencies.ts';
import { startWords } from '../start-words.ts';
import type { OpenedOrganisation } from './open-organisations.ts';
import { placeOf } from './place-of.ts';
import type { Organisation } from './registry.ts';

/** One organisation at work: an application of its own, on a place of its own. */
export interface ServedOrganisation extends OpenedOrganisation {
  fetch: ReturnType<typeof createApp>['fetch'];
  dependencies: Dependencies;
}

/** What of an installation its organisations share. */
export interface Installation extends Pick<Configuration, 'dataDirectory' | 'databaseUrl' | 'publicUrl'> {
  /** One for all: the mail server bears so many mails a minute, whoever sends them. */
  mailer: Mailer;
}

/**
 * Opens an organisation as an installation of its own would be opened: looked at, held, brought up to date, with keys
 * and secrets of its own.
 * Throws  what is wrong with its place.
 */
export async function openOrganisation(
  installation: Installation,
  organisation: Organisation,
): Promise<ServedOrganisation> {
  const place = placeOf(installation, organisation.code);
  // Made when it was added. Where it is away, an empty one in its place would take answers.
  if (!existsSync(place.dataDirectory)) {
    throw new Error(`${place.dataDirectory}: ${startWords[commandLanguage].away}`);
  }
  // As for an installation: PostgreSQL is held by nobody.
  const letGo = place.databaseUrl === null ? holdSoundDirectory(place.dataDirectory) : () => undefined;
  try {
    const publicUrl = addressOf(organisation, installation.publicUrl);
    const dependencies = await openDependencies({ ...place, publicUrl });
    dependencies.mailer = { ...installation.mailer, runs: new Map() };
    return {
      fetch: createApp(dependencies).fetch,
      dependencies,
      isBusy: () =>
        dependencies.drafts.isComputing ||
        [...dependencies.mailer.runs.values()].some(({ isRunning }) => isRunning),
      async close() {
        await dependencies.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Where people reach an organisation: its first host, with the scheme and port of the installation's address. */
export function addressOf({ hosts }: Organisation, publicUrl: string): string {
  const address = new URL(publicUrl);
  const [host] = hosts;
  if (host !== undefined) address.hostname = host;
  return address.origin;
}
