import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { childNode } from '../child-node.ts';

interface Load {
  acknowledged: number;
  perSecond: number;
  p50: number;
  p90: number;
  p99: number;
  refused: number;
}

const rounds = 5;
const steps = ['tickets', 'responses'] as const;

/**
 * Tickets issued and responses with tickets recorded per second and their latency, beside plain Hono that parses the
 * same requests and keeps nothing. Every request is sent once; a fresh wave each round, the two servers take turns.
 * All 64 connections are opened at the first moment, and Node.js accepts one a turn: that is what p99 of a slow step shows.
 */
export async function benchTickets(): Promise<void> {
  const measured = new Map<string, Load[]>();
  for (let round = 0; round < rounds; round += 1) {
    const kotae = await start('kotae');
    const plain = await start('plain');
    for (const step of steps) {
      for (const [name, { url }] of [
        ['plain Hono', plain],
        ['Kotae', kotae],
      ] as const) {
        const result = await load(`${url}/${step}`, join(kotae.directory, `${step}.json`));
        if (result.refused > 0) throw new Error(`${name} refused ${result.refused} ${step}`);
        const key = `${step}, ${name}`;
        measured.set(key, [...(measured.get(key) ?? []), result]);
      }
    }
    for (const { server } of [kotae, plain]) {
      server.kill('SIGTERM');
      await once(server, 'close');
    }
  }
  console.log('requests                 per second  ratio   p50 ms  p90 ms  p99 ms');
  for (const [key, loads] of measured) {
    const rate = median(loads, 'perSecond');
    const baseline = median(measured.get(`${key.split(',')[0]}, plain Hono`) ?? [], 'perSecond');
    const figures = [
      rate.toFixed(0).padStart(10),
      (rate / baseline).toFixed(2).padStart(6),
      median(loads, 'p50').toFixed(1).padStart(8),
      median(loads, 'p90').toFixed(1).padStart(7),
      median(loads, 'p99').toFixed(1).padStart(7),
    ];
    console.log(`${key.padEnd(24)} ${figures.join(' ')}`);
  }
}

function median(loads: Load[], figure: keyof Load): number {
  const sorted = loads.map((one) => one[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function start(variant: 'kotae' | 'plain') {
  const server = childNode(['test/bench/tickets-server.ts', variant]);
  server.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  return { server, ...(JSON.parse(line) as { url: string; directory: string }) };
}

async function load(url: string, file: string): Promise<Load> {
  const child = childNode(['test/bench/tickets-load.ts', url, file]);
  child.stderr.pipe(process.stderr);
  const chunks = await child.stdout.toArray();
  return JSON.parse(chunks.join('')) as Load;
}
