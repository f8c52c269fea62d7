import { html, type TemplateResult } from 'lit';
import type { NumberItem } from '../../../surveys/schema/item.ts';
import type { EditContext } from '../../pages/questionnaires/editor/draft/edit-context.ts';
import { localField, numberField } from '../../forms/fields.ts';
import { bandsForm } from '../bands-form.ts';

interface NumberForm {
  id: string;
  item: NumberItem;
  onChange: (changed: Partial<NumberItem>, topic?: string) => void;
}

/** The limits of a number, its unit, and the bands it is counted in. */
export function numberForm({ id, item, onChange }: NumberForm, context: EditContext): TemplateResult {
  const { fields } = context.words.authoring.editor;
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
    ${bandsForm(
      {
        id,
        bands: item.bands,
        endField: numberField,
        onChange: (bands, topic) => onChange({ bands }, topic),
      },
      context,
    )}`;
}
