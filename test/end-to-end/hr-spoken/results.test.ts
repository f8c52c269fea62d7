import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedWave } from '../../../server/demo/demonstration.ts';
import { actionsWords } from '../../../client/strings/console/actions/actions-words.ts';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import { reportPageWords } from '../../../client/strings/console/report-page/report-page-words.ts';
import { textsWords } from '../../../client/strings/console/texts/texts-words.ts';
import { newSubmission } from '../../server/hirakata-world.ts';
import { textQuestionnaire, textSheets } from '../../server/publishing/texts/text-world.ts';
import { beginning, consoleWalker, type ConsoleWalker } from '../console-walker.ts';
import { dayFromToday } from '../count-anew.ts';
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

  /** A closed wave in which people wrote something. */
  async function closedWave(): Promise<void> {
    const post = async (path: string, data?: unknown) => {
      const sent = await walker.context.request.post(`${server.origin}/api${path}`, {
        data,
        headers: { origin: server.origin },
      });
      expect(`${path} ${sent.ok()}`).toBe(`${path} true`);
    };
    await post('/manage/questionnaires', { questionnaire: textQuestionnaire, tablePlan: null });
    await post('/manage/waves', {
      ...publishedWave,
      code: 'texts',
      opensOn: dayFromToday(0),
      closesOn: dayFromToday(9),
      title: { ja: '意見の調査', en: 'Survey of opinions' },
      questionnaire: { code: 'texts', version: 1 },
      population: [
        { option: '1', eligibleCount: 20 },
        { option: '2', eligibleCount: 30 },
      ],
    });
    await post('/manage/waves/texts/open');
    for (const sheet of textSheets)
      await post('/waves/texts/responses', { submission: newSubmission(), ...sheet });
    await post('/manage/waves/texts/close');
  }

  it('texts are reviewed, draft results checked and published', async () => {
    await closedWave();
    const texts = textsWords(language);
    const { wave } = consoleWords(language);
    const { visit, follow, press, told, held, arrive, go, page } = walker;
    await visit('/console/waves/texts', /./);
    await follow(texts.title, texts.title);
    await press(beginning(texts.reviewName('\u0000').split('\u0000')[0] ?? ''));
    await held();
    await press(texts.spoken(texts.release, 1));
    await told(texts.progress('1', '11'));
    await press(texts.withholdRest);
    await told(texts.withheldRest('10'));
    await press(texts.undo);
    await told(texts.undone('10'));
    await press(texts.back);
    await held();
    await visit('/console/waves/texts', /./);
    await follow(wave.seeDrafts, /./);
    await press(wave.publish);
    await go('button', wave.publishConfirm);
    await page.keyboard.press('Enter');
    await arrive(/./);
  });

  it('the overview, a table, an action and the report', async () => {
    const actions = actionsWords(language);
    const report = reportPageWords(language);
    const { visit, follow, go, press, fill, fillDay, told, held, page } = walker;
    const results = `/results/${publishedWave.code}`;
    await visit(results, /./);
    await visit(`${results}/attainment2*grade`, /./);
    // Whoever follows this wants to type: the focus is in the first field.
    await go('link', actions.write);
    await page.keyboard.press('Enter');
    await page.waitForURL(/actions/);
    await held();
    await press(actions.save);
    await told(/./);
    await fill(beginning(actions.fields.title), '面談');
    await fill(beginning(actions.fields.owner), '人事課長');
    await fillDay(beginning(actions.fields.dueOn), '2099-12-01');
    await press(actions.save);
    await told(actions.saved);
    await visit(results, /./);
    await follow(report.link, report.title);
    await go('checkbox', report.stampNames.draft);
    await walker.act('Space');
    await held();
    expect(page.url()).toContain('report');
  });
});
