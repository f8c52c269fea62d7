import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/items/matrix/item-matrix.ts';
import '../../../../client/styles/base.css';
import type { AnswerChange } from '../../../../client/items/answer-change.ts';
import type { ItemMatrix } from '../../../../client/items/matrix/item-matrix.ts';
import type { Matrix } from '../../../../surveys/schema/item.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { expectOneLine } from '../expect-one-line.ts';

const matrix: Matrix = {
  type: 'matrix',
  code: 'attitudes',
  text: { ja: '次の行動姿勢について、どの程度できていますか。', en: 'How far do you live up to these?' },
  help: { ja: '最近の半年を思い浮かべてください', en: 'Think of the last six months' },
  rows: [
    { code: 'citizen', text: { ja: '市民の視点で考える', en: 'Thinks as citizens do' } },
    { code: 'challenge', text: { ja: '失敗を恐れず挑戦する', en: 'Dares to try' } },
  ],
  columns: {
    options: [
      { code: '3', label: { ja: 'できている', en: 'Well' } },
      { code: '2', label: { ja: 'ある程度できている', en: 'Somewhat' } },
      { code: '1', label: { ja: 'できていない', en: 'Not' } },
    ],
  },
};
const scale: Matrix = {
  ...matrix,
  columns: {
    min: 1,
    max: 10,
    minLabel: { ja: '全く', en: 'not at all' },
    maxLabel: { ja: '最も', en: 'most' },
    topBoxCount: 2,
    bottomBoxCount: 2,
  },
};

async function mount(
  properties: Partial<Pick<ItemMatrix, 'item' | 'answers' | 'rowErrors' | 'language' | 'number'>> = {},
) {
  const element = document.createElement('item-matrix');
  Object.assign(element, { item: matrix, ...properties });
  const changes: AnswerChange[] = [];
  element.addEventListener('answer-change', (event) => changes.push(event.detail));
  document.body.append(element);
  await element.updateComplete;
  return { element, changes };
}

const violations = async (element: Element): Promise<string[]> =>
  (await axe.run(element)).violations.map(({ id, help }) => `${id}: ${help}`);

describe('item-matrix', () => {
  beforeEach(() => page.viewport(1024, 800));
  afterEach(() => document.body.replaceChildren());

  test('the question is the name of the whole, each statement that of its row', async () => {
    await mount({ number: 3 });
    const whole = page.getByRole('group', { name: /問3.*次の行動姿勢/ });
    await expect.element(whole).toHaveAccessibleDescription(/最近の半年/);
    await expect.element(page.getByRole('radiogroup', { name: /市民の視点で考える/ })).toBeVisible();
    await expect
      .poll(() => page.getByRole('radio', { name: 'できていない', exact: true }).elements().length)
      .toBe(2);
  });

  test('is answered by the keyboard alone, row by row, and each row taken back', async () => {
    const { element, changes } = await mount();
    await userEvent.keyboard('{Tab} {Tab} {ArrowDown}');
    expect(changes.map(({ item, answer }) => `${item} ${String(answer)}`)).toEqual([
      'citizen 3',
      'challenge 3',
      'challenge 2',
    ]);
    await element.updateComplete;
    await page.getByRole('button', { name: '答えない' }).first().click();
    expect(changes.at(-1)).toEqual({ item: 'citizen', answer: undefined, texts: {} });
  });

  test('earlier answers are shown again, points as numbers', async () => {
    const { element } = await mount({ item: scale, answers: { citizen: 7 } });
    const chosen = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(chosen.map(({ name, value }) => `${name} ${value}`)).toEqual(['citizen 7']);
    await expect.element(page.getByRole('radio', { name: '10 最も' }).first()).toBeVisible();
  });

  test('an error is read out at its row and marks no other; focusRow leads there', async () => {
    const { element } = await mount({ rowErrors: { challenge: ['この設問には回答が必要です。'] } });
    const row = page.getByRole('radiogroup', { name: /失敗を恐れず/ });
    await expect.element(row).toHaveAccessibleDescription(/エラー：この設問には回答が必要です。/);
    expect(element.renderRoot.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1);
    element.focusRow('challenge');
    expect(element.shadowRoot?.activeElement?.getAttribute('name')).toBe('challenge');
  });

  test.for([
    { item: matrix, language: 'ja' as Language, width: 1024 },
    { item: matrix, language: 'en' as Language, width: 320 },
    { item: scale, language: 'ja' as Language, width: 320 },
    { item: scale, language: 'en' as Language, width: 1024 },
  ])(
    'axe finds nothing, it fits, targets of 44 px ($language, $width px)',
    async ({ item, language, width }) => {
      await page.viewport(width, 800);
      const { element } = await mount({
        item,
        language,
        rowErrors: { citizen: ['!'] },
        answers: { challenge: 3 },
      });
      expect(await violations(element)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      for (const target of element.renderRoot.querySelectorAll('label, .clear')) {
        const { width: across, height } = target.getBoundingClientRect();
        expect(Math.min(across, height)).toBeGreaterThanOrEqual(44);
      }
    },
  );

  test('on a wide screen the scale stands once on top, on a narrow one in every row', async () => {
    const { element } = await mount();
    const head = element.renderRoot.querySelector<HTMLElement>('.head');
    expect(head?.offsetHeight).toBeGreaterThan(0);
    await page.viewport(390, 800);
    await expect.poll(() => head?.offsetHeight).toBe(0);
  });

  test('the head stays in view over its rows, and a long matrix has several', async () => {
    const { element } = await mount({ item: { ...matrix, rows: statements(20) } });
    const heads = [...element.renderRoot.querySelectorAll<HTMLElement>('.head')];
    expect(heads.length).toBe(3);
    const row = (index: number) => element.renderRoot.querySelectorAll<HTMLElement>('.row')[index];
    for (const index of [5, 12, 18]) {
      scrollTo({ top: scrollY + (row(index)?.getBoundingClientRect().top ?? 0) - 200, behavior: 'instant' });
      const inView = heads.filter((head) => {
        const { top, bottom } = head.getBoundingClientRect();
        return top >= 0 && bottom <= (row(index)?.getBoundingClientRect().top ?? 0);
      });
      expect(inView.length).toBeGreaterThan(0);
    }
  });

  test.for([
    [
      'ja',
      5,
      [
        'そう思う',
        'どちらかといえばそう思う',
        'どちらともいえない',
        'どちらかといえばそう思わない',
        'そう思わない',
      ],
    ],
    ['en', 3, ['Extraordinarily', 'Neither agree nor disagree', 'Not applicable']],
    ['ja', 7, ['毎日', '週に数回', '週に1回', '月に数回', '月に1回', '年に数回', '全くない']],
  ] as const)('columns are wide enough for their words (%s, %d)', async ([language, , words]) => {
    const options = words.map((word, index) => ({ code: String(index), label: { ja: word, en: word } }));
    const { element } = await mount({ item: { ...matrix, columns: { options } }, language });
    const head = element.renderRoot.querySelector<HTMLElement>('.head');
    expect(head?.offsetHeight).toBeGreaterThan(0);
    for (const word of element.renderRoot.querySelectorAll<HTMLElement>('.head .word')) {
      const lines = Math.round(word.offsetHeight / Number.parseFloat(getComputedStyle(word).lineHeight));
      expect(lines).toBeLessThanOrEqual(3);
      // Nor is a word of a language with spaces broken to fit.
      const height = word.offsetHeight;
      word.style.overflowWrap = 'normal';
      expect([word.offsetHeight, word.scrollWidth <= word.clientWidth]).toEqual([height, true]);
    }
  });

  test.for([320, 1024])(
    'rows stay where they are when one answers and takes it back (%d px)',
    async (width) => {
      await page.viewport(width, 800);
      const { element, changes } = await mount({ item: { ...matrix, rows: statements(4) } });
      const tops = (): number[] =>
        [...element.renderRoot.querySelectorAll('.row, label')].map((one) => one.getBoundingClientRect().top);
      const before = tops();
      await page.getByRole('radio').nth(4).click();
      await element.updateComplete;
      expect(tops()).toEqual(before);
      await page.getByRole('button', { name: '答えない' }).click();
      await element.updateComplete;
      expect(tops()).toEqual(before);
      expect(changes.map(({ answer }) => answer)).toEqual(['2', undefined]);
      expect(page.getByRole('button').elements()).toEqual([]);
    },
  );

  test.for([7, 11])('%d points stand in one line at 320 px, the middle one in the middle', async (points) => {
    await page.viewport(320, 800);
    const { element } = await mount({
      item: { ...scale, columns: { min: 1, max: points, topBoxCount: 1, bottomBoxCount: 1 } },
    });
    const [row] = element.renderRoot.querySelectorAll('.row');
    expectOneLine([...(row?.querySelectorAll('label') ?? [])], row);
  });
});

function statements(count: number): Matrix['rows'] {
  return Array.from({ length: count }, (_, index) => ({
    code: `s${index}`,
    text: { ja: `項目その${index + 1}`, en: `Statement ${index + 1}` },
  }));
}
