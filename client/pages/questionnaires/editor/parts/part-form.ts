import { html, nothing, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../../surveys/items/questionnaire-items.ts';
import type { Item, SectionPart } from '../../../../../surveys/schema/item.ts';
import { authoringOf } from '../../../../items/authoring-of.ts';
import { takenCodes } from '../draft/codes.ts';
import { conditionForm } from './condition-form.ts';
import { withPart, type Place } from '../draft/edited-questionnaire.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { checkField, codeField, localField } from '../../../../forms/fields.ts';
import { compact } from '../../../../items/options-form.ts';

/** The form of one part of a section: what all have, and what its type has. */
export function partForm(part: SectionPart, place: Place, context: EditContext): TemplateResult {
  const { editor } = context.words.authoring;
  const { fields } = editor;
  const id = `part-${place.section}-${place.part}`;
  const path = ['sections', place.section, 'items', place.part];
  const change = (changed: Partial<SectionPart>, topic = ''): void => {
    const next = compact({ ...part, ...changed }) as SectionPart;
    context.change(withPart(context.questionnaire, place, next), topic && `${id}-${topic}`);
  };
  const earlier = itemsBefore(context, place);
  return html`<div class="part-form">
    ${localField(
      {
        id: `${id}-text`,
        label: part.type === 'text-block' ? fields.blockText : fields.text,
        value: part.text,
        lines: 2,
        onInput: (text) => change({ text: text ?? { ja: '' } }, 'text'),
      },
      context,
    )}
    ${authoringOf(part).form({ id, path, part, earlier, onChange: change }, context)}
    ${
      part.type === 'text-block'
        ? nothing
        : html`
            ${checkField({
              id: `${id}-required`,
              label: fields.isRequired,
              isChecked: part.isRequired === true,
              onChange: (isChecked) => change({ isRequired: isChecked || undefined }),
            })}
            ${
              part.type === 'open-ended'
                ? nothing
                : checkField({
                    id: `${id}-sensitive`,
                    label: fields.isSensitive,
                    isChecked: part.isSensitive === true,
                    onChange: (isChecked) => change({ isSensitive: isChecked || undefined }),
                  })
            }
            ${
              part.type === 'single-response'
                ? checkField({
                    id: `${id}-attribute`,
                    label: fields.isAttribute,
                    isChecked: part.isAttribute === true,
                    onChange: (isChecked) => change({ isAttribute: isChecked || undefined }),
                  })
                : nothing
            }
            ${
              part.type === 'single-response' && part.isAttribute === true && part.isRequired !== true
                ? html`<div class="proposal">
                    <p class="hint">${fields.requireAttribute}</p>
                    <button type="button" @click=${() => change({ isRequired: true })}>
                      ${fields.isRequired}
                    </button>
                  </div>`
                : nothing
            }
          `
    }
    ${conditionForm(
      {
        id: `${id}-asked`,
        label: fields.askedWhen,
        hint: fields.askedWhenHint,
        condition: part.askedWhen,
        earlier,
        onChange: (askedWhen) => change({ askedWhen }),
      },
      context,
    )}
    <details class="more">
      <summary>${fields.details}</summary>
      ${
        part.type === 'text-block'
          ? nothing
          : html`
              ${localField(
                {
                  id: `${id}-report`,
                  label: fields.reportText,
                  value: part.reportText,
                  onInput: (reportText) => change({ reportText }, 'report'),
                },
                context,
              )}
              ${localField(
                {
                  id: `${id}-help`,
                  label: fields.help,
                  value: part.help,
                  onInput: (help) => change({ help }, 'help'),
                },
                context,
              )}
            `
      }
      ${codeField({
        id: `${id}-code`,
        label: fields.code,
        hint: fields.codeHint,
        value: part.code,
        taken: takenCodes(context.questionnaire),
        onChange: (code) => context.rename(path, code),
      })}
      ${conditionForm(
        {
          id: `${id}-audience`,
          label: fields.audience,
          hint: fields.audienceHint,
          condition: part.audience,
          earlier: earlier.filter((item) => item.type === 'single-response' && item.isAttribute),
          onChange: (audience) => change({ audience }),
        },
        context,
      )}
    </details>
  </div>`;
}

function itemsBefore({ questionnaire }: EditContext, { section, part }: Place): Item[] {
  const sections = questionnaire.sections.slice(0, section + 1);
  const last = sections[section];
  if (last === undefined) return [];
  return questionnaireItems({
    sections: [...sections.slice(0, section), { ...last, items: last.items.slice(0, part) }],
  });
}
