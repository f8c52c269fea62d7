import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { childNode } from '../child-node.ts';
import { median as middle } from './analysis/take-turns.ts';
import type { Figures } from './figures.ts';

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
 * A bare loop of signatures on every core at once. Tickets issued and responses with tickets recorded per second and their latency, beside plain Hono that parses the
 * same requests and keeps nothing. Every request is sent once; a fresh wave each round, the two servers take turns.
 * All 64 connections are opened at the first moment, and Node.js accepts one a turn: that is what p99 of a slow step shows.
 */
export async function benchTickets(): Promise<Figures> {
  const measured = new Map<string, Load[]>();
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareSigning());
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
  const signatures = middle(bare);
  const figures: Figures = { 'bare signing loops': { perSecond: signatures } };
  console.log(
    `signatures a second in bare loops on ${availableParallelism()} cores: ${signatures.toFixed(0)}`,
  );
  console.log('requests                 per second  ratio   p50 ms  p90 ms  p99 ms');
  for (const [key, loads] of measured) {
    const rate = median(loads, 'perSecond');
    const baseline = median(measured.get(`${key.split(',')[0]}, plain Hono`) ?? [], 'perSecond');
    figures[key] = { perSecond: rate, p50: median(loads, 'p50'), p99: median(loads, 'p99') };
    const columns = [
      rate.toFixed(0).padStart(10),
      (rate / baseline).toFixed(2).padStart(6),
      median(loads, 'p50').toFixed(1).padStart(8),
      median(loads, 'p90').toFixed(1).padStart(7),
      median(loads, 'p99').toFixed(1).padStart(7),
    ];
    console.log(`${key.padEnd(24)} ${columns.join(' ')}`);
  }
  const issued = median(measured.get('tickets, Kotae') ?? [], 'perSecond');
  console.log(`tickets beside the bare loops: ${(issued / signatures).toFixed(2)}`);
  return figures;
}

function median(loads: Load[], figure: keyof Load): number {
  return middle(loads.map((one) => one[figure]));
}

/** Of all cores together. */
async function bareSigning(): Promise<number> {
  const loops = Array.from({ length: availableParallelism() }, async () => {
    const chunks = await childNode(['test/bench/signing-loop.ts']).stdout.toArray();
    return (JSON.parse(chunks.join('')) as { perSecond: number }).perSecond;
  });
  return (await Promise.all(loops)).reduce((sum, rate) => sum + rate, 0);
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
