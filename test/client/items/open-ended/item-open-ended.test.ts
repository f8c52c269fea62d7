import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/items/open-ended/item-open-ended.ts';
import type { OpenEndedItem } from '../../../../surveys/schema/item.ts';
import { itemBattery, mount } from '../item-battery.ts';

const item: OpenEndedItem = {
  type: 'open-ended',
  code: 'idea',
  text: { ja: '職場をよくするための提案をお書きください。', en: 'Any ideas for a better workplace?' },
  help: { ja: '思いついた順でかまいません', en: 'In any order' },
  maxLength: 10,
};

itemBattery({
  tag: 'item-open-ended',
  item,
  role: 'textbox',
  keys: 'talk',
  answer: 'talk',
  shown: ['talk'],
  writing: { value: undefined, field: 'textarea' },
});

describe('item-open-ended', () => {
  afterEach(() => document.body.replaceChildren());

  test('what is too long is kept, counted and marked', async () => {
    const { element, changes } = await mount('item-open-ended', { item });
    await page.getByRole('textbox').fill('対話の時間をもっと増やす');
    expect(changes.at(-1)?.answer).toBe('対話の時間をもっと増やす');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.length.over')?.textContent).toContain('12 / 10文字');
  });

  test('Enter is a new line, and an emptied field is blank', async () => {
    const { changes } = await mount('item-open-ended', { item });
    await page.getByRole('textbox').click();
    await userEvent.keyboard('a{Enter}b');
    expect(changes.at(-1)?.answer).toBe('a\nb');
    await page.getByRole('textbox').clear();
    expect(changes.at(-1)?.answer).toBeUndefined();
  });

  test('it warns against naming people', async () => {
    await mount('item-open-ended', { item });
    await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription(/氏名や個人が特定される内容/);
  });
});
