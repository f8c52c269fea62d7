import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../client/items/single-response/item-single-response.ts';
import type { SingleResponseItem } from '../../../../surveys/schema/item.ts';
import { chosenIn, itemBattery, mount } from '../item-battery.ts';

const item: SingleResponseItem = {
  type: 'single-response',
  code: 'grade',
  text: { ja: 'あなたの職を選んでください。', en: 'Please choose your grade.' },
  help: { ja: '答えたくない場合は、選ばずに進めます', en: 'You may leave this blank' },
  options: [
    { code: '1', label: { ja: '部長級', en: 'Director' } },
    {
      code: '2',
      label: { ja: '課長級', en: 'Manager' },
      description: { ja: '副参事を含む', en: 'and deputies' },
    },
    { code: '90', label: { ja: 'その他', en: 'Other' }, takesText: true },
  ],
};

itemBattery({
  tag: 'item-single-response',
  item,
  role: 'radiogroup',
  keys: ' {ArrowDown}',
  answer: '2',
  shown: ['2'],
  writing: { value: '90', field: 'input[type="text"]' },
});

describe('item-single-response', () => {
  afterEach(() => document.body.replaceChildren());

  test('the whole row can be pressed; label is the name, sentence the description', async () => {
    const { changes } = await mount('item-single-response', { item });
    await page.getByText('副参事を含む').click();
    expect(changes.map((change) => change.answer)).toEqual(['2']);
    const option = page.getByRole('radio', { name: '課長級' });
    await expect.element(option).toHaveAccessibleName('課長級');
    await expect.element(option).toHaveAccessibleDescription('副参事を含む');
  });

  test('the text field stands open only beside a chosen option that takes text', async () => {
    const { changes } = await mount('item-single-response', { item, value: '1' });
    expect(page.getByRole('textbox').elements()).toEqual([]);
    await page.getByRole('radio', { name: 'その他' }).click();
    await page.getByRole('textbox', { name: '「その他」の内容' }).fill('嘱託');
    expect(changes.at(-1)).toEqual({ item: 'grade', answer: '90', texts: { 'grade/90': '嘱託' } });
  });

  test('“no answer” leaves the item blank', async () => {
    const { element, changes } = await mount('item-single-response', { item, value: '2' });
    await page.getByRole('button', { name: '答えない' }).click();
    await element.updateComplete;
    expect(chosenIn(element)).toEqual([]);
    expect(changes.at(-1)?.answer).toBeUndefined();
  });
});
