import { expect, test } from 'vitest';
import { readKeyed } from '../../../../client/pages/paper/read-keyed.ts';
import type { Item } from '../../../../surveys/schema/item.ts';

const text = { ja: '設問' };
const options = ['1', '2', '99'].map((code) => ({ code, label: { ja: code } }));
const single: Item = { type: 'single-response', code: 'a', text, options };
const multiple: Item = { type: 'multiple-response', code: 'a', text, options };
const rating: Item = {
  type: 'rating-scale',
  code: 'a',
  text,
  min: 1,
  max: 10,
  topBoxCount: 2,
  bottomBoxCount: 2,
};
const open: Item = { type: 'open-ended', code: 'a', text, maxLength: 100 };
const ranking: Item = { type: 'ranking', code: 'a', text, options, rankCount: 2 };
const bands = options.slice(0, 2);
const number: Item = { type: 'number', code: 'a', text, min: 0, max: 50, decimals: 1, bands };
const date: Item = {
  type: 'date',
  code: 'a',
  text,
  precision: 'day',
  earliest: '1980-04-01',
  latest: '2026-04-01',
  bands,
};

test.each<[string, Item, string, unknown]>([
  ['blank', single, '  ', undefined],
  ['one code', single, ' 2 ', '2'],
  ['one code in full width', single, '２', '2'],
  ['two codes where one is due stay wrong', single, '1 2', ['1', '2']],
  ['several codes', multiple, '1 2、99', ['1', '2', '99']],
  ['several in full width', multiple, '１，２', ['1', '2']],
  ['no tick', multiple, '', undefined],
  ['a point', rating, '１０', 10],
  ['no point', rating, 'x', 'x'],
  ['places in order', ranking, '99 1', ['99', '1']],
  ['a number with decimals', number, '１２．５', 12.5],
  ['a date by era', date, 'R7.11.30', '2025-11-30'],
  ['a date in full width', date, '２０２５／１１／３０', '2025-11-30'],
  ['a date in English', date, '30 November 2025', '2025-11-30'],
  ['no date', date, '昨日', '昨日'],
  ['a text as it stands', open, '意見　あり', '意見　あり'],
  ['no text', open, ' ', undefined],
])('%s', (_name, item, typed, answer) => {
  expect(readKeyed(item, typed)).toEqual(answer);
});
