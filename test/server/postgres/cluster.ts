import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { childNode } from '../../child-node.ts';
import { temporaryParent } from '../temporary-directory.ts';
import { postgresPrograms } from './postgres-programs.ts';

/** The role by which Kotae signs in: it owns its databases, and nothing more. */
const role = 'kotae';

/** A real PostgreSQL server that only this run knows, on a socket in a folder of its own. */
export class Cluster {
  readonly #programs: string;
  readonly #settings: readonly string[];
  /** The folder of the primary that it is a standby of; empty: it is one of its own. */
  readonly #copiedFrom: string;
  readonly folder: string;
  #running: ReturnType<typeof childNode> | null = null;
  /** What the server has written into its log. */
  log = '';

  private constructor(programs: string, settings: readonly string[], copiedFrom = '') {
    this.#programs = programs;
    this.#copiedFrom = copiedFrom;
    this.#settings = settings;
    this.folder = mkdtempSync(join(temporaryParent, 'kotae-postgres-'));
  }

  static async start(settings: readonly string[] = []): Promise<Cluster> {
    const programs = postgresPrograms();
    if (programs === null) throw new Error('PostgreSQL (postgres, initdb) is not on this machine');
    const cluster = new Cluster(programs, settings);
    await cluster.start();
    await cluster.query('postgres', `CREATE ROLE ${role} LOGIN CREATEDB`);
    return cluster;
  }

  /** A standby of another one, as `pg_basebackup -R` makes it, up to date and following. */
  static async standbyOf(primary: Cluster, settings: readonly string[] = []): Promise<Cluster> {
    const standby = new Cluster(primary.#programs, settings, primary.folder);
    await standby.start();
    return standby;
  }

  /** Starts it, or again after it was stopped. */
  async start(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const child = childNode([
      'test/server/postgres/cluster-process.ts',
      this.#programs,
      this.folder,
      this.#copiedFrom,
      ...this.#settings,
    ]);
    this.#running = child;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const ready = Promise.withResolvers<void>();
    child.once('close', () => ready.reject(new Error(`PostgreSQL has ended: ${errors}${this.log}`)));
    const from = this.log.length;
    child.stdout.on('data', (chunk: Buffer) => {
      this.log += chunk.toString();
      if (/ready to accept (?:read-only )?connections/.test(this.log.slice(from))) ready.resolve();
    });
    await ready.promise;
  }

  /** Stops it: in order, or at once as if the power had gone. */
  async stop(how: 'in order' | 'at once' = 'in order'): Promise<void> {
    const child = this.#running;
    if (child === null) return;
    this.#running = null;
    const ended = once(child, 'close');
    child.kill(how === 'in order' ? 'SIGTERM' : 'SIGUSR2');
    await ended;
  }

  urlOf(database: string, user = role): string {
    return databaseUrl(this.folder, database, user);
  }

  /** One statement of the database's own administrator. */
  async query(database: string, statement: string): Promise<Record<string, unknown>[]> {
    return runStatement(this.urlOf(database, 'postgres'), statement);
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where a database of a cluster is, for the role of Kotae. */
export function databaseUrl(folder: string, database: string, user = role): string {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

export async function runStatement(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
