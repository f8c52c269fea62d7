import { afterAll, beforeAll, describe, it } from 'vitest';
import { planWords } from '../../../client/strings/console/plans/plan-words.ts';
import { loadConsoleWords } from '../../../client/strings/console/words.ts';
import { printedWords } from '../../../client/strings/console/printed/printed-words.ts';
import { beginning, consoleWalker, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

beforeAll(() => loadConsoleWords('en'));

describe.each(['ja', 'en'] as const)('by keyboard and accessibility tree alone (%s)', (language) => {
  let server: Awaited<ReturnType<typeof demonstrationServer>>;
  let walker: ConsoleWalker;
  beforeAll(async () => {
    server = await demonstrationServer();
    walker = await consoleWalker(server.browser, { origin: server.origin, language });
    await server.signIn(walker.context);
  });
  afterAll(async () => {
    await walker.leave();
    await server.stop();
  });

  it('a plan is made, an indicator added and taken out, and the plan deleted', async () => {
    const words = planWords(language);
    const { visit, follow, fill, select, tick, press, held, arrive, go, page } = walker;
    await visit('/results/plans', words.title);
    await follow(words.newPlan, words.editor.newTitle);
    await fill(beginning(words.editor.planTitle), '育成の計画');
    await select(beginning(words.editor.first), /2021|令和3/);
    await select(beginning(words.editor.last), /2027|令和9/);
    await tick(/令和6年9月|September 2024/);
    await press(words.editor.add);
    await held();
    await press(words.editor.save);
    await arrive('育成の計画');
    await follow(words.edit, words.editor.title);
    await press(words.editor.remove);
    await go('button', words.editor.removeConfirm);
    await page.keyboard.press('Enter');
    await arrive(words.title);
    await walker.follow(/デモ|demonstration/i, /./);
    await walker.follow(words.seeReview, /./);
  });

  it('results printed before', async () => {
    const words = printedWords(language);
    await walker.visit('/console/printed', words.title);
    await walker.press(new RegExp(words.removeSpoken('.*')));
    await walker.confirm(words.remove);
    await walker.told(words.removed);
  });
});
