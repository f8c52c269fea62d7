import { render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { formField, type FormField } from '../../../client/forms/form-field.ts';
import { consoleWords } from '../../../client/strings/console/words.ts';

let value = '';

/** Drawn anew with every letter, as pages do. */
function draw(changes: Partial<FormField> = {}): void {
  const field = {
    id: 'day',
    label: '締切',
    words: consoleWords('ja').shell,
    value,
    onInput: (typed: string) => {
      value = typed;
      draw(changes);
    },
    ...changes,
  };
  render(formField(field), document.body);
}

const input = (): HTMLInputElement => {
  const found = document.querySelector('input');
  if (found === null) throw new Error('no input');
  return found;
};

afterEach(() => {
  render(null, document.body);
  value = '';
});

test('a day that is half typed over another stays as it is typed', async () => {
  value = '2026-11-20';
  draw({ type: 'date' });
  input().focus();
  // Its year is empty for as long as it takes to type the next: the field has no value then, and the page draws.
  await userEvent.keyboard('{Tab}{Tab}{Delete}');
  expect(value).toBe('');
  await userEvent.keyboard('2027');
  expect(value).toBe('2027-11-20');
  expect(input().value).toBe('2027-11-20');
});

test('a redraw puts back what the page holds, also where it never changed', async () => {
  value = 'ア';
  draw({ onInput: () => draw({ onInput: () => undefined }) });
  input().focus();
  await userEvent.keyboard('イ');
  expect(input().value).toBe('ア');
});

test('a year has four digits: a fifth begins no other year', async () => {
  draw({ type: 'date' });
  input().focus();
  await userEvent.keyboard('0105');
  await userEvent.keyboard('20261');
  expect(value.length).toBe('2026-01-05'.length);
  expect(value < '9999-12-31').toBe(true);
});

test('a limit of its own is kept', () => {
  draw({ type: 'date', max: '2030-01-01' });
  expect(input().max).toBe('2030-01-01');
  draw({ type: 'text' });
  expect(input().hasAttribute('max')).toBe(false);
});
