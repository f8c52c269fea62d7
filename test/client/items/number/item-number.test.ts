import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/items/number/item-number.ts';
import type { NumberItem } from '../../../../surveys/schema/item.ts';
import { itemBattery, mount } from '../item-battery.ts';

const item: NumberItem = {
  type: 'number',
  code: 'years',
  text: { ja: '勤続年数をお答えください。', en: 'How many years have you worked here?' },
  help: { ja: '1年に満たない場合は0としてください', en: 'Less than one year: 0' },
  min: 0,
  max: 50,
  unit: { ja: '年', en: 'years' },
  bands: [
    { code: 'new', label: { ja: '5年以下' }, atMost: 5 },
    { code: 'old', label: { ja: '6年以上' } },
  ],
};

itemBattery({
  tag: 'item-number',
  item,
  role: 'textbox',
  keys: '12{Tab}',
  answer: 12,
  shown: ['12'],
  writing: { value: 12, field: '' },
});

describe('item-number', () => {
  afterEach(() => document.body.replaceChildren());

  test.for([
    ['１２', 12],
    ['０', 0],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['１２．５', 12.5],
    ['−３', -3],
    ['1,23', '1,23'],
    ['-3', -3],
    ['12.5', 12.5],
    ['十二', '十二'],
    ['', undefined],
  ] as const)('%j is told as %j', async ([typed, answer]) => {
    const { changes } = await mount('item-number', { item, value: 1 });
    const field = page.getByRole('textbox');
    await field.fill(typed);
    await userEvent.keyboard('{Tab}');
    expect(changes.at(-1)).toEqual({ item: 'years', answer, texts: {} });
  });

  test('the unit and the limits are read out', async () => {
    await mount('item-number', { item });
    await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription(/0から50までの数 年/);
  });
});
