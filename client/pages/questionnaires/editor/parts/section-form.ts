import { html, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../../surveys/items/questionnaire-items.ts';
import type { Section } from '../../../../../surveys/schema/questionnaire.ts';
import { takenCodes } from '../draft/codes.ts';
import { conditionForm } from './condition-form.ts';
import { withSection } from '../draft/edited-questionnaire.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { checkField, codeField, localField } from '../../../../forms/fields.ts';
import { compact } from '../../../../items/options-form.ts';

/** The form of a page: its heading, what stands under it, and who meets it. */
export function sectionForm(section: Section, index: number, context: EditContext): TemplateResult {
  const { fields } = context.words.authoring.editor;
  const id = `section-${index}`;
  const change = (changed: Partial<Section>, topic = ''): void =>
    context.change(
      withSection(context.questionnaire, index, (own) => compact({ ...own, ...changed })),
      topic && `${id}-${topic}`,
    );
  const earlier = questionnaireItems({ sections: context.questionnaire.sections.slice(0, index) });
  return html`
    ${localField(
      {
        id: `${id}-title`,
        label: fields.sectionTitle,
        value: section.title,
        onInput: (title) => change({ title: title ?? { ja: '' } }, 'title'),
      },
      context,
    )}
    ${localField(
      {
        id: `${id}-introduction`,
        label: fields.introduction,
        value: section.introduction,
        lines: 2,
        onInput: (introduction) => change({ introduction }, 'introduction'),
      },
      context,
    )}
    ${conditionForm(
      {
        id: `${id}-asked`,
        label: fields.askedWhen,
        hint: fields.askedWhenHint,
        condition: section.askedWhen,
        earlier,
        onChange: (askedWhen) => change({ askedWhen }),
      },
      context,
    )}
    ${conditionForm(
      {
        id: `${id}-audience`,
        label: fields.audience,
        hint: fields.audienceHint,
        condition: section.audience,
        earlier: earlier.filter((item) => item.type === 'single-response' && item.isAttribute),
        onChange: (audience) => change({ audience }),
      },
      context,
    )}
    ${checkField({
      id: `${id}-order`,
      label: fields.itemOrder,
      isChecked: section.itemOrder !== undefined,
      onChange: (isRandom) => change({ itemOrder: isRandom ? 'random' : undefined }),
    })}
    <details class="more">
      <summary>${fields.details}</summary>
      ${codeField({
        id: `${id}-code`,
        label: fields.code,
        value: section.code,
        taken: takenCodes(context.questionnaire),
        onChange: (code) => context.rename(['sections', index], code),
      })}
    </details>
  `;
}
