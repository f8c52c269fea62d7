import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** Sends every request of a file once to the address given and prints what came of it as JSON. */
const [url = '', file = ''] = process.argv.slice(2);
const bodies = JSON.parse(readFileSync(file, 'utf8')) as string[];
let next = 0;
const result = await autocannon({
  url,
  connections: 64,
  amount: bodies.length,
  sampleInt: 20,
  requests: [
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      setupRequest: (request) => {
        const body = bodies[next];
        next += 1;
        return { ...request, ...(body !== undefined && { body }) };
      },
    },
  ],
});
console.log(
  JSON.stringify({
    acknowledged: result['2xx'],
    perSecond: (1000 * result['2xx']) / (result.finish.getTime() - result.start.getTime()),
    p50: result.latency.p50,
    p90: result.latency.p90,
    p99: result.latency.p99,
    refused: result.non2xx + result.errors,
  }),
);
