import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { roleWords } from '../../../client/strings/console/roles/role-words.ts';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import { beginning, consoleWalker, saying, type ConsoleWalker } from '../console-walker.ts';
import { realServer } from '../real-server.ts';
import { sharedBrowser } from '../shared-browser.ts';

const password = 'correct horse battery staple';
const another = 'staple battery horse correct';
const hanako = { name: '人事 花子', email: 'hanako@example.jp' };
const sakura = { name: '企画 桜', email: 'sakura@example.jp' };
const taro = { name: '人事 太郎', email: 'taro@example.jp' };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
  await loadConsoleWords('en');
});
afterAll(() => browser.close());

describe.each(['ja', 'en'] as const)('by keyboard and accessibility tree alone (%s)', (language) => {
  let server: Awaited<ReturnType<typeof realServer>>;
  let walker: ConsoleWalker;
  beforeAll(async () => {
    server = await realServer();
    walker = await consoleWalker(browser, { origin: server.origin, language });
  });
  afterAll(async () => {
    await walker.leave();
    await server.stop();
  });

  async function signIn(email: string, secret: string): Promise<void> {
    const { signIn: words } = consoleWords(language);
    await walker.fill(beginning(words.email), email);
    await walker.fill(beginning(words.password), secret);
    await walker.press(words.submit);
  }

  it('the first administrator, whose first try is corrected', async () => {
    const words = consoleWords(language);
    const { visit, fill, press, told, arrive } = walker;
    const { pathname, hash } = new URL(server.setupAddress);
    await visit(pathname + hash, words.setup.title);
    await fill(beginning(words.accounts.name), hanako.name);
    await press(words.setup.submit);
    await told(words.accounts.passwordShort);
    await fill(beginning(words.accounts.email), hanako.email);
    await fill(beginning(words.signIn.password), password);
    await press(words.setup.submit);
    await arrive(words.waves.title);
  });

  it('accounts are added, get a new password, another role, and go', async () => {
    const words = consoleWords(language).accounts;
    const { follow, fill, choose, press, told, confirm, held, focused } = walker;
    await follow(consoleWords(language).shell.accounts, words.title);
    const add = async ({ name, email }: typeof sakura, role: string) => {
      await fill(beginning(words.name), name);
      await fill(beginning(words.email), email);
      await fill(beginning(words.password), password);
      await choose(beginning(role));
      await press(words.create);
      await told(words.created(name));
    };
    await add(sakura, roleWords(language).names.planner);
    await add(taro, roleWords(language).names['survey-manager']);
    // The same address once more: the server says so.
    await fill(beginning(words.name), taro.name);
    await fill(beginning(words.email), taro.email);
    await fill(beginning(words.password), password);
    await press(words.create);
    await told(/./);

    await press(words.resetName(sakura.name));
    await confirm(words.reset);
    await told(beginning(words.resetDone(sakura.name, '\u0000').split('\u0000')[0] ?? ''));
    // Another role is another account.
    await press(words.removeName(sakura.name));
    await confirm(words.remove);
    await told(words.removed(sakura.name));
    await held();
    if ((await focused()).name.includes(taro.name)) throw new Error('the focus went to somebody else');
    await add({ ...sakura, email: 'sakura2@example.jp' }, roleWords(language).names['survey-manager']);
  });

  it('one’s own password, the other language, and out and in again', async () => {
    const words = consoleWords(language);
    const { follow, fill, press, told, arrive, act, go, held } = walker;
    await follow(saying(words.accounts.ownTitle), words.accounts.ownTitle);
    await fill(beginning(words.accounts.currentPassword), 'wrong');
    await fill(beginning(words.accounts.newPassword), another);
    await press(words.accounts.change);
    await told(/./);
    await go('button', words.shell.otherLanguage);
    await act('Enter');
    await held();
    const other = consoleWords(language === 'ja' ? 'en' : 'ja');
    // What was wrong is not left standing in the language of before.
    const live = (await walker.tree.live()).join('');
    if (live !== '') throw new Error(`still told: ${live}`);
    await go('button', other.shell.otherLanguage);
    await act('Enter');
    await held();
    await fill(beginning(words.accounts.currentPassword), password);
    await press(words.accounts.change);
    await told(words.accounts.changed);
    await go('button', words.shell.signOut);
    await walker.page.keyboard.press('Enter');
    await walker.page.waitForURL(/sign-in/);
    await walker.watched.settled();
    await signIn(hanako.email, 'this is not the one');
    await told(/./);
    await signIn(hanako.email, another);
    await arrive(words.waves.title);
  });
});
