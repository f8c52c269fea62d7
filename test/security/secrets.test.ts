import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryFaults } from '../../server/store/directory-faults.ts';
import { openWithTickets, staff } from '../server/ticket-world.ts';
import { testApp, type TestApp } from '../server/test-app.ts';

let world: TestApp;
let wave: string;
beforeEach(async () => {
  world = await testApp();
  ({ wave } = await openWithTickets(world, staff({ 8: 30 }), { modes: ['ticket'] }));
});
afterEach(() => world.dispose());

const file = (name: string) => join(world.dataDirectory, name);

/** What others than the server's account may read, write or enter. */
function openToOthers(): string[] {
  return readdirSync(world.dataDirectory, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(file(name)).mode & 0o077) !== 0,
  );
}

describe.skipIf(process.platform === 'win32')('what the server keeps', () => {
  it('is readable by its own account alone, whatever it has been doing', async () => {
    const manager = await world.as('survey-manager');
    expect(openToOthers()).toEqual([]);
    expect(readdirSync(file('keys'))).toContain(`${wave}.json`);
    await manager('POST', `/api/manage/waves/${wave}/close`);
    expect(openToOthers()).toEqual([]);
    writeFileSync(file('planted'), '');
    chmodSync(file('planted'), 0o640);
    expect(openToOthers()).toEqual(['planted']);
  });

  it('is not served where a secret is readable by others', () => {
    expect(directoryFaults(world.dataDirectory)).toEqual([]);
    for (const name of ['session-secret', `keys/${wave}.json`, 'keys']) {
      const { mode } = statSync(file(name));
      chmodSync(file(name), mode | 0o044);
      expect(directoryFaults(world.dataDirectory)).toEqual([
        expect.objectContaining({ kind: 'secret-readable', path: file(name) }),
      ]);
      chmodSync(file(name), mode);
    }
  });
});
