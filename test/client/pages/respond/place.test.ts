import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  placeBeside,
  placeIn,
  placeOnTheWay,
  placesOf,
  sectionPlace,
} from '../../../../client/pages/respond/place.ts';
import { askedPages } from '../../../../surveys/routing/asked-pages.ts';
import { questionnaire } from './questionnaire.ts';

const plain = askedPages(questionnaire, { worth: '1' });
const routed = askedPages(questionnaire, { worth: '2', why: ['b'] });

test('the way goes from the cover through the asked sections to review and done', () => {
  expect(placesOf(plain)).toEqual(['cover', 'section/work', 'section/last', 'review', 'done']);
  expect(placesOf(routed)).toEqual([
    'cover',
    'section/work',
    'section/extra',
    'section/last',
    'review',
    'done',
  ]);
});

test('a step on and a step back lead to the neighbours; the ends lead to themselves', () => {
  expect(placeBeside(plain, 'section/work', 1)).toBe('section/last');
  expect(placeBeside(routed, 'section/work', 1)).toBe('section/extra');
  expect(placeBeside(plain, 'section/work', -1)).toBe('cover');
  expect(placeBeside(plain, 'cover', -1)).toBe('cover');
  expect(placeBeside(plain, 'done', 1)).toBe('done');
});

test('a step on and a step back undo each other', () => {
  fc.assert(
    fc.property(fc.constantFrom(plain, routed), fc.nat(10), (pages, at) => {
      const way = placesOf(pages);
      const place = way[at % (way.length - 1)] ?? 'cover';
      expect(placeBeside(pages, placeBeside(pages, place, 1), -1)).toBe(place);
    }),
  );
});

test('a section that is no longer asked leads to the one before it', () => {
  expect(placeOnTheWay(questionnaire, routed, 'section/extra')).toBe('section/extra');
  expect(placeOnTheWay(questionnaire, plain, 'section/extra')).toBe('section/work');
  expect(placeOnTheWay(questionnaire, plain, 'review')).toBe('review');
});

test('an unknown place leads to the cover', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => text !== 'review' && text !== 'done'),
      (text) => {
        expect(placeOnTheWay(questionnaire, plain, text)).toBe('cover');
      },
    ),
  );
});

test('a history entry names its place; any other leads to the cover', () => {
  expect(placeIn({ place: sectionPlace({ code: 'work' }) })).toBe('section/work');
  for (const state of [null, undefined, 7, 'review', {}, { place: 3 }]) expect(placeIn(state)).toBe('cover');
});
