import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SealedList } from '../../../../server/contract/fieldwork/sealing.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { IssuedTicket } from '../../../../server/contract/fieldwork/waves.ts';
import { importResponses } from '../../../../server/fieldwork/answering/import-responses.ts';
import { partsOf, splitBoxes, type StoredBoxes } from '../../../../server/fieldwork/sealing/stored-boxes.ts';
import { insertSealedList } from '../../../../server/store/fieldwork/sealed-list.queries.ts';
import { hashList, type ListedBox } from '../../../../surveys/sealing/lists.ts';
import { strataOf, type Part, type SealingTerms } from '../../../../surveys/sealing/terms.ts';
import { takeLayer } from '../../../../surveys/sealing/take-layer.ts';
import type { Trustee } from '../../../../surveys/sealing/trustee.ts';
import { native } from '../../../surveys/sealing/native-primitives.ts';
import { newSubmission, openHirakata } from '../../hirakata-world.ts';
import { exchange, must, openSealed, sealed, sealedWave, takeTickets } from '../../sealed-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, random, staff, takeTicket } from '../../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const path = `/api/waves/${sealedWave}`;
const manage = `/api/manage/waves/${sealedWave}`;
const send = (body: object) => world.call('POST', `${path}/sealed-responses`, body);
const problemOf = async (asked: Response | Promise<Response>) => {
  const response = await asked;
  const { code, issues = [] } = (await response.json()) as Problem;
  return [response.status, code, issues.map((issue) => issue.code)];
};
const sheets = { codes: { attainment1: 7 } };

describe('the exchange of a sealed wave', () => {
  it('gives all inner tickets or none, once, and the same again after a lost reply', async () => {
    const { terms, codes } = await openSealed(world, '2-of-2', staff({ 8: 2 }));
    const [code = '', other = ''] = codes;
    expect(terms.lanes.map((lane) => lane.code)).toContain('codes');
    const { body, receive } = await exchange(world, terms, code);
    const ask = (asked: object) => world.call('POST', `${path}/tickets`, asked);
    const { inner: _inner, ...outerOnly } = body;
    expect(await problemOf(ask(outerOnly))).toEqual([
      422,
      'invalid-request',
      terms.lanes.map(() => 'missing-inner-ticket'),
    ]);
    const garbage = { ...body, inner: { ...body.inner, codes: 'AAAA' } };
    expect(await problemOf(ask(garbage))).toEqual([422, 'invalid-request', ['not-blinded']]);
    // Nothing was spent by what was refused.
    const first = (await (await must(ask(body), 200)).json()) as IssuedTicket;
    expect(await (await must(ask(body), 200)).json()).toEqual(first);
    expect(() => receive(first)).not.toThrow();
    // The same outer ticket with other inner ones would be a second right to be counted.
    const { body: second } = await exchange(world, terms, code);
    expect(await problemOf(ask({ ...body, inner: second.inner }))).toEqual([409, 'ticket-taken', []]);
    expect(await problemOf(ask(second))).toEqual([409, 'ticket-taken', []]);
    await expect(takeTickets(world, terms, other)).resolves.toBeDefined();
  });

  it('of a wave that is not sealed knows none', async () => {
    const { codes } = await openWithTickets(world, staff({ 8: 1 }));
    const inner = { codes: 'AAAA' };
    const asked = world.call('POST', `${path}/tickets`, { code: codes[0], blindedMessage: 'AAAA', inner });
    expect(await problemOf(asked)).toEqual([409, 'not-sealed', []]);
    const ticket = await takeTicket(world, sealedWave, codes[0] ?? '', await keysOf(world, sealedWave));
    expect(await problemOf(send({ ticket, boxes: 'AAAA' }))).toEqual([409, 'not-sealed', []]);
  });
});

describe('a sealed response', () => {
  it('is stored once, whatever is sent again, and other boxes are refused', async () => {
    const { terms, codes } = await openSealed(world, '2-of-3', staff({ 8: 2 }));
    const [one, two] = [
      await takeTickets(world, terms, codes[0] ?? ''),
      await takeTickets(world, terms, codes[1] ?? ''),
    ];
    const body = sealed(terms, one, sheets);
    await must(send(body), 201);
    await must(send(body), 200);
    expect(await problemOf(send(sealed(terms, one, sheets)))).toEqual([409, 'proof-used', []]);
    expect(await world.dependencies.responses.count(sealedWave)).toBe(1);
    // Twice at once is once.
    const both = await Promise.all([1, 2].map(() => send(sealed(terms, two, sheets))));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await world.dependencies.responses.count(sealedWave)).toBe(2);
    // All bodies have one length, whatever was answered.
    const longer = { codes: { attainment1: 7, attainment2: 3, guideline: ['1', '2'] } };
    expect(sealed(terms, one, longer).boxes).toHaveLength(body.boxes.length);
  });

  it('needs a genuine ticket and boxes of the length that was agreed, in one spelling', async () => {
    const { terms, codes } = await openSealed(world, '2-of-2', staff({ 8: 1 }));
    const taken = await takeTickets(world, terms, codes[0] ?? '');
    const body = sealed(terms, taken, sheets);
    for (const boxes of [body.boxes.slice(4), `${body.boxes}AAAA`, 'A']) {
      expect(await problemOf(send({ ...body, boxes }))).toEqual([422, 'wrong-boxes', []]);
    }
    const forged = { ...body.ticket, signature: Buffer.from(random(256)).toString('base64url') };
    expect(await problemOf(send({ ...body, ticket: forged }))).toEqual([403, 'ticket-not-genuine', []]);
    expect((await send({ boxes: body.boxes })).status).toBe(422);
    expect(await world.dependencies.responses.count(sealedWave)).toBe(0);
    await must(send(body), 201);
  });

  it('is the only one: in the clear, by file, on paper or by drawn code nothing comes in', async () => {
    const { terms, codes, manager } = await openSealed(world, '2-of-2', staff({ 8: 1 }));
    const taken = await takeTickets(world, terms, codes[0] ?? '');
    const { ticket } = taken;
    const clear = { submission: newSubmission(), answers: { attainment1: 7 }, ticket };
    expect(await problemOf(world.call('POST', `${path}/responses`, clear))).toEqual([409, 'sealed-wave', []]);
    const file = Buffer.from('attainment1,attainment2,attainment3,guideline,measure,grade\r\n7,,,,,8');
    await expect(importResponses(world.dependencies, sealedWave, { file }, 'test')).rejects.toThrow();
    const batch = { label: '箱', stratum: null, envelopeCount: 1 };
    expect((await manager('POST', `${manage}/paper`, batch)).status).toBe(409);
    expect(await world.dependencies.responses.count(sealedWave)).toBe(0);
    // The ticket is still good for what it is good for.
    await must(send(sealed(terms, taken, sheets)), 201);
  });

  it('is not what an open wave counts: rates follow from tickets, nothing of what was answered', async () => {
    const { terms, codes } = await openSealed(world, '2-of-2', staff({ 8: 2 }));
    await must(send(sealed(terms, await takeTickets(world, terms, codes[0] ?? ''), sheets)), 201);
    const later = new Date(world.dependencies.now().getTime() + 86_400_000);
    world.dependencies.now = () => later;
    const manager = await world.as('survey-manager');
    const rate = await must(manager('GET', `${manage}/response-rate`), 200);
    const { rows } = (await rate.json()) as { rows: { code: string; responseCount: number }[] };
    expect(rows.filter(({ responseCount }) => responseCount > 0).map(({ code }) => code)).toEqual([
      '8',
      'total',
    ]);
    const stored = await world.dependencies.responses.answers(sealedWave);
    expect(stored.join('')).not.toContain('attainment1');
  });
});

describe('closing a sealed wave', () => {
  const people = staff({ 7: 2, 8: 12 });

  async function closed(kind: '2-of-2' | '2-of-3' = '2-of-2') {
    const opened = await openSealed(world, kind, people);
    for (const code of opened.codes) {
      const taken = await takeTickets(world, opened.terms, code);
      await must(send(sealed(opened.terms, taken, sheets)), 201);
    }
    expect(await problemOf(world.call('GET', `${path}/sealed-list`))).toEqual([409, 'results-not-ready', []]);
    await must(opened.manager('POST', `${manage}/close`), 200);
    const list = (await (await must(world.call('GET', `${path}/sealed-list`), 200)).json()) as SealedList;
    return { ...opened, list };
  }

  it('makes the list once and for ever; nobody reads or publishes anything before the opening', async () => {
    const { list, manager } = await closed();
    expect(list.strata.map(({ code, entries }) => [code, entries.length])).toEqual([
      ['7', 2],
      ['8', 12],
    ]);
    for (const { entries } of list.strata) {
      const numbers = entries.map(({ number }) => Buffer.from(number, 'base64url').toString('hex'));
      expect(numbers).toEqual(numbers.toSorted());
    }
    expect(await (await world.call('GET', `${path}/sealed-list`)).json()).toEqual(list);
    // A second list is refused by the store itself.
    const { wave: _wave, ...content } = list;
    await expect(insertSealedList(world.dependencies.db, sealedWave, content)).rejects.toThrow();
    expect((await manager('POST', `${manage}/close`)).status).toBe(409);
    expect(await problemOf(manager('POST', `${manage}/publish`))).toEqual([409, 'not-unsealed', []]);
    expect(await problemOf(manager('GET', `${manage}/tables`))).toEqual([409, 'not-unsealed', []]);
    expect(await problemOf(manager('GET', `${manage}/texts`))).toEqual([409, 'not-unsealed', []]);
  });

  it('leaves what trustees can open: two of them take their layers off, and small strata stay shut', async () => {
    const { terms, trustees } = await closed();
    const [part] = partsOf(terms);
    if (part === undefined) throw new Error('no part');
    const list = await listOfPart(terms, part, 0);
    const published = await hashOfPart(part);
    expect(Buffer.from(hashList(native, list)).toString('base64url')).toBe(published);
    const opening = { part, list, testSheets: [], publishedHash: Buffer.from(published, 'base64url') };
    const [hr, union] = trustees as [Trustee, Trustee];
    const first = takeLayer(native, terms, { ...opening, own: hr, before: null }, random);
    const last = takeLayer(native, terms, { ...opening, own: union, before: first }, random);
    expect(last.boxes.get('8')).toHaveLength(12);
    expect(last.boxes.get('7')).toHaveLength(0);
    // Control: one response left out of the list, and the first trustee stops.
    const cut = new Map(list);
    cut.set('8', (list.get('8') ?? []).slice(1));
    expect(() =>
      takeLayer(native, terms, { ...opening, list: cut, own: hr, before: null }, random),
    ).toThrow();
  });

  it('refuses to make a list where a ticket has no boxes', async () => {
    const { terms, codes, manager } = await openSealed(world, '2-of-2', staff({ 8: 1 }));
    const taken = await takeTickets(world, terms, codes[0] ?? '');
    const outer = Buffer.from(taken.ticket.message, 'base64url');
    await world.dependencies.responses.append(sealedWave, {
      response: { key: Buffer.from(random(16)), answers: '{"number":"AAAA","boxes":"AAAA"}', texts: [] },
      proof: { kind: 'ticket', key: outer.subarray(0, 32), ticket: taken.ticket },
    });
    expect((await manager('POST', `${manage}/close`)).status).toBe(500);
    expect(await problemOf(world.call('GET', `${path}/sealed-list`))).toEqual([409, 'results-not-ready', []]);
  });

  it('of one that is not sealed makes none', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    await must(manager('POST', `${manage}/close`), 200);
    expect(await problemOf(world.call('GET', `${path}/sealed-list`))).toEqual([409, 'not-sealed', []]);
  });

  async function hashOfPart(part: Part): Promise<string> {
    const { parts } = (await (await world.call('GET', `${path}/sealed-list`)).json()) as SealedList;
    return (
      parts.find(({ lane, chain }) => lane === part.lane && chain.join() === part.chain.join())?.hash ?? ''
    );
  }

  /** What a trustee is handed: the stored boxes of a part, in the order of the list. */
  async function listOfPart(terms: SealingTerms, part: Part, index: number) {
    const { strata } = (await (await world.call('GET', `${path}/sealed-list`)).json()) as SealedList;
    const stored = new Map(
      (await world.dependencies.responses.answers(sealedWave)).map((text) => {
        const { number, boxes } = JSON.parse(text) as StoredBoxes;
        return [number, splitBoxes(terms, Buffer.from(boxes, 'base64url'))[index]];
      }),
    );
    const lists = new Map<string, ListedBox[]>(strataOf(terms, part).map((code) => [code, []]));
    for (const { code, entries } of strata) {
      for (const { number } of entries) {
        const box = stored.get(number);
        if (box === undefined) throw new Error(`nothing is stored under ${number}`);
        lists.get(code)?.push({ outerNumber: Buffer.from(number, 'base64url'), box });
      }
    }
    return lists;
  }
});
