import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedWave } from '../../../server/demo/demonstration.ts';
import { overviewPageWords } from '../../../client/strings/console/overview/overview-words.ts';
import { actionsWords } from '../../../client/strings/console/actions/actions-words.ts';
import { say } from '../../../client/strings/language.ts';
import { consoleWords, loadConsoleWords } from '../../../client/strings/console/words.ts';
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
  const results = `/results/${publishedWave.code}`;

  it('the overview: items are found, groups compared cell by cell, and a cell leads to its table', async () => {
    const { catalogue } = consoleWords(language);
    const words = overviewPageWords(language);
    const { visit, follow, fill, told, choose, move, held, focused, tree, arrive, page } = walker;
    await visit('/results', catalogue.resultsTitle);
    const title = say(publishedWave.title, language);
    await follow(title, beginning(title));
    await fill(beginning(words.search), 'zzz');
    await told(words.found(0, 6));
    await fill(beginning(words.search), '');
    await held();
    // The map is one stop of the keyboard; arrows go through its cells.
    expect(await tree.names('grid')).toHaveLength(1);
    await choose(words.orders.figure);
    await held();
    await move('Tab');
    expect((await focused()).role).toBe('link');
    await move('ArrowRight');
    const { role, name } = await focused();
    expect(`${role} ${name}`).toMatch(/^link .*(?:\d|X)/);
    await page.keyboard.press('Enter');
    await arrive(/./);
    expect(page.url()).toContain(`${results}/`);
  });

  it('a table in another order, and one more of two items', async () => {
    const { table, crosses } = consoleWords(language);
    const words = overviewPageWords(language);
    const { visit, select, choose, press, told, held, go, act, focused, arrive, page } = walker;
    await visit(`${results}/attainment2*grade`, /./);
    await choose(table.shows.table);
    await held();
    await select(beginning(words.sort), saying(words.sortBy('\u0000').split('\u0000').at(-1) ?? ''));
    await held();
    expect((await focused()).role).toBe('combobox');
    await visit(results, /./);
    await press(crosses.add);
    await told(crosses.incomplete.stub);
    // What is missing leads to its field.
    await go('link', crosses.incomplete.banner);
    await act('Enter');
    expect((await focused()).role).toBe('combobox');
    await select(crosses.stub, /到達度|attain/i);
    await select(crosses.banner, /指針|guideline/i);
    await press(crosses.add);
    await arrive(/./);
    expect(page.url()).toMatch(/\*/);
  });

  it('items side by side, and what goes with an outcome', async () => {
    const { drivers } = consoleWords(language);
    const actions = actionsWords(language);
    const words = overviewPageWords(language);
    const { visit, follow, go, select, held, tree, focused, page } = walker;
    await visit(results, /./);
    await follow(words.grids, words.grids);
    await select(words.gridGroup, /係員|[Ss]taff/);
    await held();
    expect((await focused()).role).toBe('combobox');
    expect((await tree.names('table')).every((name) => name !== '')).toBe(true);

    const catalogue = await (
      await walker.context.request.get(`${server.origin}/api/manage/waves/${publishedWave.code}/tables`)
    ).json();
    const [{ outcome, outcomeLabel }] = catalogue.drivers;
    await visit(results, /./);
    // Of the table of the same item told apart by its name.
    await follow(`${drivers.title} ${say(outcomeLabel, language)}`, drivers.title);
    expect(page.url()).toContain(`/drivers/${outcome}`);
    // The figures of the map stand in a table too, with names, and each leads to what is done about it.
    const tables = await tree.names('table');
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.every((name) => name !== '')).toBe(true);
    expect(await tree.names('heading', 3)).toContain(actions.write);
    await go('button', consoleWords(language).table.print);
  });
});
