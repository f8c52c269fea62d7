import { html, nothing, type TemplateResult } from 'lit';
import type { RatingScaleItem } from '../../../surveys/schema/item.ts';
import type { EditContext } from '../../pages/questionnaires/editor/draft/edit-context.ts';
import { checkField, localField, numberField } from '../../forms/fields.ts';

type Scale = Pick<
  RatingScaleItem,
  'min' | 'max' | 'minLabel' | 'maxLabel' | 'topBoxCount' | 'bottomBoxCount' | 'isBipolar'
> & { isReversed?: boolean | undefined };

interface ScaleForm {
  id: string;
  scale: Scale;
  /** Of a matrix: which way is good is for each row to say. */
  isOfRows?: boolean;
  onChange: (changed: Partial<Scale>, topic?: string) => void;
}

/** The points of a scale, the words at its ends, and which of them count as good and bad. */
export function scaleForm(
  { id, scale, isOfRows, onChange }: ScaleForm,
  context: EditContext,
): TemplateResult {
  const { fields } = context.words.authoring.editor;
  const number = (key: 'min' | 'max' | 'topBoxCount' | 'bottomBoxCount'): TemplateResult =>
    numberField({
      id: `${id}-${key}`,
      label: fields[key],
      value: scale[key],
      onInput: (value) => onChange({ [key]: value ?? 0 }),
    });
  const label = (key: 'minLabel' | 'maxLabel'): TemplateResult =>
    localField(
      {
        id: `${id}-${key}`,
        label: fields[key],
        value: scale[key],
        onInput: (text) => onChange({ [key]: text }, key),
      },
      context,
    );
  const flag = (key: 'isBipolar' | 'isReversed'): TemplateResult =>
    checkField({
      id: `${id}-${key}`,
      label: fields[key],
      isChecked: scale[key] === true,
      onChange: (isChecked) => onChange({ [key]: isChecked || undefined }),
    });
  return html`<div class="number-pair">${number('min')} ${number('max')}</div>
    ${label('minLabel')} ${label('maxLabel')}
    <div class="number-pair">${number('topBoxCount')} ${number('bottomBoxCount')}</div>
    ${flag('isBipolar')} ${isOfRows ? nothing : flag('isReversed')}`;
}
