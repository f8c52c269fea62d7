import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenOrganisations } from '../../../server/organisations/open-organisations.ts';
import type { Organisation } from '../../../server/organisations/registry.ts';

const organisation = (code: string): Organisation => ({ code, name: code, hosts: [`${code}.example`] });
const [a, b, c] = [organisation('a-a'), organisation('b-b'), organisation('c-c')];

/** A clock that a test turns, and what was opened and closed, in order. */
let at = 0;
let happened: string[] = [];
let busy: Set<string>;
let failing: Set<string>;
/** Holds every opening, and every closing, until it is called. */
let gate: PromiseWithResolvers<void>;

function organisations(mostOpen = 2) {
  return new OpenOrganisations({
    async open({ code }) {
      happened.push(`open ${code}`);
      await gate.promise;
      if (failing.has(code)) throw new Error('damaged');
      return {
        code,
        isBusy: () => busy.has(code),
        async close() {
          happened.push(`close ${code}`);
          await gate.promise;
          happened.push(`closed ${code}`);
        },
      };
    },
    mostOpen,
    idleMs: 100,
    retryMs: 50,
    now: () => at,
  });
}

const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => {
  [at, happened, busy, failing] = [0, [], new Set(), new Set()];
  gate = Promise.withResolvers<void>();
  gate.resolve();
});
afterEach(() => quiet.mockClear());

describe('organisations that are open', () => {
  it('are opened once, however many ask at the same time', async () => {
    const open = organisations();
    gate = Promise.withResolvers<void>();
    const asked = Promise.all([open.borrow(a), open.borrow(a), open.borrow(b), open.borrow(a)]);
    gate.resolve();
    expect((await asked).map(({ opened }) => opened.code)).toEqual(['a-a', 'a-a', 'b-b', 'a-a']);
    expect(happened).toEqual(['open a-a', 'open b-b']);
  });

  it('are closed when nobody has asked for a while, and opened again only after that', async () => {
    const open = organisations();
    (await open.borrow(a)).giveBack();
    at = 100;
    open.closeIdle();
    expect(open.openCount).toBe(1);
    at = 101;
    gate = Promise.withResolvers<void>();
    open.closeIdle();
    const again = open.borrow(a);
    gate.resolve();
    (await again).giveBack();
    expect(happened).toEqual(['open a-a', 'close a-a', 'closed a-a', 'open a-a']);
  });

  it('stay open while they are borrowed or at work', async () => {
    const open = organisations();
    const [one, other] = [await open.borrow(a), await open.borrow(b)];
    busy.add('b-b');
    other.giveBack();
    at = 1000;
    open.closeIdle();
    expect(open.openCount).toBe(2);
    one.giveBack();
    // Given back twice it counts once.
    one.giveBack();
    expect(open.openCount).toBe(1);
    busy.clear();
    open.closeIdle();
    expect(open.openCount).toBe(0);
  });

  it('are no more than so many, the one asked for the longest ago going first', async () => {
    const open = organisations(2);
    for (const [time, one] of [a, b, a].entries()) {
      at = time;
      (await open.borrow(one)).giveBack();
    }
    at = 3;
    (await open.borrow(c)).giveBack();
    await expect
      .poll(() => happened)
      .toEqual(['open a-a', 'open b-b', 'open c-c', 'close b-b', 'closed b-b']);
    expect(open.openCount).toBe(2);
  });

  it('that all are at work make room for one more, which goes when it can', async () => {
    const open = organisations(1);
    const borrowed = [await open.borrow(a), await open.borrow(b)];
    expect(open.openCount).toBe(2);
    for (const { giveBack } of borrowed) giveBack();
    (await open.borrow(b)).giveBack();
    expect(open.openCount).toBe(1);
  });

  it('for the duties of the hour are not kept, unless somebody has asked too', async () => {
    const open = organisations();
    (await open.borrow(a)).giveBack();
    for (const one of [a, b]) (await open.borrow(one, { isPassing: true })).giveBack();
    await expect.poll(() => happened).toEqual(['open a-a', 'open b-b', 'close b-b', 'closed b-b']);
  });

  it('are opened anew under the address that they have now, once nothing of them is under way', async () => {
    const open = organisations();
    const moved = { ...a, hosts: ['new.example', ...a.hosts] };
    const one = await open.borrow(a);
    (await open.borrow({ ...a, hosts: [...a.hosts, 'further.example'] })).giveBack();
    (await open.borrow(moved)).giveBack();
    expect(happened).toEqual(['open a-a']);
    one.giveBack();
    (await open.borrow(moved)).giveBack();
    (await open.borrow(moved)).giveBack();
    expect(happened).toEqual(['open a-a', 'close a-a', 'closed a-a', 'open a-a']);
  });

  it('that cannot be opened hold up nobody, and are tried again after a while', async () => {
    const open = organisations();
    failing.add('a-a');
    await expect(open.borrow(a)).rejects.toThrow('damaged');
    await expect(open.borrow(a)).rejects.toThrow('damaged');
    expect((await open.borrow(b)).opened.code).toBe('b-b');
    expect([happened, open.failedCount]).toEqual([['open a-a', 'open b-b'], 1]);
    expect(quiet.mock.calls).toEqual([['a-a: damaged']]);
    failing.clear();
    at = 50;
    expect((await open.borrow(a)).opened.code).toBe('a-a');
    expect(open.failedCount).toBe(0);
  });

  it('are all closed at the end, also those that are being opened', async () => {
    const open = organisations();
    await open.borrow(a);
    gate = Promise.withResolvers<void>();
    const asked = open.borrow(b);
    const ended = open.close();
    gate.resolve();
    await Promise.all([asked, ended]);
    expect(happened.filter((line) => line.startsWith('closed')).toSorted()).toEqual([
      'closed a-a',
      'closed b-b',
    ]);
  });
});
