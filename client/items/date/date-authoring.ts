import { html, type TemplateResult } from 'lit';
import { endOf, readDateText } from '../../../surveys/items/date-text.ts';
import type { DateItem } from '../../../surveys/schema/item.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { completeField, selectField } from '../../forms/fields.ts';
import { bandsForm } from '../bands-form.ts';
import { textOf, type AuthoringOf } from '../part-authoring.ts';
import './item-date.ts';

type Precision = DateItem['precision'];

const ja = {
  precision: '日付の細かさ',
  precisions: { day: '年月日', month: '年月', year: '年' } satisfies Record<Precision, string>,
  earliest: 'いちばん早い日付',
  latest: 'いちばん遅い日付',
  atMost: 'この日付まで',
  hint: '「令和7年4月1日」「2025/4/1」のように書けます。',
  era: '西暦・令和・平成・昭和',
  blanks: ['年', '月', '日'],
};

const en: typeof ja = {
  precision: 'How exact',
  precisions: { day: 'Day', month: 'Month', year: 'Year' },
  earliest: 'Earliest date',
  latest: 'Latest date',
  atMost: 'Up to and with',
  hint: 'You can write “1 April 2025” or “2025-04-01”.',
  era: '',
  blanks: ['(year)', '(month)', '(day)'],
};

const words: Record<Language, typeof ja> = { ja, en };

const partCounts: Record<Precision, number> = { year: 1, month: 2, day: 3 };

/** Dates by era and by the calendar: told apart on paper by a circle, keyed as they stand. */
export const dateAuthoring: AuthoringOf<'date'> = {
  name: { ja: '日付', en: 'Date' },
  empty: (base) => ({
    type: 'date',
    ...base,
    precision: 'day',
    earliest: '1950-01-01',
    latest: '2049-12-31',
    bands: [],
  }),
  edited: (part) => ({
    ...part,
    bands: part.bands.map((band) => ({ ...band, label: textOf(band.label) })),
  }),
  form: ({ id, part, onChange }, context) => {
    const own = words[context.language];
    const limit = (key: 'earliest' | 'latest'): TemplateResult =>
      dateField(part.precision, {
        id: `${id}-${key}`,
        label: own[key],
        hint: own.hint,
        value: part[key],
        onInput: (date) => onChange({ [key]: date ?? '' }),
      });
    return html`${selectField({
      id: `${id}-precision`,
      label: own.precision,
      value: part.precision,
      choices: Object.entries(own.precisions),
      onChange: (chosen) => {
        const precision = chosen === 'month' || chosen === 'year' ? chosen : 'day';
        onChange(withPrecision(part, precision));
      },
    })}
    ${limit('earliest')} ${limit('latest')}
    ${bandsForm(
      {
        id: `${id}-date`,
        bands: part.bands,
        endField: (field) => dateField(part.precision, { ...field, label: own.atMost }),
        onChange: (bands, topic) => onChange({ bands }, topic),
      },
      context,
    )}`;
  },
  paper: {
    how: () => '',
    answer: ({ precision }, { language }) =>
      html`<p class="paper-line">
        ${words[language].era}
        ${words[language].blanks
          .slice(0, partCounts[precision])
          .map((blank) => html`<span class="blank short"></span> ${blank} `)}
      </p>`,
    keyed: ({ precision }) =>
      `${['R7', '4', '1'].slice(0, partCounts[precision]).join('.')}　${'2025-04-01'.slice(0, 1 + 3 * partCounts[precision])}`,
  },
};

interface DateField {
  id: string;
  label: string;
  hint?: string;
  value: string | undefined;
  onInput: (date: string | undefined) => void;
}

/** A date, written as one likes. What is none stays as it is: the check names it. */
function dateField(precision: Precision, { value, onInput, ...field }: DateField): TemplateResult {
  return completeField({
    ...field,
    value: value ?? '',
    onChange: (typed) => onInput(typed === '' ? undefined : (readDateText(typed, precision) ?? typed)),
  });
}

/** The limits and bands as exact as the item is now: the earliest day of a limit, the last day of what ends. */
function withPrecision({ earliest, latest, bands }: DateItem, precision: Precision): Partial<DateItem> {
  const length = 1 + 3 * partCounts[precision];
  const end = (date: string): string => endOf(date).slice(0, length);
  return {
    precision,
    earliest: `${earliest}-01-01`.slice(0, length),
    latest: end(latest),
    bands: bands.map((band) => (band.atMost === undefined ? band : { ...band, atMost: end(band.atMost) })),
  };
}
