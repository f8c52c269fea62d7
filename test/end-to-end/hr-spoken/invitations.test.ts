import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWave } from '../../../server/demo/demonstration.ts';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import type { Dependencies } from '../../../server/dependencies.ts';
import { eventually } from '../../eventually.ts';
import { mailSink } from '../../server/mail-sink.ts';
import { beginning, consoleWalker, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

const list = [
  ['番号', '氏名', 'メール', '職'],
  ['n-1', '山田 太郎', 'taro@example.jp', '係員'],
  ['n-2', '鈴木 花子', 'hanako@example.jp', '係員'],
  ['n-3', '田中 一', '', '係員'],
  ['', '名無し', '', '係員'],
];

/** Those of the demonstration had their mail days ago. */
const mailedBefore = ({ db }: Dependencies) =>
  db.updateTable('invitation').set({ mailed_on: '2026-01-05' }).where('email', 'is not', null).execute();

beforeAll(() => loadConsoleWords('en'));

describe.each(['ja', 'en'] as const)('by keyboard and accessibility tree alone (%s)', (language) => {
  let sink: Awaited<ReturnType<typeof mailSink>>;
  let server: Awaited<ReturnType<typeof demonstrationServer>>;
  let walker: ConsoleWalker;
  beforeAll(async () => {
    sink = await mailSink();
    server = await demonstrationServer(mailedBefore, {
      SMTP_URL: sink.url,
      MAIL_FROM: 'survey@example.jp',
      MAILS_PER_MINUTE: '6000',
    });
    walker = await consoleWalker(server.browser, { origin: server.origin, language });
    await server.signIn(walker.context);
  });
  afterAll(async () => {
    await walker.leave();
    await server.stop();
    await sink.close();
  });
  const page = `/console/waves/${openWave.code}`;

  it('a staff list is read by its columns, its people are invited and mailed', async () => {
    const { invitations: words } = consoleWords(language);
    const { visit, fill, press, told, select, confirm } = walker;
    // The demonstration has invited others before.
    const sendTo = new RegExp(`^${words.send(String.raw`\d+`)}$`);
    await visit(`${page}/invitations`, words.title);
    const renamed = list.map((row, index) => (index === 0 ? ['符号', '氏名', 'メール', '職'] : row));
    await fill(words.listText, renamed.map((row) => row.join('\t')).join('\n'));
    await press(words.listRead);
    await told(
      beginning(words.missingColumns(words.columns.reference).split(words.columns.reference)[0] ?? ''),
    );
    await select(words.columns.reference, /符号/);
    await press(words.readColumns);
    await told(words.readCount('3', '1'));
    await press(words.add('3'));
    await told(words.added);
    await press(words.preview);
    await told(beginning(words.previewTo('')));
    await press(sendTo);
    await confirm(sendTo);
    await eventually(() => expect(sink.mails.map(({ to }) => to)).toContain('taro@example.jp'));
    // Offered as soon as the invitations are out, and not before.
    await press(words.remind);
    await confirm(words.remind);
    await told(words.reminded);
  });

  it('a new link for somebody who lost theirs', async () => {
    const { invitations: words } = consoleWords(language);
    const { visit, fill, press, told, held, go } = walker;
    await visit(`${page}/invitations`, words.title);
    await fill(beginning(words.renewPerson), 'nobody@example.jp');
    await press(words.renew);
    await told(/./);
    await fill(beginning(words.renewPerson), 'taro@example.jp');
    await press(words.renew);
    await told(words.renewed1('n-1'));
    await held();
    await go('button', consoleWords(language).wave.copy);
  });

  it('slips, code sheets, the poster and the paper form', async () => {
    const { printing } = consoleWords(language);
    const { visit, choose, press, told, confirm, tree, go, held } = walker;
    await visit(`${page}/slips`, printing.slips.title);
    await choose(printing.slips.choices.all);
    await press(printing.slips.make);
    await told(new RegExp(printing.slips.made(String.raw`\d+`)));
    await visit(`${page}/codes`, printing.codes.title);
    await choose(/係員|Staff|officer/i);
    await walker.fill(beginning(printing.codes.count), '2', 'spinbutton');
    await press(printing.codes.make);
    await confirm(printing.codes.makeConfirm);
    await told(printing.codes.onceAfter);
    await press(printing.codes.another);
    await held();
    await visit(`${page}/poster`, printing.poster.title);
    await go('button', printing.poster.print);
    await visit(`${page}/form`, /./);
    expect((await tree.names('heading', 1)).length).toBe(1);
  });
});
