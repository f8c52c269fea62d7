import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../client/styles/base.css';
import { ConfirmAction } from '../../../client/components/confirm-action.ts';
import { mounted } from '../mounting.ts';

async function mount(): Promise<{ element: ConfirmAction; confirmed: () => number }> {
  let count = 0;
  const element = new ConfirmAction();
  element.addEventListener('confirmed', () => (count += 1));
  await mounted(element, {
    label: '締め切る',
    question: '回答の受付を締め切りますか',
    consequence: '締め切った後は、受付を再開できません。',
    confirmLabel: '締め切る',
  });
  return { element, confirmed: () => count };
}

test('says what becomes impossible before anything happens, and does it on the second press', async () => {
  const { element, confirmed } = await mount();
  await page.getByRole('button', { name: '締め切る' }).click();
  await expect.element(page.getByRole('dialog', { name: '回答の受付を締め切りますか' })).toBeVisible();
  expect(confirmed()).toBe(0);
  expect((await axe.run(element)).violations).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '締め切る' }).click();
  expect(confirmed()).toBe(1);
  expect(element.querySelector('dialog')?.open).toBe(false);
});

test('the focus is on the way out: Enter at once, or Escape, changes nothing', async () => {
  const { element, confirmed } = await mount();
  for (const key of ['{Enter}', '{Escape}']) {
    await page.getByRole('button', { name: '締め切る' }).click();
    await userEvent.keyboard(key);
    await expect.poll(() => element.querySelector('dialog')?.open).toBe(false);
  }
  expect(confirmed()).toBe(0);
});
