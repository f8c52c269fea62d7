import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { signRaw } from '../../server/store/keys/sign-raw.ts';

/** Signs one message after another for two seconds and prints how many a second: what a core gives, and no more. */
const milliseconds = 2_000;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const message = Buffer.concat([Buffer.alloc(1), randomBytes(255)]);
const start = performance.now();
let count = 0;
while (performance.now() - start < milliseconds) {
  if (signRaw(privateKey, message) === null) throw new Error('nothing was signed');
  count += 1;
}
console.log(JSON.stringify({ perSecond: (1000 * count) / (performance.now() - start) }));
