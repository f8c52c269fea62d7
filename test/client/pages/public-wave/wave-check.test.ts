import axe from 'axe-core';
import { render } from 'lit';
import { expect, test } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/pages/public-wave/public-wave.css';
import { OfflineError } from '../../../../client/api/request.ts';
import { checkReceipt } from '../../../../client/pages/public-wave/receipt-check.ts';
import { verificationView } from '../../../../client/pages/public-wave/verification-view.ts';
import { verifyInSlices, type WaveCheck } from '../../../../client/pages/public-wave/wave-check.ts';
import type { Contract, Ticket } from '../../../../server/contract/fieldwork/waves.ts';
import { toBase64Url } from '../../../../surveys/tickets/blind-signature.ts';
import { manifestFingerprint } from '../../../../surveys/tickets/manifest.ts';
import { ticketNumber } from '../../../../surveys/tickets/ticket.ts';
import { textOf } from '../../mounting.ts';

const key = { n: toBase64Url(new Uint8Array(256).fill(255)), e: 'AQAB' };
const contract: Contract = {
  wave: 'w',
  questionnaireHash: '',
  modes: ['ticket'],
  strata: [{ code: '8', label: { ja: '係員' }, options: ['8'], eligibleCount: 526, key }],
  storedItems: [],
  minimumBase: 10,
  opensOn: '2026-11-01',
  ticketsUntil: null,
  closesOn: '2026-11-30',
  retainUntil: '2029-03-31',
};

/** Well-formed tickets with signatures nobody made: each costs as much to examine as a genuine one. */
function forgedTickets(count: number): Ticket[] {
  const context = new TextEncoder().encode('kotae ticket|w|8|');
  return Array.from({ length: count }, (_, index) => {
    const message = new Uint8Array([
      ...new Uint8Array(32).fill(index % 256),
      ...context,
      ...new Uint8Array(32),
    ]);
    message[message.length - 1] = Math.floor(index / 256);
    const signature = toBase64Url(new Uint8Array(256).fill(1 + (index % 200)));
    return { stratum: '8', message: toBase64Url(message), signature };
  });
}

test('a long recount lets the page breathe and tells how far it is', async () => {
  const tickets = forgedTickets(1200);
  const tally = { wave: 'w', state: 'closed', responseCount: 0, strata: [] };
  const evidence = { contract, contractFingerprint: manifestFingerprint(contract), tally, tickets };
  const heard: number[] = [];
  let breaths = 0;
  const breathing = setInterval(() => (breaths += 1));
  const { problems } = await verifyInSlices(evidence, { announced: [], day: '2026-12-01' }, (count) =>
    heard.push(count),
  );
  clearInterval(breathing);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'forged-ticket', facts: { count: 1200 } }));
  expect(heard.length).toBeGreaterThan(1);
  expect(heard).toEqual(heard.toSorted((one, other) => one - other));
  expect(breaths).toBeGreaterThan(0);
});

test('a receipt whose ticket is listed but forged is not taken for one that counts', async () => {
  const tickets = forgedTickets(3);
  const number = ticketNumber(tickets[1] ?? { message: '' });
  expect(await checkReceipt(number, contract, async () => tickets)).toEqual({ kind: 'forged' });
  const foreign = tickets.map((ticket) => ({ ...ticket, stratum: '9' }));
  expect(await checkReceipt(number, contract, async () => foreign)).toEqual({ kind: 'forged' });
  expect(await checkReceipt(number, contract, async () => [])).toEqual({ kind: 'absent' });
});

test('a list that does not come is no answer about the receipt', async () => {
  const offline = () => Promise.reject(new OfflineError());
  expect(await checkReceipt('f'.repeat(64), contract, offline)).toEqual({
    kind: 'failed',
    trouble: 'offline',
  });
  let reads = 0;
  const unreadable = await checkReceipt('回答券', contract, async () => {
    reads += 1;
    return [];
  });
  expect([unreadable, reads]).toEqual([{ kind: 'unreadable' }, 0]);
});

test('a recount under way is seen and said, and cannot be started twice', async () => {
  let started = 0;
  const show = (check: WaveCheck, language: 'ja' | 'en' = 'ja') => {
    render(verificationView({ check, language, verify: () => (started += 1) }), document.body);
    return document.body;
  };
  document.title = '調査の公開ページ';
  document.documentElement.lang = 'ja';
  const running: WaveCheck = { kind: 'running', checkedCount: 1200, ticketCount: 2438 };
  const body = show(running);
  expect(textOf(body)).toContain('1,200 / 2,438');
  expect(body.querySelector('progress')).toMatchObject({ value: 1200, max: 2438 });
  expect(textOf(body.querySelector('[role=status]') ?? body)).toBe('確かめています');
  expect((await axe.run(body.querySelector('section') ?? body)).violations).toEqual([]);
  body.querySelector('button')?.click();
  expect(started).toBe(0);
  show({ kind: 'moving' });
  expect(textOf(body)).toContain('回答が届き続けている');
  body.querySelector('button')?.click();
  expect(started).toBe(1);
  expect(textOf(show({ kind: 'failed', trouble: 'offline' }, 'en'))).toContain('No connection. Please check');
});
