import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
import { newWaveWords } from '../../../client/strings/console/new-wave/new-wave-words.ts';
import { beginning, consoleWalker, saying, type ConsoleWalker } from '../console-walker.ts';
import { demonstrationServer } from '../demonstration-server.ts';

/** Words around a name, whatever that is. */
const named = (words: (name: string) => string): RegExp =>
  new RegExp(
    `^${words('\u0000')
      .replaceAll(/[“”「」()（）]/g, '.')
      .replace('\u0000', '.*')}$`,
  );

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
    const { visit, press, act, go, fill, told, held, arrive, follow, confirm } = walker;
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

    // A question is added: its text is asked for at once.
    await press(/^1\. /);
    await press(named(words.editor.addPartTo));
    await held();
    const { role, name } = await walker.focused();
    expect(`${role} ${name}`).toMatch(new RegExp(`^textbox .*${words.editor.fields.text}`));
    await fill(saying(words.editor.fields.text), '足された設問');
    for (const label of ['はい', 'いいえ']) {
      await press(words.editor.fields.addOption);
      await held();
      await walker.page.keyboard.insertText(label);
    }
    await act('Tab');
    await held();
    // The preview is a part of its own, and answers like the page of respondents.
    await go('button', words.editor.preview.pc);
    await act('Enter');
    await walker.choose('いいえ');
    // Taken out again: what was said of it stays, and the focus where another could be added.
    await press(named(words.editor.removeSpoken));
    await told(words.editor.removed('足された設問'));
    // What was missing in it is missing no more, once that is saved.
    await walker.page.getByText(words.editor.noIssues).waitFor();

    await press(words.editor.finalise);
    await confirm(words.editor.finaliseConfirm);
    await arrive(/./);
    await go('link', saying(words.startWave));
    await follow(saying(words.startWave), newWaveWords(language).title);
  });

  it('a questionnaire of another tool is read from its file, and a draft made of it', async () => {
    const { authoring: words } = consoleWords(language);
    const { visit, press, fill, told, held, arrive, chooseFile, tree } = walker;
    const surveyJs = {
      title: '持ち込まれた設問票',
      elements: [
        { type: 'radiogroup', name: 'lead', title: 'はじめの問い', choices: ['a', 'b'] },
        { type: 'signaturepad', name: 'signed', title: '署名' },
      ],
    };
    const file = (content: string) => ({
      name: 'survey.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await visit('/console/questionnaires', words.title);
    await chooseFile(beginning(words.importFile), file('{'));
    await press(words.importRead);
    await told(/./);
    await chooseFile(beginning(words.importFile), file(JSON.stringify(surveyJs)));
    await press(words.importRead);
    await held();
    expect(await walker.focused()).toMatchObject({ role: 'heading', name: words.importReport });
    expect(await tree.names('heading', 4)).toContain(words.importCount(words.importKinds['left-out'], 2));
    await fill(beginning(words.newCode), 'brought');
    await press(words.importBegin);
    await arrive(/持ち込まれた設問票/);
  });
});
