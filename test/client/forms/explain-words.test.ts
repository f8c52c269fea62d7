import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/styles/base.css';
import { ExplainWords, type Explained } from '../../../client/forms/explain-words.ts';
import { mounted } from '../mounting.ts';

const choices = [
  { meaning: '', label: '無回答' },
  { meaning: '5', label: '係長' },
];

test('tells what was chosen and nothing else, once it is pressed; what was explained before can be taken back', async () => {
  const element = new ExplainWords();
  const told: Explained[] = [];
  element.addEventListener('explained', (event) => told.push((event as CustomEvent<Explained>).detail));
  await mounted(element, {
    caption: '職名と区分',
    heads: ['職名', '区分', '人数'],
    rows: [
      { words: '室長', cells: ['2'], choices, meaning: null },
      { words: '参与', cells: ['1'], choices, meaning: '5' },
      { words: '主事', cells: ['9'], choices, meaning: null },
    ],
    open: '決めない',
    save: 'この対応で読み直す',
  });
  const save = page.getByRole('button', { name: 'この対応で読み直す' });
  await expect.element(save).toBeDisabled();
  await page.getByLabelText('区分 室長').selectOptions('係長');
  await page.getByLabelText('区分 参与').selectOptions('決めない');
  await page.getByLabelText('区分 主事').selectOptions('無回答');
  await page.getByLabelText('区分 主事').selectOptions('決めない');
  await save.click();
  expect(told).toEqual([
    [
      { index: 0, meaning: '5' },
      { index: 1, meaning: null },
    ],
  ]);
  expect((await axe.run(element)).violations).toEqual([]);
});
