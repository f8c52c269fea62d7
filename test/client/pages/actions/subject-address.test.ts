import { expect, test } from 'vitest';
import { subjectOf, writeActionLink } from '../../../../client/pages/actions/subject-address.ts';
import type { ActionSubject } from '../../../../server/contract/publishing/actions.ts';

test.each<ActionSubject>([
  { kind: 'table', table: 'meaning*grade', group: '1+2', category: '90' },
  { kind: 'table', table: 'measure:90' },
  { kind: 'driver', outcome: 'engagement', item: 'talks', option: '3' },
  { kind: 'indicator', plan: 'hr', indicator: 'i1' },
  { kind: 'words', words: '会議 & 資料 = 多い #1' },
])('what an action is about goes through the address and back: %o', (subject) => {
  for (const language of ['ja', 'en'] as const) {
    const { pathname, search } = new URL(writeActionLink('w 1', subject, language), 'http://localhost');
    expect(pathname).toBe('/results/w%201/actions');
    expect(subjectOf(search)).toEqual(subject);
  }
});

test('an address that says nothing, or nothing that is known, is about nothing', () => {
  expect(subjectOf('')).toBeNull();
  expect(subjectOf('?lang=en&kind=rumour')).toBeNull();
});
