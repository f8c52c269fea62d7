import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

const leaveWithParent = join(import.meta.dirname, 'leave-with-parent.ts');

export type ChildNode = ChildProcessByStdio<null, Readable, Readable>;

/** Node in a process of its own, which never outlives this one: not after a failure, nor when this one is killed. */
export function childNode(words: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildNode {
  return spawn(process.execPath, ['--import', leaveWithParent, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildNode;
}

/** Our command line, run to its end. */
export async function runKotae(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = childNode(['server/cli.ts', ...words], environment);
  const ended = once(child, 'close') as Promise<[code: number]>;
  const [out, err, [code]] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  // Not as a text stream, which would swallow a byte order mark.
  return { code, out: out.toString(), err: err.toString() };
}

/** Any program that goes along with ours, with exactly this environment; it never outlives what it does. */
export function childProgram(program: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(program, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  // Has no channel by which it would hear that this process is gone.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}
