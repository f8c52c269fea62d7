import { writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../../../server/mail/mailer.ts';
import type {
  ExportedInvitation,
  InvitationStatus,
  MailRun,
  Renewed,
  StaffListReading,
} from '../../../../server/contract/fieldwork/invitations.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { hirakataWave, openHirakata } from '../../hirakata-world.ts';
import { addInvitations } from '../../../../server/fieldwork/inviting/add-invitations.ts';
import { mailSink } from '../../mail-sink.ts';
import { testApp, turnDay, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../../ticket-world.ts';

const wave = hirakataWave.code;
const address = `/api/manage/waves/${wave}/invitations`;
let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const problemOf = (response: Response) => json<{ code: string; issues?: { code: string }[] }>(response);

/** A real mail server on loopback, and a mailer that sends to it at once. */
async function mailServer(refuses?: (address: string) => boolean) {
  const { mails, url, close } = await mailSink(refuses);
  return {
    mails,
    mailer: createMailer({ smtpUrl: url, from: 'survey@example.jp', mailsPerMinute: 30 }, () =>
      Promise.resolve(),
    ),
    close,
  };
}

const text = { subject: '{title}のお願い', text: '{name} 様\n\n{closes}までにご回答ください。\n{link}\n' };

async function untilSent(manager: Awaited<ReturnType<TestApp['as']>>): Promise<MailRun> {
  for (;;) {
    const { run } = await json<InvitationStatus>(manager('GET', address));
    if (run !== null && !run.isRunning) return run;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a staff list', () => {
  const list = [
    ['職員番号', '氏名', '所属', 'メールアドレス', '職'],
    ['001', '山田 太郎', '総務課', 'taro@example.jp', '係員'],
    ['002', '鈴木 花子', '税務課', '', '係長・監督'],
    ['002', '鈴木 花子', '税務課', '', '係長・監督'],
    ['', '名無し', '', '', '係長・監督'],
    ['004', '佐藤', '', 'not an address', '係員'],
    ['005', '高橋', '', '', '大名'],
  ];

  it.each([
    ['pasted from Excel', async () => ({ text: list.map((row) => row.join('\t')).join('\r\n') })],
    [
      'as CSV',
      async () => ({ file: Buffer.from(list.map((row) => row.join(',')).join('\n')).toString('base64') }),
    ],
    [
      'as an Excel file',
      async () => ({
        file: Buffer.from(await writeXlsx({ sheets: [{ name: '名簿', rows: list }] })).toString('base64'),
      }),
    ],
  ])('comes back with what was made of every line: %s', async (_how, source) => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    const reading = await json<StaffListReading>(manager('POST', `${address}/read`, await source()));
    expect(reading.missingColumns).toEqual([]);
    expect(
      reading.lines.map(({ line, reference, option, problem }) => [
        line,
        reference,
        option !== null,
        problem,
      ]),
    ).toEqual([
      [2, '001', true, null],
      [3, '002', true, null],
      [4, '002', true, 'invited-twice'],
      [5, '', true, 'no-reference'],
      [6, '004', true, 'bad-email'],
      [7, '005', false, 'unknown-group'],
    ]);
  });

  it('without its columns, broken, or of another kind is told', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    const reading = await json<StaffListReading>(manager('POST', `${address}/read`, { text: '山田,総務課' }));
    expect(reading).toMatchObject({
      headings: ['山田', '総務課'],
      missingColumns: ['reference', 'group'],
      lines: [],
    });
    const chosen = await json<StaffListReading>(
      manager('POST', `${address}/read`, {
        text: 'コード,ランク\n7,1',
        columns: { reference: 0, group: 1 },
      }),
    );
    expect(chosen.lines).toMatchObject([{ reference: '7', option: '1', problem: null }]);
    for (const bytes of [Buffer.from('PK\u0003\u0004broken'), Buffer.from([0xff, 0xfe, 0x80, 0x81, 0x00])]) {
      const refused = await manager('POST', `${address}/read`, { file: bytes.toString('base64') });
      expect([refused.status, (await problemOf(refused)).issues?.[0]?.code]).toEqual([
        422,
        'unreadable-file',
      ]);
    }
  });

  it('is added whole or not at all', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    const [first, second] = staff({ 1: 2 });
    const people = [first, second, { ...second, option: '99' }];
    const refused = await manager('POST', address, { people });
    expect((await problemOf(refused)).issues?.map(({ code }) => code)).toEqual([
      'invited-twice',
      'unknown-group',
    ]);
    const tooMany = await manager('POST', address, { people: staff({ 1: 21 }) });
    expect((await problemOf(tooMany)).issues?.map(({ code }) => code)).toEqual(['more-than-eligible']);
    const status = await json<InvitationStatus>(manager('POST', address, { people: staff({ 1: 20 }) }));
    expect(status.strata[0]).toMatchObject({ eligibleCount: 20, invitedCount: 20, issuedCount: 0 });
  });

  it('is nothing for planners or strangers', async () => {
    await openHirakata(world, { modes: ['ticket'] });
    const planner = await world.as('planner');
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/export'],
      ['POST', '/renew'],
      ['POST', '/mail'],
    ] as const) {
      expect((await planner(method, address + path, method === 'POST' ? {} : undefined)).status).toBe(403);
      expect((await world.call(method, address + path, method === 'POST' ? {} : undefined)).status).toBe(401);
    }
  });
});

describe('mails', () => {
  it('go to those who were not mailed, reminders to those who took no ticket, and name nobody', async () => {
    const people = staff({ 1: 4, 2: 2 }).map((person, index) =>
      index === 3 ? { ...person, email: null } : person,
    );
    const { codes } = await openWithTickets(world, people);
    const post = await mailServer((to) => to === people[4]?.email);
    world.dependencies.mailer = post.mailer;
    const manager = await world.as('survey-manager');
    expect((await manager('POST', `${address}/mail`, { kind: 'invitation', ...text })).status).toBe(202);
    const sent = await untilSent(manager);
    expect(sent).toMatchObject({ totalCount: 5, doneCount: 5, failedCount: 1, failed: [people[4]?.email] });
    expect(post.mails.map(({ to }) => to).toSorted()).toEqual(
      [0, 1, 2, 5].map((index) => people[index]?.email ?? '').toSorted(),
    );
    const again = await manager('POST', `${address}/mail`, { kind: 'invitation', ...text });
    expect(again.status).toBe(202);
    expect((await untilSent(manager)).totalCount).toBe(1);

    const keys = await keysOf(world, wave);
    const before = await json<{ invitations: ExportedInvitation[] }>(
      manager('POST', `${address}/export`, { only: 'all' }),
    );
    for (const index of [0, 2]) await takeTicket(world, wave, codes[index] ?? '', keys);
    const after = await json<{ invitations: ExportedInvitation[] }>(
      manager('POST', `${address}/export`, { only: 'all' }),
    );
    // Who took a ticket is in no list. The control: the codes that were taken differ from the others in the database.
    expect(after).toEqual(before);
    const rows = await world.dependencies.db.selectFrom('invitation').selectAll().execute();
    expect(rows.filter(({ blinded_hash }) => blinded_hash.some((byte) => byte !== 0))).toHaveLength(2);

    post.mails.length = 0;
    const tomorrow = world.dependencies.now().getTime() + 24 * 60 * 60 * 1000;
    world.dependencies.now = () => new Date(tomorrow);
    const reminding = await json<MailRun>(manager('POST', `${address}/mail`, { kind: 'reminder', ...text }));
    expect(reminding.failed).toEqual([]);
    const reminded = await untilSent(manager);
    expect(reminded).toMatchObject({
      kind: 'reminder',
      totalCount: 5,
      doneCount: 5,
      failedCount: 0,
      failed: [],
    });
    expect(post.mails.map(({ to }) => to).toSorted()).toEqual(
      [1, 5].map((index) => people[index]?.email ?? '').toSorted(),
    );
    const status = await json<InvitationStatus>(manager('GET', address));
    expect(JSON.stringify(status)).not.toContain('staff-');
    world.dependencies.now = () => new Date(tomorrow + 2 * 24 * 60 * 60 * 1000);
    expect(
      (await problemOf(await manager('POST', `${address}/mail`, { kind: 'reminder', ...text }))).code,
    ).toBe('reminded-recently');
    expect(JSON.stringify(await logEntriesOf(world.dependencies.db, wave))).not.toContain('staff-');
    await post.close();
  });

  it('that would reach nobody say why', async () => {
    const post = await mailServer();
    world.dependencies.mailer = post.mailer;
    await openWithTickets(world, []);
    const manager = await world.as('survey-manager');
    const why = async (kind: 'invitation' | 'reminder') => {
      const problem = await problemOf(await manager('POST', `${address}/mail`, { kind, ...text }));
      return [problem.code, problem.issues?.[0]?.code];
    };
    expect(await why('invitation')).toEqual(['nobody-to-mail', 'nobody-invited']);
    const [first, second] = staff({ 1: 2 });
    const unreached = { ...(first ?? expect.fail('nobody')), email: null };
    await addInvitations(world.dependencies, wave, [unreached], 'test');
    expect(await why('reminder')).toEqual(['nobody-to-mail', 'nobody-has-address']);
    await addInvitations(world.dependencies, wave, [second ?? expect.fail('nobody')], 'test');
    expect((await manager('POST', `${address}/mail`, { kind: 'invitation', ...text })).status).toBe(202);
    await untilSent(manager);
    expect(await why('invitation')).toEqual(['nobody-to-mail', 'everybody-mailed']);
    expect(await why('reminder')).toEqual(['nobody-to-mail', 'reminded-today']);
    await post.close();
  });

  it('carry each person’s own link behind #, and no line that a name could forge', async () => {
    const [person] = staff({ 1: 1 });
    const people = [{ ...(person ?? expect.fail('nobody')), name: '山田\r\nBcc: all@example.jp' }];
    const { codes } = await openWithTickets(world, people);
    const post = await mailServer();
    world.dependencies.mailer = post.mailer;
    const manager = await world.as('survey-manager');
    await manager('POST', `${address}/mail`, {
      kind: 'invitation',
      subject: '{name}様',
      text: 'こちら {link}',
    });
    await untilSent(manager);
    const [mail] = post.mails;
    expect(post.mails).toHaveLength(1);
    const [head = '', ...body] = (mail?.text ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/m);
    const plain = Buffer.from(body.join(''), 'base64').toString() + body.join('');
    expect(plain.replaceAll(/=\r\n|-/g, '')).toContain(`/w/${wave}#`);
    expect(plain.replaceAll(/=\r\n|-/g, '')).toContain(codes[0]);
    const refused = await manager('POST', `${address}/mail`, {
      kind: 'invitation',
      subject: 'a',
      text: 'リンクなし',
    });
    expect((await problemOf(refused)).issues?.[0]?.code).toBe('mail-without-link');
    await post.close();
  });

  it('are refused where no server is set up', async () => {
    await openWithTickets(world, staff({ 1: 1 }));
    const manager = await world.as('survey-manager');
    const refused = await manager('POST', `${address}/mail`, { kind: 'invitation', ...text });
    expect((await problemOf(refused)).code).toBe('no-mail-server');
  });
});

describe('lists and renewals', () => {
  it('mail merge is safe in Excel, and for slips only those without an address', async () => {
    const [first, second] = staff({ 1: 2 });
    await openWithTickets(world, [
      { ...(first ?? expect.fail()), name: '=cmd()' },
      { ...(second ?? expect.fail()), email: null },
    ]);
    const manager = await world.as('survey-manager');
    const answer = await manager('POST', `${address}/export?format=csv`, { only: 'all' });
    const csv = Buffer.from(await answer.arrayBuffer()).toString();
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain("'=cmd()");
    expect(csv).toContain(`/w/${wave}#`);
    const { invitations } = await json<{ invitations: ExportedInvitation[] }>(
      manager('POST', `${address}/export`, { only: 'without-email' }),
    );
    expect(invitations.map(({ reference }) => reference)).toEqual([second?.reference]);
  });

  it('a renewal makes the old code worthless, says nothing of the old ticket, and is counted', async () => {
    const people = staff({ 1: 2 });
    const { codes } = await openWithTickets(world, people);
    const manager = await world.as('survey-manager');
    const keys = await keysOf(world, wave);
    await takeTicket(world, wave, codes[0] ?? '', keys);
    const renewals = await Promise.all(
      people.map(({ reference }) =>
        json<Renewed>(manager('POST', `${address}/renew`, { person: reference })),
      ),
    );
    expect(renewals.map((renewed) => Object.keys(renewed))).toEqual([
      ['reference', 'link'],
      ['reference', 'link'],
    ]);
    expect((await world.call('POST', `/api/waves/${wave}/codes`, { code: codes[0] })).status).toBe(404);
    const fresh = renewals[0]?.link.split('#')[1] ?? '';
    await takeTicket(world, wave, fresh, keys);
    turnDay(world);
    const { strata } = await json<InvitationStatus>(manager('GET', address));
    expect(strata[0]).toMatchObject({ invitedCount: 2, issuedCount: 2, reissuedCount: 2 });
    const entries = await logEntriesOf(world.dependencies.db, wave);
    expect(entries.slice(0, 2).map(({ action, facts }) => [action, facts])).toEqual([
      ['invitation-renewed', { stratum: '1' }],
      ['invitation-renewed', { stratum: '1' }],
    ]);
    expect((await manager('POST', `${address}/renew`, { person: 'nobody' })).status).toBe(404);
  });
});
