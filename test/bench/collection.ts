import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { childNode } from '../child-node.ts';

interface Load {
  acknowledged: number;
  responsesPerSecond: number;
  p50: number;
  p99: number;
  refused: number;
}

const rounds = 5;
const variants = ['store left out', 'durable', 'one transaction each'] as const;
type Variant = (typeof variants)[number];

/**
 * Durable responses per second and their p99 beside the same server with the store left out, and beside a store
 * that commits each response by itself. Variants take turns; the load comes from a process of its own on loopback.
 */
export async function benchCollection(): Promise<void> {
  const measured = new Map<Variant, Load[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of variants) {
      const { server, lines, url } = await start(variant);
      const result = await load(url);
      measured.get(variant)?.push(result);
      server.kill('SIGTERM');
      const [stored] = (await once(lines, 'line')) as [string];
      if (variant === 'durable' && Number(stored) < result.acknowledged) {
        throw new Error(`${result.acknowledged} responses were acknowledged and ${stored} stored`);
      }
      await once(server, 'close');
    }
  }
  const baseline = median(measured.get('store left out') ?? [], 'responsesPerSecond');
  console.log('variant                 responses/s  ratio   p50 ms  p99 ms  refused');
  for (const [variant, loads] of measured) {
    const rate = median(loads, 'responsesPerSecond');
    const refused = loads.reduce((sum, one) => sum + one.refused, 0);
    const figures = [
      rate.toFixed(0).padStart(12),
      (rate / baseline).toFixed(2).padStart(6),
      median(loads, 'p50').toFixed(1).padStart(8),
      median(loads, 'p99').toFixed(1).padStart(7),
      String(refused).padStart(8),
    ];
    console.log(`${variant.padEnd(22)} ${figures.join(' ')}`);
  }
}

function median(loads: Load[], figure: keyof Load): number {
  const sorted = loads.map((one) => one[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function start(variant: Variant) {
  const server = childNode(['test/bench/collection-server.ts', variant]);
  server.stderr.pipe(process.stderr);
  const lines = createInterface({ input: server.stdout });
  const [url] = (await once(lines, 'line')) as [string];
  return { server, lines, url };
}

async function load(url: string): Promise<Load> {
  const child = childNode(['test/bench/collection-load.ts', url]);
  child.stderr.pipe(process.stderr);
  const chunks = await child.stdout.toArray();
  return JSON.parse(chunks.join('')) as Load;
}
