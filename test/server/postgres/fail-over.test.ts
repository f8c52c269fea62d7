import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from '../hirakata-world.ts';
import { startedServer } from '../started-server.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { Cluster } from './cluster.ts';
import { baseBackupProgram } from './postgres-programs.ts';
import { Switchboard } from './switchboard.ts';

const count = 300;
const killedAfter = 100;

const canCopy = baseBackupProgram() !== null;
if (!canCopy) console.warn('NOT TESTED: fail-over of PostgreSQL. pg_basebackup is not beside postgres.');

let directory: ReturnType<typeof temporaryDirectory>;
let primary: Cluster;
let board: Switchboard;
beforeEach(async () => {
  directory = temporaryDirectory();
  primary = await Cluster.start();
  board = await Switchboard.before(primary.folder);
  await primary.query('postgres', 'CREATE DATABASE kotae OWNER kotae');
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    databaseUrl: board.url('kotae'),
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'hirakata', 'test');
  await dependencies.close();
});
afterEach(async () => {
  await board.dispose();
  await primary.dispose();
  directory.dispose();
});

type Response = { submission: string; answers: unknown };

/** Sent by a browser that asks again, until it is told that the response is there. */
async function sendUntilTold(urls: readonly string[], { submission, answers }: Response): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${urls[tries % urls.length]}/api/waves/hirakata/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ submission, answers }),
    });
    await answer.text();
    if (answer.ok) return;
    // The database is away; nothing else may be said of a response that is sent once more.
    expect([500, 503]).toContain(answer.status);
  }
}

/** Two servers take responses; the primary dies in the middle, and the standby takes its place. */
async function failOver(standby: Cluster, dies: () => Promise<void>): Promise<number> {
  const start = () => startedServer(directory.path, { DATABASE_URL: board.url('kotae') });
  const servers = await Promise.all([start(), start()]);
  const urls = servers.map(({ url }) => url);
  const queue = hirakataAnswers.slice(0, count).map((answers) => ({ submission: newSubmission(), answers }));
  let acknowledgedCount = 0;
  let failedOver: Promise<void> | undefined;
  const senders = Array.from({ length: 16 }, async (_, sender) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await sendUntilTold(sender % 2 === 0 ? urls : urls.toReversed(), next);
      acknowledgedCount += 1;
      if (acknowledgedCount < killedAfter) continue;
      failedOver ??= (async () => {
        await dies();
        await standby.query('postgres', 'SELECT pg_promote()');
        board.switchTo(standby.folder);
      })();
    }
  });
  await Promise.all(senders);
  await failedOver;
  await Promise.all(servers.map((server) => server.end()));
  expect(acknowledgedCount).toBe(count);
  const [row] = await standby.query(
    'kotae',
    "SELECT count(*)::int AS n FROM submission WHERE kind = 'response'",
  );
  return row?.['n'] as number;
}

describe.skipIf(!canCopy)('a primary that dies while two servers take responses', () => {
  it('has lost nothing that was acknowledged and doubled nothing, where a synchronous standby takes its place', async () => {
    const standby = await Cluster.standbyOf(primary);
    try {
      // Only now: the copy, once it is the primary, is to wait for nobody.
      await primary.query('postgres', "ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (*)'");
      await primary.query('postgres', 'SELECT pg_reload_conf()');
      const stored = await failOver(standby, () => primary.stop('at once'));
      expect(stored).toBe(count);
      const after = await openDependencies({
        dataDirectory: directory.path,
        databaseUrl: board.url('kotae'),
        publicUrl: 'http://127.0.0.1',
      });
      expect(await after.responses.count('hirakata')).toBe(count);
      await after.close();
    } finally {
      await standby.dispose();
    }
  });

  it('would be seen to lose some, where the standby follows when it pleases', async () => {
    const standby = await Cluster.standbyOf(primary);
    try {
      await standby.stop();
      const stored = await failOver(standby, async () => {
        await primary.stop('at once');
        await standby.start();
      });
      expect(stored).toBeLessThan(count);
    } finally {
      await standby.dispose();
    }
  });
});
