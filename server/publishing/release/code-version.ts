import { readFileSync } from 'node:fs';

/** The version of the program, printed with everything it publishes. */
export const codeVersion: string = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
