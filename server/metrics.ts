import { statfsSync } from 'node:fs';
import { Hono } from 'hono';
import { backupMoment, backupsIn } from './backup/make-backup.ts';
import type { Configuration } from './configuration.ts';
import type { Dependencies } from './dependencies.ts';
import { codeVersion } from './publishing/release/code-version.ts';
import { countAccounts } from './store/accounts/accounts.queries.ts';
import type { Database } from './store/database.ts';
import { listWaves } from './store/fieldwork/waves.queries.ts';

interface Place {
  dataDirectory: string;
  /** Folders that must each have a fresh backup. */
  backups: string[];
}

const states = ['draft', 'open', 'closed', 'published'] as const;

/** So coarse that a person who answers moves nothing: whoever keeps these figures would know when somebody came. */
const memoryStep = 16 * 2 ** 20;
const diskStep = 2 ** 27;

/** What there is in a place; of several the sums. */
export interface Counts {
  waves: Record<(typeof states)[number], number>;
  accountCount: number;
}

type Figure = [name: string, help: string, value: number];

export async function countsOf(db: Database): Promise<Counts> {
  const waves = await listWaves(db);
  const count = (state: (typeof states)[number]) => waves.filter((wave) => wave.state === state).length;
  return {
    waves: {
      draft: count('draft'),
      open: count('open'),
      closed: count('closed'),
      published: count('published'),
    },
    accountCount: await countAccounts(db),
  };
}

/** Figures about a server that is run for one organisation. */
export async function metricsText(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  { dataDirectory, backups }: Pick<Configuration, 'dataDirectory' | 'backups'>,
): Promise<string> {
  const folders = backups === null || backupsIn(backups.into).length === 0 ? [] : [backups.into];
  return figuresText(await countsOf(db), { dataDirectory, backups: folders }, now());
}

/**
 * What is worth watching about the server, in the text format of Prometheus. Nothing counts requests, connections, time
 * of the processor or bytes of a file: each of these moves when a person answers. Nor does it tell how many organisations
 * are open: the first answer of a morning opens one.
 */
export function figuresText(counts: Counts, place: Place, now: Date, more: Figure[] = []): string {
  const { bavail, bsize } = statfsSync(place.dataDirectory);
  const simple = ([name, help, value]: Figure): [string, string, [string, number][]] => [
    name,
    help,
    [['', value]],
  ];
  const figures: [name: string, help: string, samples: [labels: string, value: number][]][] = [
    ['kotae_info', 'Version of the program.', [[`{version="${codeVersion}"}`, 1]]],
    simple([
      'kotae_start_time_seconds',
      'When the process began.',
      Math.round(Date.now() / 1000 - process.uptime()),
    ]),
    ['kotae_waves', 'Waves by state.', states.map((state) => [`{state="${state}"}`, counts.waves[state]])],
    simple(['kotae_accounts', 'Accounts of staff.', counts.accountCount]),
    ...more.map(simple),
    simple([
      'kotae_memory_bytes',
      'Memory of the process, in steps of 16 MB.',
      Math.ceil(process.memoryUsage.rss() / memoryStep) * memoryStep,
    ]),
    simple([
      'kotae_disk_free_bytes',
      'Room beside the data, in steps of 128 MB.',
      Math.floor((bavail * bsize) / diskStep) * diskStep,
    ]),
    ...lastBackup(place, now).map(simple),
  ];
  return figures
    .map(([name, help, samples]) => {
      const lines = samples.map(([labels, value]) => `${name}${labels} ${written(value)}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
    })
    .join('');
}

/** As Prometheus reads numbers. */
const written = (value: number): string => (value === Number.POSITIVE_INFINITY ? '+Inf' : String(value));

/** The age of the last backup; of several the oldest, and without end where one was never made. */
function lastBackup({ backups }: Place, now: Date): Figure[] {
  if (backups.length === 0) return [];
  const ages = backups.map((folder) => {
    const last = backupsIn(folder).at(-1);
    return last === undefined ? Number.POSITIVE_INFINITY : now.getTime() - backupMoment(last).getTime();
  });
  return [['kotae_backup_age_seconds', 'Age of the last backup.', Math.round(Math.max(...ages) / 1000)]];
}

/** What listens for the machine itself alone, beside the server: no proxy leads there. */
export function createMetricsApp(text: () => string | Promise<string>): Hono {
  const app = new Hono();
  app.get('/metrics', async (context) =>
    context.text(await text(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  return app;
}
