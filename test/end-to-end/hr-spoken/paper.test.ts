import { afterAll, beforeAll, describe, it } from 'vitest';
import { demonstrationAccounts, openWave } from '../../../server/demo/demonstration.ts';
import { paperWords } from '../../../client/strings/console/paper/paper-words.ts';
import { loadConsoleWords } from '../../../client/strings/console/words.ts';
import { beginning, consoleWalker, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

beforeAll(() => loadConsoleWords('en'));

describe.each(['ja', 'en'] as const)('by keyboard and accessibility tree alone (%s)', (language) => {
  let server: Awaited<ReturnType<typeof demonstrationServer>>;
  const walkers: ConsoleWalker[] = [];
  beforeAll(async () => {
    server = await demonstrationServer();
    for (const account of demonstrationAccounts.slice(0, 2)) {
      const walker = await consoleWalker(server.browser, { origin: server.origin, language });
      await server.signIn(walker.context, account);
      walkers.push(walker);
    }
  });
  afterAll(async () => {
    for (const walker of walkers.splice(0)) await walker.leave();
    await server.stop();
  });

  /** Everything typed where the focus is: code, three ratings, two lists, grade. */
  async function keyIn(walker: ConsoleWalker, fields: string[]): Promise<void> {
    for (const field of fields) {
      await walker.page.keyboard.type(field);
      await walker.act('Enter');
    }
  }

  it('two operators key in a sheet, settle what differs and record it', async () => {
    const [first, second] = walkers;
    if (first === undefined || second === undefined) throw new Error('two operators are needed');
    const words = paperWords(language);
    const address = `/console/waves/${openWave.code}/paper`;
    await first.visit(address, words.title);
    await first.fill(beginning(words.label), '箱1');
    await first.fill(beginning(words.envelopes), '2', 'spinbutton');
    await first.press(words.add);
    await first.held();
    await first.press(new RegExp(words.keyFirst));
    await first.held();
    await keyIn(first, ['', '7', '8', '9', '1 3', '2', '8']);
    await first.told(words.saved(1));
    await first.press(words.back);
    await first.held();

    await second.visit(address, words.title);
    await second.press(new RegExp(words.keySecond));
    await second.held();
    await keyIn(second, ['', '6', '8', '9', '1 3', '2', '99']);
    // The last field holds what is on no scale: told, and corrected where it is.
    await second.told(/./);
    await second.held();
    await second.move('Control+A');
    await keyIn(second, ['8']);
    await second.told(words.saved(1));
    await second.press(words.back);
    await second.held();
    await second.press(new RegExp(words.compare));
    await second.told(words.differenceLead);
    await second.press(words.takeFirst);
    await second.told(words.noDifferences);
    await second.fill(beginning(words.unusable), '1', 'spinbutton');
    await second.press(words.record);
    await second.confirm(words.record);
    await second.held();
  });
});
