import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWave } from '../../../server/demo/demonstration.ts';
import { intakeWords } from '../../../client/strings/console/intake/intake-words.ts';
import { printedWords } from '../../../client/strings/console/printed/printed-words.ts';
import { loadConsoleWords } from '../../../client/strings/console/words.ts';
import { beginning, consoleWalker, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

/** A question under a name of its own, a grade that is none, and a row that cannot be right. */
const responses = [
  'タイムスタンプ,職,質問A,attainment2,guideline,measure',
  '2026/11/20 9:15:02,係員,7,8,1,2',
  '2026/11/20 9:16:02,主事係員,7,6,1,2',
  '2026/11/20 9:17:02,係員,77,7,1,2',
].join('\r\n');

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

  it('responses of another tool are read, explained and taken over', async () => {
    const words = intakeWords(language);
    const { visit, chooseFile, select, press, tick, told, confirm, held } = walker;
    await visit(`/console/waves/${openWave.code}/responses`, words.title);
    const buffer = Buffer.from(responses);
    await chooseFile(beginning(words.file), { name: '回答.csv', mimeType: 'text/csv', buffer });
    await held();
    await select(`${words.question} 質問A`, /attainment1/);
    await press(words.remember);
    await held();
    await tick(words.missingAreBlank);
    await held();
    await select(`${words.meaning} 主事係員`, /係員|Staff|staff/);
    await press(words.remember);
    await told(words.badRows('1'));
    await tick(words.setAside);
    await press(words.take('2'));
    await confirm(words.take('2'));
    await told(words.taken('2'));
  });

  it('a table that was printed before is pasted, explained and kept', async () => {
    const words = printedWords(language);
    const { visit, fill, select, press, told, held, tree } = walker;
    await visit('/console/printed', words.title);
    await fill(beginning(words.name), '前の報告書');
    await fill(beginning(words.code), 'before');
    await fill(beginning(words.source), '報告書 12ページ');
    await select(beginning(words.questionnaire), /人材育成基本方針|HR development policy/);
    await fill(beginning(words.table), ['職\tn\t平均', '係員\t120\t6.1', '若手\t40\t5.8'].join('\n'));
    await press(words.read);
    await held();
    await select('平均', beginning(words.mean('').trim()));
    await select('若手', /主任|Senior|senior/);
    await held();
    expect(await tree.live()).toContain(words.understood(2, 0));
    await press(words.keep);
    await told(words.kept);
  });
});
