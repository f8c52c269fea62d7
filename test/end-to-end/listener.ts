import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { textParts } from '../../surveys/items/words/furigana.ts';
import { eventually } from '../eventually.ts';

/** What a screen reader is told of one thing. */
export interface Heard {
  role: string;
  name: string;
  /** Rank of a heading; 0 for anything else. */
  level: number;
  isFocused: boolean;
  isChecked: boolean;
}

/**
 * Somebody who has a keyboard and the accessibility tree, and nothing else: no picture, no pointer, no document.
 */
export async function listener(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  async function hear(): Promise<Heard[]> {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, properties = [] }) => {
        const told = (property: string): unknown =>
          properties.find((one) => one.name === property)?.value.value;
        return {
          role: String(role?.value),
          name: String(name?.value ?? ''),
          level: Number(told('level') ?? 0),
          isFocused: told('focused') === true,
          isChecked: told('checked') === 'true',
        };
      });
  }

  /** What the keyboard acts on now. */
  async function focused(): Promise<Heard | undefined> {
    return (await hear()).findLast(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
  }

  /** Goes forward until something of this kind and name is reached; what is on the way is met first. */
  async function tabTo(
    role: string,
    name: RegExp,
    meet: (heard: Heard) => Promise<void> = () => Promise.resolve(),
  ): Promise<Heard> {
    const missed: string[] = [];
    for (let step = 0; step < 300; step += 1) {
      await press('Tab');
      const heard = await focused();
      if (heard === undefined) continue;
      if (heard.role === role && name.test(heard.name)) return heard;
      missed.push(`${heard.role} ${heard.name}`);
      await meet(heard);
    }
    return expect.fail(`the keyboard does not reach ${role} ${name.source}, only ${missed.join(' | ')}`);
  }

  /** Waits until the focus is on a heading of this name. */
  const arriveAt = (name: RegExp): Promise<void> =>
    eventually(async () => {
      const heard = await focused();
      expect(`${heard?.role} ${heard?.name}`).toMatch(new RegExp(`^heading .*(?:${name.source})`));
    });

  /** Waits until something is said that a status or an alert holds. */
  const told = (words: RegExp): Promise<void> =>
    eventually(async () => {
      const all = await hear();
      const isSpoken = all.some(({ role }) => role === 'status' || role === 'alert');
      expect(isSpoken ? all.map(({ name }) => name).join('\n') : '').toMatch(words);
    });

  const type = (text: string): Promise<void> => page.keyboard.type(text);

  return { hear, focused, press, type, tabTo, arriveAt, told };
}

/** Words of the pages as they are told: a reading may or may not follow its word. */
export function spokenWords(words: string): RegExp {
  const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const parts = textParts(words).map(({ base, reading }) =>
    reading === null ? plain(base.trim()) : `${plain(base)}(?:\\s*（?\\s*${plain(reading)}\\s*）?)?`,
  );
  return new RegExp(parts.join(String.raw`\s*`));
}
