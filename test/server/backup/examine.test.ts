import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examine } from '../../../server/backup/examine.ts';
import { makeBackup } from '../../../server/backup/make-backup.ts';
import { runKotae } from '../../child-node.ts';
import { openWithTickets, staff } from '../ticket-world.ts';
import { testApp, type TestApp } from '../test-app.ts';

let world: TestApp;
let wave: string;
const now = new Date();
const file = (name: string) => join(world.dataDirectory, name);
beforeEach(async () => {
  world = await testApp();
  ({ wave } = await openWithTickets(world, staff({ 8: 3 }), { modes: ['ticket'] }));
  chmodSync(world.dataDirectory, 0o700);
  makeBackup({ dataDirectory: world.dataDirectory, into: file('backups'), version: '0', at: now });
});
afterEach(() => world.dispose());

const troubles = (at = now) =>
  examine({ dataDirectory: world.dataDirectory, backups: file('backups'), now: at })
    .filter(({ state, examination }) => state !== 'sound' && examination !== 'disk')
    .map(({ examination, state, facts }) => `${examination} ${state} ${facts}`);

it('finds nothing where all is well, and each thing that is not', () => {
  expect(troubles()).toEqual([]);
  expect(troubles(new Date(now.getTime() + 3 * 86_400_000))[0]).toMatch(/^backup warning /);
  expect(troubles(new Date(now.getTime() - 3 * 86_400_000))).toEqual([
    expect.stringMatching(/^clock fault /),
  ]);
  chmodSync(file('kotae.sqlite'), 0o644);
  expect(troubles()).toEqual([`permissions warning ${file('kotae.sqlite')}`]);
  chmodSync(file('kotae.sqlite'), 0o600);
  const keys = readFileSync(file(`keys/${wave}.json`));
  rmSync(file(`keys/${wave}.json`));
  expect(troubles()).toEqual([`keys fault ${file(`keys/${wave}.json`)}`]);
  writeFileSync(file(`keys/${wave}.json`), keys, { mode: 0o600 });
  const { ticketKeys } = JSON.parse(keys.toString()) as { ticketKeys: Record<string, string> };
  const cut = Object.fromEntries(Object.entries(ticketKeys).map(([code, key]) => [code, key.slice(0, 300)]));
  writeFileSync(file(`keys/${wave}.json`), JSON.stringify({ invitationSecret: 'x', ticketKeys: cut }));
  expect(troubles()).toEqual([`keys fault ${file(`keys/${wave}.json`)}`]);
  writeFileSync(file(`keys/${wave}.json`), keys);
  const db = new SQLite(file('kotae.sqlite'));
  db.exec("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET actor = 'nobody' WHERE position = 1");
  db.close();
  expect(troubles()).toEqual(['log fault 1 broken']);
  writeFileSync(file('texts/x.sqlite'), 'no database', { mode: 0o600 });
  expect(troubles()[0]).toMatch(/^integrity fault .*texts\/x\.sqlite: file is not a database/);
});

it('is told in one line a look, with the remedy, and exit 1 at a fault', async () => {
  const doctor = () => runKotae(['doctor', '--data', world.dataDirectory], { LC_ALL: 'en_US' });
  const sound = await doctor();
  expect(sound.code).toBe(0);
  expect(sound.out).toMatch(/^ok {2}versions {2}Kotae .*, Node\.js 2\d/);
  expect(sound.out).toMatch(/warning {2}backup .* → there is no backup/);
  rmSync(file(`responses/${wave}.sqlite`));
  const faulty = await doctor();
  expect([faulty.code, faulty.out]).toEqual([
    1,
    expect.stringMatching(/fault {2}integrity .*→ stop the server/),
  ]);
});
