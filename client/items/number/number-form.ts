import { html, type TemplateResult } from 'lit';
import type { NumberItem } from '../../../surveys/schema/item.ts';
import { moved, nextCode } from '../../pages/questionnaires/editor/draft/edited-questionnaire.ts';
import type { EditContext } from '../../pages/questionnaires/editor/draft/edit-context.ts';
import { localField, numberField } from '../../forms/fields.ts';
import { compact } from '../options-form.ts';
import { rowButtons } from '../../forms/row-buttons.ts';

interface NumberForm {
  id: string;
  item: NumberItem;
  onChange: (changed: Partial<NumberItem>, topic?: string) => void;
}

/** The limits of a number, its unit, and the bands it is counted in. */
export function numberForm({ id, item, onChange }: NumberForm, context: EditContext): TemplateResult {
  const { fields } = context.words.authoring.editor;
  const { bands } = item;
  const put = (index: number, changed: Partial<NumberItem['bands'][number]>, topic = ''): void => {
    const band = bands[index];
    if (band === undefined) return;
    onChange({ bands: bands.toSpliced(index, 1, compact({ ...band, ...changed })) }, topic);
  };
  return html`<div class="number-pair">
      ${numberField({ id: `${id}-min`, label: fields.min, value: item.min, onInput: (min) => onChange({ min: min ?? 0 }) })}
      ${numberField({ id: `${id}-max`, label: fields.max, value: item.max, onInput: (max) => onChange({ max: max ?? 0 }) })}
      ${numberField({
        id: `${id}-decimals`,
        label: fields.decimals,
        value: item.decimals,
        onInput: (decimals) => onChange({ decimals }),
      })}
    </div>
    ${localField(
      {
        id: `${id}-unit`,
        label: fields.unit,
        value: item.unit,
        onInput: (unit) => onChange({ unit }, 'unit'),
      },
      context,
    )}
    <fieldset class="list-form">
      <legend>${fields.bands}</legend>
      <p class="hint">${fields.bandsHint}</p>
      <ol>
        ${bands.map(
          (band, index) =>
            html`<li>
              <div class="list-row">
                ${localField(
                  {
                    id: `${id}-band-${index}`,
                    label: fields.bandLabel(index + 1),
                    value: band.label,
                    onInput: (label) => put(index, { label: label ?? { ja: '' } }, `band-${index}`),
                  },
                  context,
                )}
                ${numberField({
                  id: `${id}-band-${index}-most`,
                  label: fields.atMost,
                  value: band.atMost,
                  onInput: (atMost) => put(index, { atMost }),
                })}
                ${rowButtons(
                  {
                    name: band.label.ja || fields.bandLabel(index + 1),
                    isFirst: index === 0,
                    isLast: index === bands.length - 1,
                    onMove: (step) => onChange({ bands: moved(bands, index, step) }),
                    onRemove: () => {
                      onChange({ bands: bands.toSpliced(index, 1) });
                      context.focus(`${id}-add`);
                    },
                  },
                  context,
                )}
              </div>
            </li>`,
        )}
      </ol>
      <p class="actions">
        <button
          type="button"
          class="button"
          id="${id}-add"
          @click=${() => {
            const code = nextCode(
              bands.map((band) => band.code),
              'b',
            );
            onChange({ bands: [...bands, { code, label: { ja: '' } }] });
            context.focus(`${id}-band-${bands.length}`);
          }}
        >
          ${fields.addBand}
        </button>
      </p>
    </fieldset>`;
}
