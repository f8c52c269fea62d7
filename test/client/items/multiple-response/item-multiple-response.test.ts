import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../client/items/multiple-response/item-multiple-response.ts';
import type { MultipleResponseItem } from '../../../../surveys/schema/item.ts';
import { chosenIn, itemBattery, mount } from '../item-battery.ts';

const item: MultipleResponseItem = {
  type: 'multiple-response',
  code: 'guideline',
  text: {
    ja: '意識して取り組んでいる行動指針を選んでください。',
    en: 'Which action guidelines do you keep in mind?',
  },
  help: { ja: '行動指針は8つあります', en: 'There are eight guidelines' },
  options: [
    {
      code: '1',
      label: { ja: '市民感覚', en: 'Citizen’s view' },
      description: { ja: '市民に寄り添って対話すること', en: 'Stay close to citizens' },
    },
    { code: '2', label: { ja: '責任・倫理', en: 'Responsibility' } },
    { code: '90', label: { ja: 'その他', en: 'Other' }, takesText: true },
    { code: '99', label: { ja: '特にない', en: 'None' }, isExclusive: true },
  ],
};

itemBattery({
  tag: 'item-multiple-response',
  item,
  role: 'group',
  keys: ' {Tab} ',
  answer: ['1', '2'],
  shown: ['1', '2'],
  writing: { value: ['90'], field: 'input[type="text"]' },
});

const box = (name: string) => page.getByRole('checkbox', { name });

describe('item-multiple-response', () => {
  afterEach(() => document.body.replaceChildren());

  test('the answer stands in the order of the questionnaire, whatever the order of ticking', async () => {
    const { changes } = await mount('item-multiple-response', { item });
    await box('その他').click();
    await box('責任・倫理').click();
    await page.getByText('市民に寄り添って対話すること').click();
    expect(changes.map((change) => change.answer)).toEqual([['90'], ['2', '90'], ['1', '2', '90']]);
    await box('責任・倫理').click();
    expect(changes.at(-1)?.answer).toEqual(['1', '90']);
  });

  test('how many are chosen is told politely; nothing chosen is blank', async () => {
    const { changes } = await mount('item-multiple-response', { item, value: ['1', '2'] });
    await expect.element(page.getByRole('status')).toHaveTextContent('2個を選択中');
    await box('市民感覚').click();
    await box('責任・倫理').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('0個を選択中');
    expect(changes.at(-1)?.answer).toBeUndefined();
  });

  test('an exclusive option clears the others and says so, and the other way round', async () => {
    const { element } = await mount('item-multiple-response', { item, value: ['1', '2'] });
    await box('特にない').click();
    await element.updateComplete;
    expect(chosenIn(element)).toEqual(['99']);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('「特にない」を選んだので、ほかの選択を消しました。 1個を選択中');

    await box('責任・倫理').click();
    await element.updateComplete;
    expect(chosenIn(element)).toEqual(['2']);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('「特にない」の選択を消しました。 1個を選択中');
  });

  test('a limit is told, not enforced by force: the page says what is wrong', async () => {
    const { changes } = await mount('item-multiple-response', {
      item: { ...item, maxChoices: 1 },
      value: ['1'],
    });
    await expect.element(page.getByText('1個まで選べます。')).toBeVisible();
    await box('責任・倫理').click();
    expect(changes.at(-1)?.answer).toEqual(['1', '2']);
    await expect.element(page.getByRole('status')).toHaveTextContent('2個を選択中（1個まで）');
  });

  test('what stands beside “other” travels with the answer', async () => {
    const { changes } = await mount('item-multiple-response', { item, value: ['90'] });
    await page.getByRole('textbox', { name: '「その他」の内容' }).fill('応援体制');
    expect(changes.at(-1)).toEqual({
      item: 'guideline',
      answer: ['90'],
      texts: { 'guideline/90': '応援体制' },
    });
  });
});
