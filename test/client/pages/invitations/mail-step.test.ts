import { afterEach, expect, test, vi } from 'vitest';
import { MailStep } from '../../../../client/pages/invitations/mail-step.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import type { InvitationStatus, MailRun } from '../../../../server/contract/fieldwork/invitations.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

const words = consoleWords('ja').invitations;

function statusWith(run: Pick<MailRun, 'isRunning' | 'doneCount'>): InvitationStatus {
  return {
    strata: [],
    withEmailCount: 107,
    withoutEmailCount: 0,
    notMailedCount: 0,
    takesTickets: true,
    mailFrom: 'survey@example.jp',
    mailsPerMinute: 60,
    run: { kind: 'invitation', totalCount: 107, failedCount: 0, failed: [], trouble: null, ...run },
    lastReminderOn: null,
    daysBetweenReminders: 3,
  };
}

const open = (status: InvitationStatus): Promise<MailStep> =>
  mounted(new MailStep(), {
    language: 'ja',
    wave: { code: 'w' } as WaveDetail,
    status,
    kind: 'reminder',
  });

const offers = (step: MailStep): boolean => step.querySelector('confirm-action') !== null;

afterEach(() => vi.unstubAllGlobals());

test('while mails go out the next is not offered, and afterwards it is', async () => {
  const step = await open(statusWith({ isRunning: true, doneCount: 106 }));
  expect(offers(step)).toBe(false);
  expect(textOf(step)).toContain(words.underWay);
  step.status = statusWith({ isRunning: false, doneCount: 107 });
  await step.updateComplete;
  expect(offers(step)).toBe(true);
  expect(textOf(step)).not.toContain(words.underWay);
});

test('what was refused because mails went out does not stand beside the last of them', async () => {
  const title = '別のメールを送信しています。';
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({ type: 'about:blank', code: 'mail-under-way', title, status: 409 }, { status: 409 }),
    ),
  );
  // Another window has begun: this one does not know yet.
  const step = await open({ ...statusWith({ isRunning: false, doneCount: 0 }), run: null });
  step.querySelector('confirm-action')?.dispatchEvent(new CustomEvent('confirmed'));
  await eventually(() => expect(textOf(step)).toContain(title));
  step.status = statusWith({ isRunning: true, doneCount: 3 });
  await step.updateComplete;
  expect(textOf(step)).toContain(title);
  step.status = statusWith({ isRunning: false, doneCount: 107 });
  await step.updateComplete;
  await eventually(() => expect(textOf(step)).not.toContain(title));
});
