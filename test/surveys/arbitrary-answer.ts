import * as fc from 'fast-check';
import type { Answer } from '../../surveys/items/answer.ts';
import { endOf } from '../../surveys/items/date-text.ts';
import type { Item } from '../../surveys/schema/item.ts';

/** Answers that an item takes; undefined where it may be left blank. */
export function arbitraryAnswer(item: Item): fc.Arbitrary<Answer | undefined> {
  return item.isRequired ? given(item) : fc.option(given(item), { nil: undefined, freq: 4 });
}

function given(item: Item): fc.Arbitrary<Answer> {
  switch (item.type) {
    case 'single-response':
      return fc.constantFrom(...item.options.map(({ code }) => code));
    case 'multiple-response': {
      const free = item.options.filter(({ isExclusive }) => !isExclusive).map(({ code }) => code);
      const alone = item.options.filter(({ isExclusive }) => isExclusive).map(({ code }) => [code]);
      const several = fc.subarray(free, {
        minLength: 1,
        maxLength: Math.min(item.maxChoices ?? 32, free.length),
      });
      return alone.length === 0 ? several : fc.oneof(several, fc.constantFrom(...alone));
    }
    case 'ranking':
      return fc.shuffledSubarray(
        item.options.map(({ code }) => code),
        { minLength: 1, maxLength: item.rankCount },
      );
    case 'rating-scale':
      return fc.integer({ min: item.min, max: item.max });
    case 'number': {
      const unit = 10 ** (item.decimals ?? 0);
      return fc
        .integer({ min: item.min * unit, max: item.max * unit })
        .map((value) => Number((value / unit).toFixed(item.decimals ?? 0)));
    }
    case 'date':
      return fc
        .date({ min: new Date(item.earliest), max: new Date(endOf(item.latest)), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, item.earliest.length));
    default:
      return fc.constantFrom('意見', '一行目\n二行目');
  }
}
