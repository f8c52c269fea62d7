import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/items/rating-scale/item-rating-scale.ts';
import type { RatingScaleItem } from '../../../../surveys/schema/item.ts';
import { expectOneLine } from '../expect-one-line.ts';
import { chosenIn, itemBattery, mount } from '../item-battery.ts';

const item: RatingScaleItem = {
  type: 'rating-scale',
  code: 'attainment1',
  text: {
    ja: '「誠意を持って全力を尽くす職員」に、どの程度近づけていますか？',
    en: 'How close have you come to “does their utmost, in good faith”?',
  },
  help: { ja: '最も近づけている場合を10とします', en: '10 means as close as possible' },
  min: 1,
  max: 10,
  minLabel: { ja: 'まったく近づけていない', en: 'not at all' },
  maxLabel: { ja: '最も近づけている', en: 'as close as possible' },
  topBoxCount: 2,
  bottomBoxCount: 2,
};

itemBattery({
  tag: 'item-rating-scale',
  item,
  role: 'radiogroup',
  keys: ' {ArrowRight}{ArrowRight}',
  answer: 3,
  shown: ['3'],
  writing: { value: 3, field: '' },
});

describe('item-rating-scale', () => {
  afterEach(() => document.body.replaceChildren());

  test('ten real radio buttons, the words of the ends in their names', async () => {
    await mount('item-rating-scale', { item });
    const radios = page.getByRole('radio');
    await expect.poll(() => radios.elements().length).toBe(10);
    await expect.element(radios.nth(0)).toHaveAccessibleName(/^1\s+まったく近づけていない$/);
    await expect.element(radios.nth(1)).toHaveAccessibleName('2');
    await expect.element(radios.nth(9)).toHaveAccessibleName(/^10\s+最も近づけている$/);
  });

  test.for([
    { width: 390, rows: 2 },
    { width: 1280, rows: 1 },
  ])('$rows row(s) of boxes at $width px', async ({ width, rows }) => {
    await page.viewport(width, 800);
    const { element } = await mount('item-rating-scale', { item });
    const tops = [...element.renderRoot.querySelectorAll('.point')].map(
      (box) => box.getBoundingClientRect().top,
    );
    expect(new Set(tops).size).toBe(rows);
  });

  test.for([7, 9, 11])(
    '%d points stand in one line at 320 px, the middle one in the middle',
    async (points) => {
      await page.viewport(320, 800);
      const { element } = await mount('item-rating-scale', { item: { ...item, max: points } });
      expectOneLine([...element.renderRoot.querySelectorAll('.point')], element);
    },
  );

  test('a scale from 0 has a 0, which is an answer', async () => {
    const { element, changes } = await mount('item-rating-scale', { item: { ...item, min: 0 }, value: 0 });
    expect(chosenIn(element)).toEqual(['0']);
    await page.getByRole('radio', { name: '5' }).click();
    expect(changes.at(-1)?.answer).toBe(5);
  });

  test('“no answer” takes the choice back and says so; a required item does not offer it', async () => {
    const { element, changes } = await mount('item-rating-scale', { item, value: 7 });
    await page.getByRole('button', { name: '答えない' }).click();
    expect(changes).toEqual([{ item: 'attainment1', answer: undefined, texts: {} }]);
    await element.updateComplete;
    expect(chosenIn(element)).toEqual([]);
    await expect.element(page.getByRole('status')).toHaveTextContent('未回答のまま、先へ進めます。');

    await userEvent.click(page.getByRole('radio', { name: '4' }));
    await expect.element(page.getByRole('status')).toBeEmptyDOMElement();

    element.item = { ...item, isRequired: true };
    await element.updateComplete;
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});
