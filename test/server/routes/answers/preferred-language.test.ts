import { expect, it } from 'vitest';
import { preferredLanguage } from '../../../../server/routes/answers/preferred-language.ts';
import { testApp } from '../../test-app.ts';

it.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
  ['ja;q=0.5, en;q=0.9', 'en'],
  ['en;q=0.5,ja', 'ja'],
  ['fr, en;q=0.3', 'en'],
  ['fr', 'ja'],
  ['', 'ja'],
  ['ja-easy', 'ja'],
  ['en;q=0', 'ja'],
  ['ja;q=0, en;q=0.1', 'en'],
  ['ja;q=0, *', 'en'],
  ['*', 'ja'],
  ['en;q=0.0, *;q=0.5', 'ja'],
  ['en; q=nonsense', 'ja'],
])('a reader with %j is spoken to in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it('refusals follow it: what is weighed 0 is not spoken', async () => {
  const world = await testApp();
  const titleFor = async (header: string): Promise<string> => {
    const answer = await world.call('GET', '/api/waves/nowhere', undefined, { 'accept-language': header });
    return ((await answer.json()) as { title: string }).title;
  };
  expect(await titleFor('en;q=0, ja;q=0.1')).toBe(await titleFor('ja'));
  expect(await titleFor('ja;q=0, en;q=0.1')).toBe(await titleFor('en'));
  expect(await titleFor('en')).not.toBe(await titleFor('ja'));
  await world.dispose();
});
