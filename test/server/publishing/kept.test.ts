import { expect, it } from 'vitest';
import { Kept } from '../../../server/publishing/kept.ts';

/** What is made of a key, and how often it was. */
function counted() {
  const made: string[] = [];
  const make =
    (key: string, isFailing = false) =>
    (): Promise<string> => {
      made.push(key);
      return isFailing ? Promise.reject(new Error(key)) : Promise.resolve(`of ${key}`);
    };
  return { made, make };
}

it('is made once a key, also for those who ask while it is in the making', async () => {
  const { made, make } = counted();
  const kept = new Kept<string>(2);
  const all = await Promise.all([kept.of('a', make('a')), kept.of('a', make('a')), kept.of('b', make('b'))]);
  expect(all).toEqual(['of a', 'of a', 'of b']);
  expect(made).toEqual(['a', 'b']);
});

it('the one asked for longest ago is made again, and so is what could not be made', async () => {
  const { made, make } = counted();
  const kept = new Kept<string>(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.of(key, make(key));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  await expect(kept.of('d', make('d', true))).rejects.toThrow('d');
  expect(await kept.of('d', make('d'))).toBe('of d');
});
