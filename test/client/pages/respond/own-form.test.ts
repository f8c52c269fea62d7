import { html, LitElement, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../../../client/items/authoring-of.ts';
import { OwnForm } from '../../../../client/pages/respond/own-form.ts';
import { partView } from '../../../../client/pages/respond/part-view.ts';
import { loadRespondStrings } from '../../../../client/strings/respond/respond-strings.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const options = [
  ...letters.map((code) => ({ code: code.toLowerCase(), label: { ja: `選択肢${code}` } })),
  { code: 'none', label: { ja: '特にない' }, isExclusive: true },
];
const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'own',
  version: 1,
  title: { ja: '題' },
  purpose: { ja: '目的' },
  languages: ['ja'],
  estimatedMinutes: 1,
  sections: [
    {
      code: 's',
      title: { ja: '節' },
      itemOrder: 'random',
      items: [
        {
          type: 'multiple-response',
          code: 'many',
          text: { ja: '設問 一つめ' },
          options,
          optionOrder: 'random',
        },
        {
          type: 'matrix',
          code: 'rows',
          text: { ja: '設問 二つめ' },
          rowOrder: 'random',
          rows: letters.map((code) => ({ code: `row-${code.toLowerCase()}`, text: { ja: `項目${code}` } })),
          columns: { options: ['はい', 'いいえ'].map((ja, index) => ({ code: `${index}`, label: { ja } })) },
        },
        { type: 'open-ended', code: 'free', text: { ja: '設問 三つめ' }, maxLength: 100 },
      ],
    },
  ],
};
const sheet = { answers: {}, texts: {} };

/** What stands on the page of somebody whose device has drawn a seed, in its order. */
async function shown(seed: number): Promise<{ questions: string[]; options: string[]; rows: string[] }> {
  await loadRespondStrings('ja');
  const items = new OwnForm(questionnaire, seed).shownWith(sheet).sections[0]?.items ?? [];
  render(
    html`${items.map((part, index) => partView({ part, number: index + 1, sheet, language: 'ja', errorsOf: () => [] }))}`,
    document.body,
  );
  const elements = [...document.body.querySelectorAll('*')].filter((one) => one instanceof LitElement);
  await Promise.all(elements.map((element) => element.updateComplete));
  const written = elements.map((element) => element.renderRoot.textContent ?? '').join(' ');
  const inOrder = (words: RegExp): string[] => [
    ...new Set(Array.from(written.matchAll(words), ([found]) => found)),
  ];
  return {
    questions: inOrder(/設問 .つめ/g),
    options: inOrder(/選択肢[A-F]|特にない/g),
    rows: inOrder(/項目[A-F]/g),
  };
}

afterEach(() => render(null, document.body));

test('questions, options and rows stand in an order that only the seed of the device decides', async () => {
  const first = await shown(1);
  expect(first.questions.toSorted()).toEqual(['設問 一つめ', '設問 三つめ', '設問 二つめ'].toSorted());
  expect(first.rows.toSorted()).toEqual(letters.map((letter) => `項目${letter}`));
  // What is apart from the others keeps its place.
  expect(first.options.at(-1)).toBe('特にない');
  const others: (typeof first)[] = [];
  for (const seed of [2, 3, 4, 5]) others.push(await shown(seed));
  for (const key of ['questions', 'options', 'rows'] as const)
    expect(others.some((other) => other[key].join() !== first[key].join())).toBe(true);
  expect(await shown(1)).toEqual(first);
});
