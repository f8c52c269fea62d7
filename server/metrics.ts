import { statfsSync } from 'node:fs';
import { Hono } from 'hono';
import { backupMoment, backupsIn } from './backup/make-backup.ts';
import type { Configuration } from './configuration.ts';
import type { Dependencies } from './dependencies.ts';
import { codeVersion } from './publishing/release/code-version.ts';
import { countAccounts } from './store/accounts/accounts.queries.ts';
import { listWaves } from './store/fieldwork/waves.queries.ts';

type Place = Pick<Configuration, 'dataDirectory' | 'backups'>;

const states = ['draft', 'open', 'closed', 'published'] as const;

/** So coarse that a person who answers moves nothing: whoever keeps these figures would know when somebody came. */
const memoryStep = 16 * 2 ** 20;
const diskStep = 2 ** 27;

/**
 * What is worth watching about the server, in the text format of Prometheus. Nothing counts requests, connections, time
 * of the processor or bytes of a file: each of these moves when a person answers.
 */
export async function metricsText(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  place: Place,
): Promise<string> {
  const waves = await listWaves(db);
  const { bavail, bsize } = statfsSync(place.dataDirectory);
  const figures: [name: string, help: string, samples: [labels: string, value: number][]][] = [
    ['kotae_info', 'Version of the program.', [[`{version="${codeVersion}"}`, 1]]],
    [
      'kotae_start_time_seconds',
      'When the process began.',
      [['', Math.round(Date.now() / 1000 - process.uptime())]],
    ],
    [
      'kotae_waves',
      'Waves by state.',
      states.map((state) => [`{state="${state}"}`, waves.filter((wave) => wave.state === state).length]),
    ],
    ['kotae_accounts', 'Accounts of staff.', [['', await countAccounts(db)]]],
    [
      'kotae_memory_bytes',
      'Memory of the process, in steps of 16 MB.',
      [['', Math.ceil(process.memoryUsage.rss() / memoryStep) * memoryStep]],
    ],
    [
      'kotae_disk_free_bytes',
      'Room beside the data, in steps of 128 MB.',
      [['', Math.floor((bavail * bsize) / diskStep) * diskStep]],
    ],
    ...lastBackup(place, now()),
  ];
  return figures
    .map(([name, help, samples]) => {
      const lines = samples.map(([labels, value]) => `${name}${labels} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
    })
    .join('');
}

function lastBackup({ backups }: Place, now: Date): [string, string, [string, number][]][] {
  const last = backups === null ? undefined : backupsIn(backups.into).at(-1);
  if (last === undefined) return [];
  const ageMs = now.getTime() - backupMoment(last).getTime();
  return [['kotae_backup_age_seconds', 'Age of the last backup.', [['', Math.round(ageMs / 1000)]]]];
}

/** What listens for the machine itself alone, beside the server: no proxy leads there. */
export function createMetricsApp(dependencies: Dependencies, place: Place): Hono {
  const app = new Hono();
  app.get('/metrics', async (context) =>
    context.text(await metricsText(dependencies, place), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  return app;
}
