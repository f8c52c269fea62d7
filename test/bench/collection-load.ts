import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';

/** Sends responses to the address given for a few seconds and prints what came of it as JSON. */
const url = process.argv[2] ?? '';
const sheets = syntheticAnswers(1);
let next = 0;
const result = await autocannon({
  url,
  connections: 64,
  duration: 6,
  requests: [
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      setupRequest: (request) => {
        next += 1;
        const answers = sheets[next % sheets.length];
        return { ...request, body: JSON.stringify({ submission: randomBytes(16).toString('hex'), answers }) };
      },
    },
  ],
});
console.log(
  JSON.stringify({
    acknowledged: result['2xx'],
    responsesPerSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused: result.non2xx + result.errors,
  }),
);
