import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/items/date/item-date.ts';
import type { DateItem } from '../../../../surveys/schema/item.ts';
import { itemBattery, mount } from '../item-battery.ts';

const item: DateItem = {
  type: 'date',
  code: 'hired',
  text: { ja: '採用された日をお答えください。', en: 'When were you hired?' },
  help: { ja: '再任用の方は、はじめに採用された日です', en: 'The first time, if more than once' },
  precision: 'day',
  earliest: '1980-04-01',
  latest: '2026-04-01',
  bands: [
    { code: 'before', label: { ja: '平成31年3月まで' }, atMost: '2019-03-31' },
    { code: 'after', label: { ja: '平成31年4月から' } },
  ],
};

itemBattery({
  tag: 'item-date',
  item,
  role: 'textbox',
  keys: '2025/11/30{Tab}',
  answer: '2025-11-30',
  shown: ['2025/11/30'],
  writing: { value: '2025-11-30', field: '' },
});

describe('item-date', () => {
  afterEach(() => document.body.replaceChildren());

  test.for([
    ['令和7年11月30日', '2025-11-30'],
    ['Ｒ７．１１．３０', '2025-11-30'],
    ['２０２５／１１／３０', '2025-11-30'],
    [' きのう ', 'きのう'],
    ['', undefined],
  ] as const)('%j is told as %j', async ([typed, answer]) => {
    const { element, changes } = await mount('item-date', { item, value: '2020-01-01' });
    const field = page.getByRole('textbox');
    await field.fill(typed);
    await userEvent.keyboard('{Tab}');
    expect(changes.at(-1)).toEqual({ item: 'hired', answer, texts: {} });
    await element.updateComplete;
    // What somebody wrote themselves stays as they wrote it.
    await expect.element(field).toHaveValue(typed);
  });

  test('it says how it reads a date while it is typed, and tells nothing before the field is left', async () => {
    const { changes } = await mount('item-date', { item });
    await userEvent.click(page.getByRole('textbox'));
    await userEvent.keyboard('R7.11');
    await expect.element(page.getByRole('status')).toHaveTextContent('');
    await userEvent.keyboard('.30');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('読み取り：令和7年11月30日（2025年11月30日）');
    expect(changes).toEqual([]);
    await userEvent.keyboard('{Tab}');
    expect(changes).toHaveLength(1);
  });

  test('what is no date is named as soon as the field is left', async () => {
    await mount('item-date', { item, language: 'en' });
    await page.getByRole('textbox').fill('yesterday');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('status')).toHaveTextContent('This cannot be read as a date.');
  });

  test('another answer takes the place of what was typed', async () => {
    const { element } = await mount('item-date', { item });
    await page.getByRole('textbox').fill('R7.11.30');
    await userEvent.keyboard('{Tab}');
    element.value = '2024-04-01';
    await element.updateComplete;
    await expect.element(page.getByRole('textbox')).toHaveValue('2024/04/01');
  });

  test('the limits and how to write are read out', async () => {
    await mount('item-date', { item: { ...item, precision: 'year', earliest: '1980', latest: '2026' } });
    await expect
      .element(page.getByRole('textbox'))
      .toHaveAccessibleDescription(
        /昭和55年（1980年）から令和8年（2026年）まで .*「R7」「2025」のように書けます。/,
      );
  });
});
