import { afterAll, beforeAll, describe, it } from 'vitest';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import { newWaveWords } from '../../../client/strings/console/new-wave-words.ts';
import { beginning, consoleWalker, saying, type ConsoleWalker } from '../console-walker.ts';
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

  it('a draft is begun with a version, edited, undone, and made a version and a survey', async () => {
    const { authoring: words } = consoleWords(language);
    const { visit, press, act, go, fill, told, held, arrive, follow } = walker;
    await visit('/console/questionnaires', words.title);
    await press(beginning(words.beginFromSpoken('\u0000', 1).split('\u0000')[0] ?? ''));
    await held();
    await press(words.begin);
    await arrive(/./);
    await fill(/題名|^Title/, '語られる設問票');
    await act('Tab');
    await told(words.editor.saved);
    await press(words.editor.undo);
    await held();
    await press(words.editor.redo);
    await held();
    await press(words.editor.finalise);
    await go('button', words.editor.finaliseConfirm);
    await walker.page.keyboard.press('Enter');
    await arrive(/./);
    await go('link', saying(words.startWave));
    await follow(saying(words.startWave), newWaveWords(language).title);
  });
});
