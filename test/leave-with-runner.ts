import { Worker } from 'node:worker_threads';

/*
 * A worker of the test runner leaves when the runner has left, killed or not, and all it has started leaves with it. A
 * test that computes without end hears of nothing: another thread looks whose child the process is.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const watched = Symbol.for('kotae.test.leaves-with-runner');
if (!Reflect.has(globalThis, watched)) {
  Reflect.set(globalThis, watched, true);
  new Worker(
    `const runner = process.ppid;
    setInterval(() => { if (process.ppid !== runner) process.kill(process.pid, 'SIGKILL'); }, 1000);`,
    { eval: true },
  ).unref();
}
