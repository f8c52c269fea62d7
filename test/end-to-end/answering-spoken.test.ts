import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strings as entryEn } from '../../client/strings/entry/en.ts';
import { strings as entryEasy } from '../../client/strings/entry/ja-easy.ts';
import { ja as entryJa } from '../../client/strings/entry/ja.ts';
import { later as laterEn, strings as en } from '../../client/strings/respond/en.ts';
import { later as laterEasy, strings as easy } from '../../client/strings/respond/ja-easy.ts';
import { jaLater } from '../../client/strings/respond/ja-later.ts';
import { ja } from '../../client/strings/respond/ja.ts';
import type { RespondentLanguage } from '../../surveys/schema/language.ts';
import { printAccessCode } from '../../surveys/tickets/access-code.ts';
import { eventually } from '../eventually.ts';
import { answeringWorld } from './answering-world.ts';
import { listener, spokenWords, type Heard } from './listener.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

let world: Awaited<ReturnType<typeof answeringWorld>>;
let browser: Browser;
beforeAll(async () => {
  world = await answeringWorld({ modes: ['ticket', 'drawn-code'] });
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const words: Record<
  RespondentLanguage,
  { entry: typeof entryJa; strings: typeof ja; later: typeof jaLater }
> = {
  ja: { entry: entryJa, strings: ja, later: jaLater },
  'ja-easy': { entry: entryEasy, strings: easy, later: laterEasy },
  en: { entry: entryEn, strings: en, later: laterEn },
};

describe.each(['ja', 'ja-easy', 'en'] as const)(
  'by keyboard and accessibility tree alone (%s)',
  (language) => {
    const { entry, strings, later } = words[language];

    it('from the invitation to the receipt', async () => {
      const person = await watchedPage(browser, world.origin, { viewport: { width: 390, height: 800 } });
      const { press, type, tabTo, arriveAt, told, focused } = await listener(person.page);
      await person.page.goto(`${world.address}?lang=${language}#${world.invitations.pop()}`);
      await person.settled();
      await tabTo('button', spokenWords(entry.takeTicket));
      await press('Enter');
      await arriveAt(spokenWords(entry.start));
      await told(spokenWords(entry.hasTicket));

      await tabTo('button', spokenWords(entry.begin));
      await press('Enter');
      await arriveAt(/はじめに|To begin/);
      let ticked = 0;
      const answer = async ({ role, isChecked }: Heard): Promise<void> => {
        if (role === 'radio' && !isChecked) await press('Space');
        if (role === 'checkbox' && ticked < 2) {
          await press('Space');
          ticked += 1;
        }
        if (role === 'combobox') await press('ArrowDown');
        if (role === 'textbox') await type('2025/4');
      };
      await tabTo('button', spokenWords(strings.next), async (heard) =>
        heard.role === 'textbox' ? type('1,234') : answer(heard),
      );
      await press('Enter');
      await arriveAt(/理由|Reasons/);
      await tabTo('button', spokenWords(strings.next), answer);
      await press('Enter');
      // The postal code was wrong: that is read first, and leads to its field.
      await told(spokenWords(later.answerIssues['not-the-pattern']({ pattern: 'postal-code' })));
      await tabTo('link', spokenWords(later.answerIssues['not-the-pattern']({ pattern: 'postal-code' })));
      await press('Enter');
      await eventually(async () => expect((await focused())?.role).toBe('textbox'));
      await press('Control+A');
      await type('1234567');
      await tabTo('button', spokenWords(strings.next));
      await press('Enter');
      await arriveAt(/職場|Workplace/);
      // One row of the matrix is left blank: the next page says so, and lets go on.
      let rows = 0;
      await tabTo('button', spokenWords(strings.next), async (heard) => {
        if (heard.role !== 'radio' || heard.isChecked) return;
        rows += 1;
        if (rows > 1) await press('Space');
      });
      await press('Enter');
      await arriveAt(/満足度0の方へ|You said 0/);
      await told(spokenWords(later.skipped(1)));
      await tabTo('button', spokenWords(strings.toReview));
      await press('Enter');
      await arriveAt(spokenWords(strings.review));
      await tabTo('button', spokenWords(later.send));
      await press('Enter');
      await arriveAt(spokenWords(strings.done));
      await tabTo('button', spokenWords(entry.copyReceipt));
      await press('Enter');
      await told(
        new RegExp(
          `${spokenWords(entry.receiptCopied).source}|${spokenWords(entry.receiptNotCopied).source}`,
        ),
      );
      await person.leave();
    });

    it('with a code that is typed: a wrong one is corrected, a good one is told', async () => {
      const person = await watchedPage(browser, world.origin, { viewport: { width: 1280, height: 900 } });
      const { press, type, tabTo, arriveAt, told, focused } = await listener(person.page);
      const [code = ''] = world.drawnCodes;
      await person.page.goto(`${world.address}?lang=${language}`);
      await person.settled();
      await tabTo('textbox', /./);
      await type('2345');
      await press('Enter');
      await told(spokenWords(entry.problems['code-unreadable']));
      await eventually(async () => expect((await focused())?.role).toBe('textbox'));
      await press('Control+A');
      await type(printAccessCode(code));
      await press('Enter');
      await arriveAt(spokenWords(entry.start));
      await told(spokenWords(entry.hasCode));
      await person.leave();
    });

    it.each(['/w/nowhere', '/w/many?terminal'])('%s has a heading', async (path) => {
      const person = await watchedPage(browser, world.origin, { viewport: { width: 320, height: 640 } });
      const { hear } = await listener(person.page);
      let isHeld = true;
      // Before the wave has come there is a heading as well.
      await person.page.route('**/api/waves/*', async (route) => {
        await eventually(() => expect(isHeld).toBe(false));
        await route.continue();
      });
      const address = new URL(path, world.origin);
      address.searchParams.set('lang', language);
      await person.page.goto(address.href);
      const headingCount = async (): Promise<number> =>
        (await hear()).filter(({ role, level, name }) => role === 'heading' && level === 1 && name !== '')
          .length;
      await eventually(async () => expect(await headingCount()).toBe(1));
      isHeld = false;
      await person.settled();
      expect(await headingCount()).toBe(1);
      await person.leave();
    });
  },
);
