import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { limits } from '../limits.ts';
import { axTree, type Told } from './ax-tree.ts';
import { watchedPage } from './watched-page.ts';

/** A file as somebody has it on their computer. */
interface OwnFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface Walk {
  origin: string;
  language: 'ja' | 'en';
  /** Milliseconds until something is given up: few only where it is known not to come. */
  patience?: number;
}

/** More than any page has: a page that lets the keyboard out nowhere. */
const mostStops = 400;

/** Words as they are told, whole. */
export const exactly = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);

/** Words as they are told, from their beginning. */
export const beginning = (words: string): RegExp => new RegExp(exactly(words).source.slice(0, -1));

/** Words as they are told, anywhere. */
export const saying = (words: string): RegExp => new RegExp(exactly(words).source.slice(1, -1));

const asPattern = (words: string | RegExp): RegExp => (typeof words === 'string' ? exactly(words) : words);

/**
 * Somebody of HR who has a keyboard and the accessibility tree, and nothing else. Whatever is done: the focus stays on
 * the page, a page that comes has one heading and gives it the focus, what has changed is told.
 */
export async function consoleWalker(browser: Browser, { origin, language, patience = limits.wait }: Walk) {
  const watched = await watchedPage(browser, origin, { viewport: { width: 1280, height: 900 } });
  const { page } = watched;
  const tree = await axTree(page);
  const until = <T>(look: () => Promise<T>): Promise<T> => eventually(look, patience);
  /** What was told before the last thing that was done. */
  let before = new Set<string>();

  async function focused(): Promise<Told> {
    const told = await tree.focused();
    return told ?? { role: 'nothing', name: '', value: '', level: 0, isChecked: false };
  }

  /** Moves: never changes anything, never leaves the page. */
  const move = (key: string): Promise<void> => page.keyboard.press(key);

  /** Does something; afterwards the focus has to be somewhere. */
  async function act(key: string): Promise<void> {
    const at = await focused();
    before = new Set(await tree.live());
    await page.keyboard.press(key);
    await until(async () =>
      expect(await tree.focused(), `the focus is lost after ${key} on ${at.role} ${at.name}`).toBeDefined(),
    );
  }

  /** Tabs until something of this role and name is reached; once round the page. */
  async function go(role: string, name: string | RegExp): Promise<Told> {
    const pattern = asPattern(name);
    return until(async () => {
      const missed: string[] = [];
      for (let rounds = 0; rounds < 2; await move('Tab')) {
        const told = await focused();
        if (told.role === role && pattern.test(told.name)) return told;
        // Between the end of the page and its beginning.
        if (told.role === 'nothing') rounds += 1;
        missed.push(`${told.role} ${told.name}`);
        if (missed.length > mostStops) break;
      }
      return expect.fail(
        `the keyboard does not reach ${role} ${pattern.source}, only ${[...new Set(missed)].join(' | ')}`,
      );
    });
  }

  async function press(name: string | RegExp): Promise<void> {
    await go('button', name);
    await act('Enter');
  }

  async function fill(name: string | RegExp, text: string, role = 'textbox'): Promise<void> {
    await go(role, name);
    await move('Control+A');
    await page.keyboard.insertText(text);
  }

  /** A day, in the order in which this browser asks for its parts. */
  async function fillDay(name: string | RegExp, day: string): Promise<void> {
    await go('Date', name);
    const [year, month, date] = day.split('-');
    await page.keyboard.type(`${month}${date}${year}`);
  }

  /** One of a group: Tab to the group, arrows inside. */
  async function choose(name: string | RegExp): Promise<void> {
    const pattern = asPattern(name);
    const seen: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      let told = await focused();
      for (let place = 0; told.role === 'radio' && place < 40; place += 1) {
        if (pattern.test(told.name)) {
          if (!told.isChecked) await act('Space');
          return;
        }
        seen.push(told.name);
        await move('ArrowDown');
        const next = await focused();
        if (seen.includes(next.name) && !pattern.test(next.name)) break;
        told = next;
      }
      await move('Tab');
    }
    expect.fail(`no choice ${pattern.source}, only ${seen.join(' | ')}`);
  }

  /** A box: ticked, or not. */
  async function tick(name: string | RegExp, isTicked = true): Promise<void> {
    const { isChecked } = await go('checkbox', name);
    if (isChecked !== isTicked) await act('Space');
    // A browser tells of it a moment after it has drawn it.
    await until(async () => expect((await focused()).isChecked).toBe(isTicked));
  }

  /** One of a list. */
  async function select(name: string | RegExp, option: RegExp): Promise<void> {
    await go('combobox', name);
    await act('Home');
    for (let step = 0; step < 60; step += 1) {
      if (option.test((await focused()).value)) return;
      await act('ArrowDown');
    }
    expect.fail(`no option ${option.source}`);
  }

  /** A file, by the button that asks for one. */
  async function chooseFile(name: string | RegExp, file: OwnFile): Promise<void> {
    await go('button', name);
    const asked = page.waitForEvent('filechooser');
    await act('Enter');
    await (await asked).setFiles(file);
  }

  /** A dialog has come: its button is pressed, and the focus comes back to the page. */
  async function confirm(name: string | RegExp): Promise<void> {
    await until(async () => expect(await tree.names('dialog')).toHaveLength(1));
    await press(name);
    await until(async () => expect(await tree.names('dialog')).toHaveLength(0));
    await held();
  }

  /** The focus is on the page, once everything has been asked and drawn. */
  async function held(): Promise<void> {
    await watched.settled();
    await until(async () => expect((await focused()).role, 'the focus is lost').not.toBe('nothing'));
  }

  /** One heading, of this name, and the focus on it: of a page that came by itself, or by a link. */
  async function arrive(name: string | RegExp): Promise<void> {
    await until(async () => {
      const headings = await tree.names('heading', 1);
      expect(headings).toHaveLength(1);
      expect(headings[0], (await tree.live()).join('\n')).toMatch(asPattern(name));
      const { role, name: at } = await focused();
      expect(`${role} ${at}`, 'the focus does not go to the heading').toBe(`heading ${headings[0]}`);
    });
    await watched.settled();
  }

  async function follow(link: string | RegExp, heading: string | RegExp): Promise<void> {
    await go('link', link);
    await page.keyboard.press('Enter');
    await arrive(heading);
  }

  /** An address that is typed. */
  async function visit(path: string, heading: string | RegExp): Promise<void> {
    const address = new URL(path, origin);
    if (language !== 'ja') address.searchParams.set('lang', language);
    // Only what stands after the mark changes nothing in the browser: the page is asked for anew.
    await page.goto('about:blank');
    await page.goto(address.href);
    await watched.settled();
    await until(async () => {
      const headings = await tree.names('heading', 1);
      expect(headings).toHaveLength(1);
      expect(headings[0]).toMatch(asPattern(heading));
    });
    before = new Set(await tree.live());
  }

  /** What a status or an alert says now that it did not say before. */
  async function hear(words: string | RegExp): Promise<string> {
    const pattern = typeof words === 'string' ? saying(words) : words;
    const heard = await until(async () => {
      const found = (await tree.live()).find((text) => pattern.test(text) && !before.has(text));
      return (
        found ?? expect.fail(`nobody is told ${pattern.source}, only ${(await tree.live()).join(' | ')}`)
      );
    });
    await held();
    return heard;
  }

  return {
    page,
    watched,
    context: watched.context,
    tree,
    focused,
    move,
    act,
    go,
    press,
    fill,
    fillDay,
    choose,
    tick,
    select,
    chooseFile,
    confirm,
    held,
    arrive,
    follow,
    visit,
    told: hear,
    leave: () => watched.leave(),
  };
}

export type ConsoleWalker = Awaited<ReturnType<typeof consoleWalker>>;
