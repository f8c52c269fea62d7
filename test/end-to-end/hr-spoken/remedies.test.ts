import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remedyWords } from '../../../client/strings/console/remedies/remedy-words.ts';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import { closeNested } from '../../server/nested-world.ts';
import { consoleWalker, saying, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

beforeAll(() => loadConsoleWords('en'));

describe.each(['ja', 'en'] as const)('by keyboard and accessibility tree alone (%s)', (language) => {
  let server: Awaited<ReturnType<typeof demonstrationServer>>;
  let walker: ConsoleWalker;
  beforeAll(async () => {
    server = await demonstrationServer(closeNested);
    walker = await consoleWalker(server.browser, { origin: server.origin, language });
    await server.signIn(walker.context);
  });
  afterAll(async () => {
    await walker.leave();
    await server.stop();
  });

  it('what is hidden is looked at, made coarser, and undone', async () => {
    const words = remedyWords(language);
    const { visit, press, told, held, tree, focused } = walker;
    await visit('/console/waves/departments/drafts', consoleWords(language).catalogue.draftsTitle);
    const seeing = saying(words.see('\u0000').split('\u0000')[1] ?? '');
    // Looked at and left.
    await press(seeing);
    await press(words.leave);
    await held();
    await press(seeing);
    await press(words.take);
    await told(words.taken);
    // The button is gone with what it offered: the focus is where the next thing is said.
    expect(['heading', 'button']).toContain((await focused()).role);
    expect(await tree.names('heading', 3)).toContain(words.chosenTitle);
    await press(words.undo);
    await told(words.undone);
    expect(await tree.names('heading', 3)).not.toContain(words.chosenTitle);
  });
});
