import { html, type TemplateResult } from 'lit';
import type { LocalText } from '../../surveys/schema/local-text.ts';
import { localField } from '../forms/fields.ts';
import { moved } from '../forms/moved.ts';
import { rowButtons } from '../forms/row-buttons.ts';
import { nextCode } from '../pages/questionnaires/editor/draft/codes.ts';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';
import { compact } from './options-form.ts';

interface Band<End> {
  code: string;
  label: LocalText;
  atMost?: End | undefined;
}

interface BandsForm<End> {
  id: string;
  bands: Band<End>[];
  /** The field for where a band ends. */
  endField: (field: {
    id: string;
    label: string;
    value: End | undefined;
    onInput: (atMost: End | undefined) => void;
  }) => TemplateResult;
  onChange: (bands: Band<End>[], topic?: string) => void;
}

/** The bands in which tables show what they must not show exactly. */
export function bandsForm<End>(
  { id, bands, endField, onChange }: BandsForm<End>,
  context: EditContext,
): TemplateResult {
  const { fields } = context.words.authoring.editor;
  const put = (index: number, changed: Partial<Band<End>>, topic = ''): void => {
    const band = bands[index];
    if (band === undefined) return;
    onChange(bands.toSpliced(index, 1, compact({ ...band, ...changed })), topic);
  };
  const add = (): void => {
    const code = nextCode(
      bands.map((band) => band.code),
      'b',
    );
    onChange([...bands, { code, label: { ja: '' } }]);
    context.focus(`${id}-band-${bands.length}`);
  };
  return html`<fieldset class="list-form" id="${id}-bands">
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
              ${endField({
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
                  onMove: (step) => onChange(moved(bands, index, step)),
                  onRemove: () => {
                    onChange(bands.toSpliced(index, 1));
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
      <button type="button" class="button" id="${id}-add" @click=${add}>${fields.addBand}</button>
    </p>
  </fieldset>`;
}
