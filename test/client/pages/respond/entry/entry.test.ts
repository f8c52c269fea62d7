import { html, render } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { Entry } from '../../../../../client/pages/respond/entry/entry.ts';
import { entryView } from '../../../../../client/pages/respond/entry/entry-view.ts';
import { loadEntryStrings } from '../../../../../client/strings/entry/entry-strings.ts';
import { standingOf } from '../../../../../client/pages/respond/standing.ts';
import { accessCode } from '../../../../../surveys/tickets/access-code.ts';
import type { PublicWave } from '../../../../../server/contract/fieldwork/waves.ts';
import { textOf } from '../../../mounting.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const code = accessCode('invitation', new Uint8Array(64).fill(7));
const wave: PublicWave = {
  code: 'w',
  organisation: { ja: '市' },
  title: { ja: '調査' },
  purpose: { ja: '目的' },
  state: 'open',
  isSynthetic: false,
  languages: ['ja'],
  opensOn: '2026-11-10',
  closesOn: '2026-11-20',
  estimatedMinutes: 1,
  itemCount: 1,
  leastItemCount: 1,
  takesTickets: true,
  takesResponses: false,
  days: 'before',
  contract: {
    wave: 'w',
    questionnaireHash: 'a'.repeat(64),
    modes: ['ticket'],
    strata: [{ code: '8', label: { ja: '係員' }, options: ['8'], eligibleCount: 40 }],
    storedItems: [],
    minimumBase: 10,
    opensOn: '2026-11-10',
    ticketsUntil: '2026-11-09',
    closesOn: '2026-11-20',
    retainUntil: '2027-11-20',
  },
  addenda: [],
  contractFingerprint: 'b'.repeat(64),
};

/** The server, as it answers about codes. */
function answering(answer: () => Response): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
  return asked;
}

const host = { requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

async function arrived(changes: Partial<PublicWave> = {}): Promise<{ entry: Entry; shown: () => string }> {
  await loadEntryStrings('ja');
  const entry = new Entry(host, { ...wave, ...changes }, { code, announced: null });
  const place = document.createElement('div');
  const shown = (): string => {
    const page = { entry, language: 'ja' as const, isShared: false, begin: () => undefined };
    render(html`${entryView(page)}`, place);
    return textOf(place);
  };
  return { entry, shown };
}

test('an invitation is called good only when the server has said so, and a ticket is taken by a second press', async () => {
  const asked = answering(() => Response.json({ kind: 'invitation', stratum: '8' }));
  const { entry, shown } = await arrived();
  // Well-formed, and that is all that is known yet.
  expect(shown()).not.toContain('招待を確かめました');
  await entry.lookUpGiven(false, 'ja');
  expect(shown()).toContain('招待を確かめました');
  expect(asked).toEqual(['/api/waves/w/codes']);
  entry.write(`${code}2`);
  expect(shown()).not.toContain('招待を確かめました');
});

test('a well-formed code of nobody is said to be none', async () => {
  const problem = { type: 'about:blank', status: 404, code: 'code-unknown', title: '' };
  answering(() => Response.json(problem, { status: 404 }));
  const { entry, shown } = await arrived();
  await entry.lookUpGiven(false, 'ja');
  expect(shown()).not.toContain('招待を確かめました');
  expect(shown()).toContain('この番号は、この調査の番号ではありません');
});

test('outside the days of tickets a good invitation is told so at once', async () => {
  answering(() => Response.json({ kind: 'invitation', stratum: '8' }));
  const { entry, shown } = await arrived({ takesTickets: false });
  await entry.lookUpGiven(false, 'ja');
  expect(shown()).not.toContain('招待を確かめました');
  expect(shown()).toContain('回答券を受け取れる期間ではありません');
});

test('who comes without a code is not asked for, and the page knows the days', async () => {
  const asked = answering(() => Response.json({}));
  const { entry } = await arrived();
  entry.write('');
  await entry.lookUpGiven(false, 'ja');
  expect(asked).toEqual([]);
  expect(standingOf(wave)).toBe('open');
  const withoutWindow = { ...wave, contract: { ...wave.contract, ticketsUntil: null } };
  expect(standingOf(withoutWindow)).toBe('draft');
  expect(standingOf({ ...wave, days: 'after' })).toBe('closed');
  expect(standingOf({ ...withoutWindow, days: 'within' })).toBe('open');
});
