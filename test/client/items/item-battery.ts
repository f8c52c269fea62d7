import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../../client/styles/base.css';
import type { AnswerChange } from '../../../client/items/answer-change.ts';
import type { ItemElement } from '../../../client/items/item-element.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';

/** What the battery has to know of a component to hold it to what every item component owes. */
export interface Candidate<I extends Item> {
  tag: keyof HTMLElementTagNameMap;
  /** With help, in Japanese and English, not required. */
  item: I;
  /** Role of what carries the question: the group of controls, or the one field. */
  role: 'radiogroup' | 'group' | 'textbox';
  /** What is typed after one press of the tab key, and what that answers. */
  keys: string;
  answer: Answer;
  /** Roles and names of the controls that show `answer` as chosen, or the text that a field shows. */
  shown: string[];
  /** A state in which a text field stands open, for whoever types Japanese into it. */
  writing: { value: Answer | undefined; field: string };
}

type AnyItemElement = ItemElement<Item>;

/** Puts a component on the page as a page of the client does, and writes down what it tells. */
export async function mount(
  tag: keyof HTMLElementTagNameMap,
  properties: Partial<Pick<AnyItemElement, 'number' | 'value' | 'texts' | 'language' | 'errors'>> & {
    item: Item;
  },
): Promise<{ element: AnyItemElement; changes: AnswerChange[] }> {
  // The tag names one of the item components: all have the same properties.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const element = document.createElement(tag) as unknown as AnyItemElement;
  Object.assign(element, properties);
  const changes: AnswerChange[] = [];
  element.addEventListener('answer-change', (event) => changes.push(event.detail));
  document.body.append(element);
  await element.updateComplete;
  return { element, changes };
}

/** Controls of a component that are chosen, by accessible label, or the text in its field. */
export function chosenIn(element: AnyItemElement): string[] {
  const root = element.renderRoot;
  const field = root.querySelector<HTMLInputElement>('textarea, #field');
  if (field !== null) return [field.value];
  const lists = [...root.querySelectorAll('select')];
  if (lists.length > 0) return lists.map(({ value }) => value).filter((value) => value !== '');
  return [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
}

/** The tests that every item component owes. */
export function itemBattery<I extends Item>(candidate: Candidate<I>): void {
  const { tag, item, role, keys, answer, shown, writing } = candidate;
  const questionIn = (language: Language): RegExp =>
    new RegExp((item.text[language] ?? item.text.ja).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));

  describe(`${tag} owes what every item component owes`, () => {
    beforeEach(() => page.viewport(390, 800));
    afterEach(() => document.body.replaceChildren());

    test.for<Language>(['ja', 'en'])('the question is its accessible name (%s)', async (language) => {
      await mount(tag, { item, language, number: 3 });
      await expect.element(page.getByRole(role, { name: questionIn(language) })).toBeVisible();
    });

    test('help is read out as its description', async () => {
      await mount(tag, { item });
      const described = page.getByRole(role, { name: questionIn('ja') });
      await expect.element(described).toHaveAccessibleDescription(new RegExp(item.help?.ja ?? 'no help'));
    });

    test('it says whether an answer is required', async () => {
      const { element } = await mount(tag, { item: { ...item, isRequired: true } });
      const required = page.getByRole(role, { name: questionIn('ja') });
      expect(element.renderRoot.textContent).toContain('必須');
      if (role !== 'group') await expect.element(required).toHaveAttribute('aria-required', 'true');

      element.item = item;
      await element.updateComplete;
      expect(element.renderRoot.textContent).toContain('任意');
    });

    test('it is answered by the keyboard alone', async () => {
      const { element, changes } = await mount(tag, { item });
      await userEvent.keyboard('{Tab}');
      await userEvent.keyboard(keys);
      expect(changes.at(-1)).toEqual({ item: item.code, answer, texts: {} });
      await element.updateComplete;
      expect(chosenIn(element)).toEqual(shown);
    });

    test('an earlier answer is shown again, and taken away again', async () => {
      const { element, changes } = await mount(tag, { item, value: answer });
      expect(chosenIn(element)).toEqual(shown);
      element.value = undefined;
      await element.updateComplete;
      expect(chosenIn(element).filter((text) => text !== '')).toEqual([]);
      expect(changes).toEqual([]);
    });

    test('focus() leads to a control that can be used', async () => {
      const { element } = await mount(tag, { item });
      element.focus();
      expect(element.shadowRoot?.activeElement?.matches('input, textarea, select')).toBe(true);
    });

    test('nothing is marked as wrong before there is an error; then the error is read out', async () => {
      const { element } = await mount(tag, { item });
      const described = page.getByRole(role, { name: questionIn('ja') });
      expect(element.renderRoot.querySelectorAll('[aria-invalid="true"], .errors')).toHaveLength(0);

      element.errors = ['この設問には回答が必要です。'];
      await element.updateComplete;
      await expect.element(described).toHaveAccessibleDescription(/エラー：この設問には回答が必要です。/);
      const wrong = [...element.renderRoot.querySelectorAll('[aria-invalid="true"]')];
      expect(wrong.length).toBeGreaterThan(0);
      // A field says so to the eye as well: its border is thicker, whatever else styles fields.
      const fields = wrong.filter((one) => one.matches('input[type="text"], textarea, select'));
      expect(fields.map((field) => getComputedStyle(field).borderTopWidth)).toEqual(fields.map(() => '2px'));
    });

    test('Japanese input: nothing is told while it is being converted, Enter that ends it does no more', async () => {
      const { element, changes } = await mount(tag, { item, value: writing.value });
      const strangers: string[] = [];
      element.addEventListener('submit', () => strangers.push('submit'));
      if (writing.field === '') {
        element.focus();
        await userEvent.keyboard('{Enter}');
        expect(changes).toEqual([]);
        return;
      }
      const field = element.renderRoot.querySelector<HTMLInputElement>(writing.field);
      field?.focus();
      await compose('かいぎ');
      expect(field?.value).toBe('かいぎ');
      expect(changes).toEqual([]);
      await commit('会議');
      await element.updateComplete;
      expect(field?.value).toBe('会議');
      const told = changes.map((change) => Object.values(change.texts)[0] ?? change.answer);
      expect(new Set(told)).toEqual(new Set(['会議']));
      expect(strangers).toEqual([]);
    });

    test.for<Language>(['ja', 'en'])('axe finds nothing, with and without errors (%s)', async (language) => {
      const { element } = await mount(tag, { item, language, number: 1 });
      expect(await violations(element)).toEqual([]);
      element.value = answer;
      element.errors = [language === 'ja' ? '確かめてください。' : 'Please check.'];
      await element.updateComplete;
      expect(await violations(element)).toEqual([]);
    });

    test.for<Language>(['ja', 'en'])('it fits into 320 px, with targets of 44 px (%s)', async (language) => {
      await page.viewport(320, 800);
      const { element } = await mount(tag, { item, language, number: 12 });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      const targets = element.renderRoot.querySelectorAll(
        'label:has(input), .decline button, textarea, #field, select',
      );
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
    });
  });
}

async function violations(element: Element): Promise<string[]> {
  const results = await axe.run(element);
  return results.violations.map(({ id, help }) => `${id}: ${help}`);
}

/** Types into the focused field as an input method does, without ending the conversion. */
async function compose(text: string): Promise<void> {
  await cdp().send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** Ends the conversion with the text that was chosen. */
async function commit(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text });
}
