import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../client/styles/base.css';
import { ModesStep } from '../../../../client/pages/new-wave/modes-step.ts';
import { emptyDraft, newWaveOf, type WaveDraft } from '../../../../client/pages/new-wave/wave-draft.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { cellsOf, mounted, textOf } from '../../mounting.ts';
import { questionnaire as small } from '../respond/questionnaire.ts';

const counts = [9, 42, 526];
const labels = ['部長級', '次長級', '係員'];
const questionnaire: Questionnaire = {
  ...small,
  populationItem: 'grade',
  sections: [
    {
      code: 'you',
      title: { ja: 'あなた' },
      items: [
        {
          type: 'single-response',
          code: 'grade',
          text: { ja: '職' },
          options: labels.map((ja, index) => ({ code: String(index + 1), label: { ja } })),
        },
      ],
    },
  ],
};
const reading: WaveDraft['reading'] = {
  lines: [],
  missing: [],
  population: counts.map((eligibleCount, index) => ({ option: String(index + 1), eligibleCount })),
  total: 577,
  countColumns: { choices: [], chosen: [1] },
  doubles: [],
};

const complete = { questionnaire: { code: 'small', version: 1 } };

/** The element with a page around it that keeps the draft. */
async function mount(changes: Partial<WaveDraft> = {}): Promise<ModesStep> {
  const element = new ModesStep();
  element.addEventListener('draft-change', (event) => {
    element.draft = { ...element.draft, ...(event as CustomEvent<Partial<WaveDraft>>).detail };
  });
  const draft = { ...emptyDraft, reading, opensOn: '2026-11-01', ...changes };
  return mounted(element, { draft, questionnaire });
}

test('small groups are put together by one press, named, and taken apart again, by keyboard', async () => {
  const element = await mount();
  expect(cellsOf(element).map((cells) => cells.slice(0, 2))).toContainEqual(['部長級', '9']);
  expect(textOf(element)).toContain('20人に足りません');
  page.getByRole('button', { name: 'この区分にまとめる' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await element.updateComplete;
  expect(element.draft.mergedStrata.map(({ options }) => options)).toEqual([['1', '2']]);
  expect(document.activeElement?.id).toBe('wave-merged-strata');
  expect(cellsOf(element)[1]?.slice(0, 2)).toEqual(['部長級／次長級', '51']);
  await page.getByLabelText(/「部長級」と「次長級」をまとめた区分の名称/).fill('部次長級');
  expect(cellsOf(element)[1]?.[0]).toBe('部次長級');
  expect((await axe.run(element)).violations).toEqual([]);
  await page.getByRole('button', { name: '回答券と番号票の区分を元に戻す' }).click();
  expect(element.draft.mergedStrata).toEqual([]);
});

test('ways to answer can be combined; groups are shown only where they matter', async () => {
  const element = await mount();
  await page.getByLabelText('公開アドレス').click();
  await page.getByLabelText('回答券（招待制）').click();
  expect(element.draft.modes).toEqual(['open-link']);
  expect(element.querySelector('table')).toBeNull();
  await page.getByLabelText('番号票（箱から引く紙）').click();
  expect(element.draft.modes).toEqual(['drawn-code', 'open-link']);
  await expect.element(page.getByText('番号票は使えますが', { exact: false })).toBeVisible();
  expect(textOf(element)).not.toContain('回答券を渡す最後の日');
});

test('tickets come first in small and large waves alike, until somebody says otherwise and is told what is lost', async () => {
  const large = { ...reading, population: [{ option: '3', eligibleCount: 5_000 }], total: 5_000 };
  for (const one of [reading, large]) {
    const element = await mount({ reading: one });
    const lastDay = element.querySelector<HTMLInputElement>('#wave-tickets-until');
    expect(lastDay?.value).toBe('2026-10-31');
    expect(newWaveOf({ ...element.draft, ...complete }).ticketsUntil).toBe('2026-10-31');
    const isFirst = element.querySelector<HTMLInputElement>('[aria-describedby=window-hint]');
    isFirst?.focus();
    await userEvent.keyboard(' ');
    await element.updateComplete;
    expect(textOf(element)).toContain('実施中にファイルを読み続ける人からは守れません');
    expect(element.querySelector('#wave-tickets-until')).toBeNull();
    expect(newWaveOf({ ...element.draft, ...complete }).ticketsUntil).toBeNull();
    expect((await axe.run(element)).violations).toEqual([]);
    element.remove();
  }
});
