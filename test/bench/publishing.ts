import { once } from 'node:events';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { childNode } from '../child-node.ts';

/**
 * How soon a server answers while it computes and audits the draft results of a prefecture (7,400 responses, 128 groups
 * within groups, 11 items), beside the same server at rest: requests one after another.
 */
export async function benchPublishing(): Promise<void> {
  const server = childNode(['test/bench/publishing-server.ts']);
  server.stderr.pipe(process.stderr);
  const lines = createInterface({ input: server.stdout });
  const [url] = (await once(lines, 'line')) as [string];
  const atRest = await autocannon({ url, connections: 1, duration: 5 });
  const ended = once(lines, 'line') as Promise<[string]>;
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const load = autocannon({ url, connections: 1, duration: 3600 }, (error: unknown, result) => {
    if (error === null) resolve(result);
    else reject(error);
  });
  server.send('begin');
  const [line] = await ended;
  load.stop();
  const during = await promise;
  const { tableCount, milliseconds } = JSON.parse(line) as { tableCount: number; milliseconds: number };
  console.log('                       requests    p50 ms    p99 ms    max ms');
  for (const [name, { requests, latency }] of [
    ['at rest', atRest],
    ['draft results', during],
  ] as const) {
    const figures = [requests.total, latency.p50, latency.p99, latency.max].map((figure) =>
      String(figure).padStart(9),
    );
    console.log(`  ${name.padEnd(20)} ${figures.join(' ')}`);
  }
  console.log(
    `  ${tableCount} tables computed, hidden and audited in ${(milliseconds / 1000).toFixed(1)} s beside it`,
  );
  server.kill('SIGTERM');
  await once(server, 'close');
}
