import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SealingStanding } from '../../../../server/contract/fieldwork/sealing.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import { contentHash } from '../../../../server/content-hash.ts';
import { lookAtWave } from '../../../../server/fieldwork/calendar/look-at-wave.ts';
import { addInvitations } from '../../../../server/fieldwork/inviting/add-invitations.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
import { momentsOf } from '../../../../server/store/fieldwork/planned-moments.queries.ts';
import { native } from '../../../surveys/sealing/native-primitives.ts';
import { publicTrustee } from '../../../../surveys/sealing/trustee.ts';
import { writeTrustee } from '../../../../surveys/sealing/sealing-contract.ts';
import { hirakataWave, openHirakata } from '../../hirakata-world.ts';
import {
  draftSealed,
  handIn,
  labels,
  makeTrustee,
  must,
  rehearse,
  sealedWave,
  trusteesOf,
} from '../../sealed-world.ts';
import { staff } from '../../ticket-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const manage = `/api/manage/waves/${sealedWave}`;
const problemOf = async (asked: Response | Promise<Response>) => {
  const response = await asked;
  const { code, issues = [] } = (await response.json()) as Problem;
  return [response.status, code, issues.map((issue) => issue.code)];
};
const standingOf = async (manager: Awaited<ReturnType<TestApp['as']>>) =>
  (await (await manager('GET', `${manage}/sealing`)).json()) as SealingStanding;

describe('trustees of a draft', () => {
  it('are as many as the kind needs, each once, and of a wave with tickets alone', async () => {
    const manager = await draftSealed(world, '2-of-2');
    const choose = (kind: string | null, codes: string[]) =>
      manager('PUT', `${manage}/sealing`, {
        kind,
        trustees: codes.map((code) => ({ code, label: labels.hr })),
      });
    expect(await problemOf(choose('2-of-3', ['hr', 'union']))).toEqual([
      422,
      'invalid-request',
      ['trustee-count'],
    ]);
    expect(await problemOf(choose('2-of-2', ['hr', 'hr']))).toEqual([
      422,
      'invalid-request',
      ['trustee-twice'],
    ]);
    expect((await choose('3-of-3', ['hr', 'union', 'auditor'])).status).toBe(200);
    expect((await standingOf(manager)).kind).toBe('3-of-3');
    await must(choose(null, []), 200);
    expect(await standingOf(manager)).toEqual({ kind: null, trustees: [] });

    await must(manager('PUT', manage, changed({ modes: ['ticket', 'paper'] })), 200);
    expect(await problemOf(choose('2-of-2', ['hr', 'union']))).toEqual([
      422,
      'invalid-request',
      ['sealed-mode'],
    ]);
    const merged = { code: 'all', label: labels.hr, options: ['1', '2'] };
    await must(manager('PUT', manage, changed({ modes: ['ticket'], mergedStrata: [merged] })), 200);
    expect(await problemOf(choose('2-of-2', ['hr', 'union']))).toEqual([
      422,
      'invalid-request',
      ['sealed-merges'],
    ]);
  });

  it('hand in keys for every place and no other', async () => {
    const manager = await draftSealed(world, '2-of-2');
    const own = await makeTrustee(manager, 'hr');
    const keys = writeTrustee(publicTrustee(native, own));
    const [place = ''] = Object.keys(keys.locks);
    const { [place]: first = '', ...others } = keys.locks;
    for (const locks of [others, { ...keys.locks, 'codes|nobody|hr>union': first }]) {
      const put = manager('PUT', `${manage}/trustees/hr/keys`, { ...keys, locks });
      expect(await problemOf(put)).toEqual([422, 'invalid-request', ['wrong-places']]);
    }
    const zero = { ...keys, mix: Buffer.alloc(32).toString('base64url') };
    expect(await problemOf(manager('PUT', `${manage}/trustees/hr/keys`, zero))).toEqual([
      422,
      'invalid-request',
      ['not-a-key'],
    ]);
    const short = manager('PUT', `${manage}/trustees/hr/keys`, { ...keys, mix: 'abc' });
    expect((await short).status).toBe(422);
    expect(await problemOf(manager('PUT', `${manage}/trustees/nobody/keys`, keys))).toEqual([
      404,
      'trustee-not-found',
      [],
    ]);
    expect(await problemOf(manager('GET', `${manage}/trustees/hr/rehearsal`))).toEqual([
      409,
      'trustee-without-keys',
      [],
    ]);
    await must(handIn(manager, own), 200);
    const [hr, union] = (await standingOf(manager)).trustees;
    expect([hr?.hasKeys, hr?.hasRehearsed, union?.hasKeys]).toEqual([true, false, false]);
  });
});

describe('a sealed wave opens', () => {
  it.each(['2-of-2', '2-of-3', '3-of-3'] as const)(
    'when every trustee has rehearsed, not before (%s)',
    async (kind) => {
      const manager = await draftSealed(world, kind);
      const open = () => manager('POST', `${manage}/open`);
      expect((await problemOf(open()))[2]).toEqual(trusteesOf(kind).map(() => 'trustee-without-keys'));
      for (const [index, code] of trusteesOf(kind).entries()) {
        const own = await makeTrustee(manager, code);
        await must(handIn(manager, own), 200);
        const waiting = trusteesOf(kind).length - index - 1;
        expect((await problemOf(open()))[2]).toEqual([
          'trustee-not-rehearsed',
          ...Array.from({ length: waiting }, () => 'trustee-without-keys'),
        ]);
        await must(rehearse(manager, own), 200);
      }
      await must(open(), 200);
      const shown = (await (await world.call('GET', `/api/waves/${sealedWave}`)).json()) as PublicWave;
      expect(shown.contract.sealing?.trustees.map(({ label }) => label)).toEqual(
        trusteesOf(kind).map((code) => labels[code]),
      );
      expect(shown.contract.sealing?.chains).toHaveLength(kind === '2-of-3' ? 3 : 1);
      // The fingerprint covers every key: one letter changed is another promise.
      expect(contentHash(shown.contract)).toBe(shown.contractFingerprint);
      const swapped = structuredClone(shown.contract);
      const [first] = swapped.sealing?.trustees ?? [];
      if (first !== undefined) first.mix = first.sign;
      expect(contentHash(swapped)).not.toBe(shown.contractFingerprint);
      // Open is open: nobody exchanges keys any more.
      const own = await makeTrustee(manager, 'hr', 'union');
      expect(await problemOf(handIn(manager, own))).toEqual([409, 'wrong-state', []]);
      expect(await problemOf(manager('PUT', `${manage}/sealing`, { kind: null, trustees: [] }))).toEqual([
        409,
        'wrong-state',
        [],
      ]);
    },
  );

  it('not by a rehearsal of other keys, a false one, or one of before the keys or the wave were changed', async () => {
    const manager = await draftSealed(world, '2-of-2');
    const [hr, union] = [await makeTrustee(manager, 'hr'), await makeTrustee(manager, 'union')];
    await must(handIn(manager, hr), 200);
    await must(handIn(manager, union), 200);
    const stranger = await makeTrustee(manager, 'hr', 'auditor');
    await expect(rehearse(manager, stranger)).rejects.toThrow();
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    for (const spoiled of ['opened', 'signature'] as const) {
      const answer = rehearse(manager, hr, (reply) => ({ ...reply, [spoiled]: flipped(reply[spoiled]) }));
      expect(await problemOf(answer)).toEqual([422, 'rehearsal-fails', []]);
    }
    await must(rehearse(manager, hr), 200);
    await must(rehearse(manager, union), 200);
    // Other keys, and the rehearsal with the old ones counts no more.
    await must(handIn(manager, stranger), 200);
    expect((await problemOf(manager('POST', `${manage}/open`)))[2]).toEqual(['trustee-not-rehearsed']);
    await must(handIn(manager, hr), 200);
    await must(rehearse(manager, hr), 200);
    // Another way of answering is refused in words, whenever it was chosen.
    await must(manager('PUT', manage, changed({ modes: ['ticket', 'open-link'] })), 200);
    expect((await problemOf(manager('POST', `${manage}/open`)))[2]).toEqual(['sealed-mode']);
    await must(manager('PUT', manage, changed({ modes: ['ticket'] })), 200);
    await must(manager('POST', `${manage}/open`), 200);
  });

  it('by its calendar, too, not before every trustee has rehearsed, and the calendar says for what it waits', async () => {
    const calendar = [{ kind: 'open', on: hirakataWave.opensOn, isOn: true, mail: null }] as const;
    const before = world.dependencies.now();
    world.dependencies.now = () => new Date(before.getTime() - 2 * 86_400_000);
    const manager = await draftSealed(world, '2-of-2', { calendar: [...calendar] });
    world.dependencies.now = () => before;
    await addInvitations(world.dependencies, sealedWave, staff({ 8: 1 }), 'test');
    const look = async () => {
      const wave = await findWaveOrFail(world.dependencies.db, sealedWave);
      await Promise.all(await lookAtWave(world.dependencies, wave));
      const [opening] = await momentsOf(world.dependencies.db, sealedWave);
      return [opening?.trouble, (await findWaveOrFail(world.dependencies.db, sealedWave)).state];
    };
    expect(await look()).toEqual(['not-rehearsed', 'draft']);
    for (const code of trusteesOf('2-of-2')) {
      const own = await makeTrustee(manager, code);
      await must(handIn(manager, own), 200);
      expect(await look()).toEqual(['not-rehearsed', 'draft']);
      await must(rehearse(manager, own), 200);
    }
    expect((await look())[1]).toBe('open');
  });

  it('and one that is not sealed says nothing of sealing', async () => {
    await openHirakata(world, { modes: ['ticket'] });
    const shown = (await (await world.call('GET', `/api/waves/${sealedWave}`)).json()) as PublicWave;
    expect(Object.keys(shown.contract)).not.toContain('sealing');
    const row = await world.dependencies.db
      .selectFrom('wave')
      .select('contract')
      .where('code', '=', sealedWave)
      .executeTakeFirstOrThrow();
    expect(row.contract).not.toContain('sealing');
  });
});

function changed(changes: object) {
  const { code: _code, ...rest } = hirakataWave;
  return { ...rest, ...changes };
}
