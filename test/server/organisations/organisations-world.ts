import { mkdirSync } from 'node:fs';
import { createMailer } from '../../../server/mail/mailer.ts';
import { organisationsByHost } from '../../../server/organisations/by-host.ts';
import { OpenOrganisations } from '../../../server/organisations/open-organisations.ts';
import {
  openOrganisation,
  type ServedOrganisation,
} from '../../../server/organisations/open-organisation.ts';
import { placeOf, schemaName } from '../../../server/organisations/place-of.ts';
import { Registry, writeRegistry, type Organisation } from '../../../server/organisations/registry.ts';
import type { Dependencies } from '../../../server/dependencies.ts';
import type { StorePlace } from '../../../server/store/database.ts';
import { makeSchema } from '../../../server/store/schemas.ts';
import { ownDatabase } from '../postgres/own-database.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

export const cityA: Organisation = { code: 'city-a', name: 'A市', hosts: ['city-a.kotae.example'] };
export const cityB: Organisation = { code: 'city-b', name: 'B市', hosts: ['city-b.kotae.example'] };

export type OpenOne = (
  installation: Parameters<typeof openOrganisation>[0],
  organisation: Organisation,
) => Promise<ServedOrganisation>;

/** What a test changes of an installation. */
interface Changes {
  organisations?: Organisation[];
  /** How one is opened: a sabotaged twin opens it on the place of another. */
  open?: OpenOne;
  mostOpen?: number;
}

/** As `organisation add` does: each has its folder. */
export function register(installation: StorePlace, organisations: readonly Organisation[]): void {
  for (const { code } of organisations) {
    mkdirSync(placeOf(installation, code).dataDirectory, { recursive: true, mode: 0o700 });
  }
  writeRegistry(installation.dataDirectory, organisations, 'en');
}

/** An installation of several organisations, on files or on PostgreSQL as the run is, called in process by host. */
export async function organisationsWorld({
  organisations = [cityA, cityB],
  open = openOrganisation,
  mostOpen = 20,
}: Changes = {}) {
  const directory = temporaryDirectory();
  const database = await ownDatabase();
  const installation = {
    dataDirectory: directory.path,
    databaseUrl: database?.url ?? null,
    publicUrl: 'https://kotae.example',
    mailer: createMailer(null),
  };
  if (database !== null) {
    for (const { code } of organisations) await makeSchema(database.url, schemaName(code));
  }
  register(installation, organisations);
  const registry = new Registry(directory.path, 'en');
  const opened = new OpenOrganisations({
    open: (organisation) => open(installation, organisation),
    mostOpen,
    idleMs: Number.MAX_VALUE,
    retryMs: 0,
    now: () => performance.now(),
  });
  const app = organisationsByHost(registry, opened);

  return {
    installation,
    registry,
    opened,
    placeOf: ({ code }: Organisation) => placeOf(installation, code),
    async call(
      host: string,
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) {
      return app.request(path, {
        method,
        headers: {
          origin: `https://${host}`,
          host,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    },
    /** Works on what an organisation has, as its own server does. */
    async on<T>(organisation: Organisation, work: (dependencies: Dependencies) => Promise<T>): Promise<T> {
      const { opened: one, giveBack } = await opened.borrow(organisation);
      try {
        return await work(one.dependencies);
      } finally {
        giveBack();
      }
    },
    async dispose() {
      await opened.close();
      await database?.dispose();
      directory.dispose();
    },
  };
}

export type OrganisationsWorld = Awaited<ReturnType<typeof organisationsWorld>>;

export const hostOf = ({ hosts }: Organisation): string => hosts[0] ?? '';
