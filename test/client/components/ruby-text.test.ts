import { render } from 'lit';
import { expect, test } from 'vitest';
import { rubyText } from '../../../client/components/ruby-text.ts';

test('a reading stands above its word, and is read as one', () => {
  const place = document.createElement('p');
  render(rubyText({ ja: '｜職場《しょくば》の皆さん', en: 'Everybody' }, 'ja'), place);
  expect(place.querySelector('ruby')?.textContent).toBe('職場（しょくば）');
  expect(place.querySelector('rt')?.textContent).toBe('しょくば');
  expect(place.textContent).toBe('職場（しょくば）の皆さん');
  render(rubyText({ ja: '｜職場《しょくば》', en: 'Workplace' }, 'en'), place);
  expect(place.textContent).toBe('Workplace');
});
