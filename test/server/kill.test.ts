import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDependencies } from '../../server/open-dependencies.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { responseKey } from '../../server/fieldwork/answering/record-response.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from './hirakata-world.ts';
import { startedServer } from './started-server.ts';
import { temporaryDirectory } from './test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

async function send(url: string, submission: string, answers: unknown): Promise<number> {
  const response = await fetch(`${url}/api/waves/hirakata/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ submission, answers }),
  });
  await response.text();
  return response.status;
}

it('kill -9 in a stream of responses loses none that was acknowledged and stores none twice', async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'hirakata', 'test');
  await dependencies.close();

  const submissions = hirakataAnswers.map((answers) => ({ submission: newSubmission(), answers }));
  const acknowledged = new Set<string>();
  const queue = [...submissions];
  for (const killAfter of [60, 150, 290]) {
    const server = await startedServer(directory.path);
    const workers = Array.from({ length: 16 }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        try {
          const status = await send(server.url, next.submission, next.answers);
          if (status === 201 || status === 200) acknowledged.add(next.submission);
        } catch {
          // Nobody knows whether it was stored; the browser keeps it and will send it again.
          queue.push(next);
          return;
        }
        if (acknowledged.size >= killAfter) server.kill('SIGKILL');
      }
    });
    await Promise.all(workers);
    await server.end('SIGKILL');
  }
  expect(acknowledged.size).toBeLessThan(submissions.length);
  expect(stored()).toEqual(expect.arrayContaining([...acknowledged].map(keyOf)));

  const server = await startedServer(directory.path);
  for (const { submission, answers } of submissions) {
    const status = await send(server.url, submission, answers);
    expect(acknowledged.has(submission) ? [200] : [200, 201]).toContain(status);
  }
  await server.end();
  expect(stored().toSorted()).toEqual(submissions.map(({ submission }) => keyOf(submission)).toSorted());

  function keyOf(submission: string): string {
    return responseKey('hirakata', submission).toString('hex');
  }
  function stored(): string[] {
    const db = new SQLite(`${directory.path}/responses/hirakata.sqlite`);
    const keys = db.prepare('SELECT lower(hex(key)) FROM response').pluck().all() as string[];
    db.close();
    return keys;
  }
});
