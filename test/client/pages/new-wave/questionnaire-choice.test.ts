import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/styles/base.css';
import { isFound, QuestionnaireChoice } from '../../../../client/pages/new-wave/questionnaire-choice.ts';
import { mounted } from '../../mounting.ts';

const choices = Array.from({ length: 12 }, (_, index) => ({
  code: `survey-${index + 1}`,
  version: 1,
  title: { ja: index === 3 ? 'ＤＸ推進アンケート' : `職員調査${index + 1}`, en: `Staff survey ${index + 1}` },
  hash: '',
  estimatedMinutes: 5,
  languages: ['ja' as const],
  itemCount: 10,
  waves: [],
}));

async function mount(count = choices.length): Promise<QuestionnaireChoice> {
  return mounted(new QuestionnaireChoice(), { choices: choices.slice(0, count) });
}

test('a long list is searched by any words of its titles; what is chosen stays', async () => {
  const element = await mount();
  element.addEventListener('choose', (event) => {
    element.chosen = (event as CustomEvent<{ code: string; version: number }>).detail;
  });
  await userEvent.click(page.getByRole('radio', { name: /職員調査2/ }));
  await userEvent.type(page.getByRole('searchbox', { name: '設問票を探す' }), 'dx{Enter}');
  await expect.poll(() => element.querySelectorAll('input[type=radio]').length).toBe(2);
  expect(page.getByRole('radio', { name: /職員調査2/ }).element()).toHaveProperty('checked', true);
  expect(page.getByRole('radio', { name: /ＤＸ推進/ }).element()).toHaveProperty('checked', false);
  expect(element.querySelector('[role=status]')?.textContent).toBe('12件中2件');
  const { violations } = await axe.run(element);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a short list has no search', async () => {
  const element = await mount(3);
  expect(element.querySelector('input[type=search]')).toBeNull();
  expect(element.querySelectorAll('input[type=radio]')).toHaveLength(3);
});

test('words are found in either language and any width', () => {
  const dx = { code: 'hirakata-dx', title: { ja: 'ＤＸ推進アンケート', en: 'Digital change' } };
  for (const words of ['', 'dx', 'ｄｘ　推進', 'digital', 'HIRAKATA']) expect(isFound(dx, words)).toBe(true);
  for (const words of ['人材', 'dx 人材']) expect(isFound(dx, words)).toBe(false);
});
