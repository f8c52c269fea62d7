import { afterEach, beforeEach, expect, test } from 'vitest';
import { protectCubeInBackground } from '../../../../server/publishing/background/protect-cube-in-background.ts';
import { randomCube } from '../../../analysis/suppress/strict/random-cube.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

test('a cube of 9 by 8 by 11 is protected beside the server, which goes on answering, and tells how far it is', async () => {
  const told: number[] = [];
  const answeredAt: number[] = [];
  const task = { cube: randomCube(7, [9, 8, 11]), minimumCell: 5 };
  const job = protectCubeInBackground(task, (done, of) => told.push(done / of));
  const ended = job.result.then(() => true);
  const nextTurn = () => new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
  do {
    expect((await world.call('GET', '/healthz')).status).toBe(200);
    answeredAt.push(told.at(-1) ?? 0);
  } while (!(await Promise.race([ended, nextTurn()])));
  const { numbers, reasons } = await job.result;
  expect(numbers).toHaveLength(1080);
  expect(reasons.filter((reason) => reason === 'secondary').length).toBeGreaterThan(0);
  expect(told.at(-1)).toBe(1);
  // Answers came at many different stages of the job, not only before and after.
  expect(new Set(answeredAt).size).toBeGreaterThan(10);
});

test('a job can be stopped, and what goes wrong in it is told', async () => {
  const stopped = protectCubeInBackground(
    { cube: randomCube(7, [9, 8, 11]), minimumCell: 5 },
    () => undefined,
  );
  const ended = expect(stopped.result).rejects.toThrow('stopped');
  await stopped.stop();
  await ended;
  const wrong = protectCubeInBackground({ cube: [[[1, 2], [3]]], minimumCell: 5 }, () => undefined);
  await expect(wrong.result).rejects.toThrow('a cube has layers');
});
