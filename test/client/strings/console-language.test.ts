import { expect, it } from 'vitest';
import { languageName } from '../../../client/strings/console/console-language.ts';

it('calls languages as the reader does, and a way of writing one by its own name without readings', () => {
  expect((['ja', 'ja-easy', 'en'] as const).map((one) => languageName(one, 'ja'))).toEqual([
    '日本語',
    'やさしい日本語',
    '英語',
  ]);
  expect((['ja', 'ja-easy', 'en'] as const).map((one) => languageName(one, 'en'))).toEqual([
    'Japanese',
    'やさしい日本語',
    'English',
  ]);
});
