import { render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { numberField } from '../../../client/forms/fields.ts';

const told: (number | undefined)[] = [];

function draw(value: number | undefined): void {
  render(numberField({ id: 'most', label: '最大', value, onInput: (one) => told.push(one) }), document.body);
}

afterEach(() => {
  render(null, document.body);
  told.splice(0);
});

test('a redraw in the middle of typing does not bring the old text back', async () => {
  draw(12);
  const field = page.getByLabelText('最大');
  await field.fill('');
  draw(12);
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('７');
  draw(12);
  await userEvent.tab();
  expect(told).toEqual([7]);
});

test('what is told elsewhere is shown as soon as nobody types, also where the field was left as it was', async () => {
  draw(12);
  const field = page.getByLabelText('最大');
  await field.fill('13');
  await userEvent.tab();
  draw(12);
  await expect.element(field).toHaveValue('12');
  draw(undefined);
  await expect.element(field).toHaveValue('');
});
