import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { childNode } from './child-node.ts';
import { eventually } from './eventually.ts';
import { temporaryDirectory } from './server/test-app.ts';

/** Whether the process still does anything: one that has ended may stay listed until somebody asks how it ended. */
function isRunning(processId: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

it('servers, commands and browsers that a test started end with it, though it is killed', async () => {
  const directory = temporaryDirectory();
  const parent = childNode(['test/parent-that-stays.ts', directory.path]);
  const ended = once(parent, 'close');
  parent.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
  const children = JSON.parse(line) as number[];
  // The control: until then they run, and would do so for ever.
  expect(children.map(isRunning)).toEqual([true, true, true]);
  parent.kill('SIGKILL');
  await ended;
  await eventually(() => expect(children.map(isRunning)).toEqual([false, false, false]));
  directory.dispose();
});
