import { html, type TemplateResult } from 'lit';
import { numberField, textField } from '../../forms/fields.ts';
import { yearField, type PlanContext } from './plan-context.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

interface YearValue {
  fiscalYear: number;
  value: number;
  source?: string;
}

interface YearsForm<Row extends YearValue> {
  id: string;
  legend: string;
  /** What the number of a year is called. */
  label: string;
  rows: readonly Row[];
  /** The row that is added for a year. */
  rowOf: (fiscalYear: number) => Row;
  /** From the value to what is typed, and back: shares in percent. */
  scale?: number;
  onChange: (rows: Row[]) => void;
}

/** A number a year, in the order of the years; of a figure that somebody typed also where it comes from. */
export function yearsForm<Row extends YearValue>(
  { id, legend, label, rows, rowOf, scale = 1, onChange }: YearsForm<Row>,
  context: PlanContext,
): TemplateResult {
  const { plan, language, words } = context;
  const { editor } = planWords(language);
  const rounded = (value: number): number => Number(value.toPrecision(12));
  const put = (place: number, change: Partial<YearValue>): void => {
    const changed = rows.map((row, own) => (own === place ? { ...row, ...change } : row));
    onChange(changed.toSorted((a, b) => a.fiscalYear - b.fiscalYear));
  };
  const last = rows.at(-1)?.fiscalYear;
  return html`<fieldset class="years" id=${id} tabindex="-1">
    <legend>${legend}</legend>
    ${rows.map(
      (row, place) =>
        html`<div class="year-row">
          ${yearField(
            {
              id: `${id}-${place}-year`,
              label: editor.year,
              value: row.fiscalYear,
              onChange: (year) => put(place, { fiscalYear: year ?? row.fiscalYear }),
            },
            language,
          )}
          ${numberField({
            id: `${id}-${place}-value`,
            label,
            value: rounded(row.value * scale),
            onInput: (value) => {
              if (value === undefined) context.change(plan);
              else put(place, { value: rounded(value / scale) });
            },
          })}
          ${
            row.source === undefined
              ? ''
              : textField({
                  id: `${id}-${place}-source`,
                  label: editor.sourceOfCount,
                  value: row.source,
                  onInput: (source) => put(place, { source }),
                })
          }
          <button
            type="button"
            class="small"
            aria-label=${editor.removeYear(legend, place + 1)}
            @click=${() => {
              onChange(rows.toSpliced(place, 1));
              context.focus(`${id}-add`);
            }}
          >
            ${words.authoring.editor.remove1}
          </button>
        </div>`,
    )}
    <button
      type="button"
      class="button small"
      id="${id}-add"
      @click=${() => {
        onChange([...rows, rowOf(last === undefined ? plan.firstFiscalYear : last + 1)]);
        context.focus(`${id}-${rows.length}-value`);
      }}
    >
      ${editor.addYear(legend)}
    </button>
  </fieldset>`;
}
