import type { DateItem } from '../../schema/item.ts';
import type { Issue } from '../../schema/issue.ts';
import { isDate } from '../date.ts';
import { readDateText } from '../date-text.ts';
import { bandOf, checkBands, optionsOfBands } from './bands.ts';
import type { ItemRules } from './item-rules.ts';

/**
 * A date is counted as a single response of one band.
 * Issues   `not-a-date` (a limit or the end of a band that is not as exact as the item); `empty-scale`; those of
 *          `checkBands`.
 */
export const dateRules: ItemRules<DateItem> = {
  check: (item) => {
    const { precision, earliest, latest, bands } = item;
    const misshapen = datesOf(item).filter(({ date }) => !isDate(date, precision));
    if (misshapen.length > 0)
      return misshapen.map(({ path }) => ({ code: 'not-a-date', path, facts: { expected: precision } }));
    return earliest > latest
      ? [{ code: 'empty-scale', path: ['latest'], facts: { min: earliest, max: latest } }]
      : checkBands(bands, latest);
  },
  choices: ({ earliest }) => [earliest],
  fromText: ({ precision }, text) => readDateText(text, precision) ?? text,
  tabulation: {
    items: ({ precision: _precision, earliest: _earliest, latest: _latest, bands, ...rest }) => [
      { ...rest, type: 'single-response', options: optionsOfBands(bands) },
    ],
    answers: ({ code, bands }, answer) => ({ [code]: bandOf(bands, String(answer)) }),
  },
  scaleKeys: ['precision', 'earliest', 'latest', 'bands'],
  takesBounds: false,
  isFreeText: false,
};

function datesOf({ earliest, latest, bands }: DateItem): { date: string; path: Issue['path'] }[] {
  return [
    { date: earliest, path: ['earliest'] },
    { date: latest, path: ['latest'] },
    ...bands.flatMap(({ atMost }, index) =>
      atMost === undefined ? [] : [{ date: atMost, path: ['bands', index, 'atMost'] }],
    ),
  ];
}
