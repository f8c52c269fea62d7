import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../client/items/ranking/item-ranking.ts';
import type { RankingItem } from '../../../../surveys/schema/item.ts';
import { chosenIn, itemBattery, mount } from '../item-battery.ts';

const item: RankingItem = {
  type: 'ranking',
  code: 'need',
  text: { ja: '強化すべき能力は何だと思いますか。', en: 'Which abilities should be strengthened?' },
  help: { ja: '現在の仕事について答えてください', en: 'Think of your present work' },
  options: [
    { code: '1', label: { ja: '専門性', en: 'Expertise' } },
    { code: '2', label: { ja: '政策の企画', en: 'Policy making' } },
    { code: '3', label: { ja: '組織力', en: 'Teamwork' } },
    { code: '90', label: { ja: 'その他', en: 'Other' }, takesText: true },
  ],
  rankCount: 2,
};

itemBattery({
  tag: 'item-ranking',
  item,
  role: 'group',
  keys: '{ArrowDown}{ArrowDown}',
  answer: ['2'],
  shown: ['2'],
  writing: { value: ['90'], field: '#text-90' },
});

describe('item-ranking', () => {
  afterEach(() => document.body.replaceChildren());

  test('one list a place; an option that is chosen again moves and says so', async () => {
    const { element, changes } = await mount('item-ranking', { item, value: ['1', '3'] });
    expect(chosenIn(element)).toEqual(['1', '3']);
    await page.getByRole('combobox', { name: '2位' }).selectOptions('専門性');
    expect(changes.at(-1)?.answer).toEqual(['1']);
    await expect.element(page.getByRole('status')).toHaveTextContent('「専門性」を1位から移しました。');
    expect(chosenIn(element)).toEqual(['1']);
  });

  test('places close up, and all can be taken back', async () => {
    const { changes } = await mount('item-ranking', { item, value: ['1', '3'] });
    await page.getByRole('combobox', { name: '1位' }).selectOptions('選ばない');
    expect(changes.at(-1)?.answer).toEqual(['3']);
    await page.getByRole('combobox', { name: '1位' }).selectOptions('選ばない');
    expect(changes.at(-1)?.answer).toBeUndefined();
  });
});
