import { html, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import { respondentLanguageCodes } from '../../../../surveys/schema/language.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { languageName } from '../../../strings/console/console-language.ts';
import { say } from '../../../strings/language.ts';
import { nextCode } from './draft/codes.ts';
import type { EditContext } from './draft/edit-context.ts';
import { checkField, localField, numberField, selectField } from '../../../forms/fields.ts';
import { compact } from '../../../items/options-form.ts';

/** What concerns the questionnaire as a whole. */
export function coverForm(context: EditContext): TemplateResult {
  const { questionnaire, words, language } = context;
  const { fields } = words.authoring.editor;
  const change = (changed: Partial<Questionnaire>, topic = ''): void =>
    context.change(compact({ ...questionnaire, ...changed }), topic && `cover-${topic}`);
  const attributes = questionnaireItems(questionnaire).filter(
    (item) => item.type === 'single-response' && item.isAttribute === true,
  );
  return html`
    ${localField(
      {
        id: 'cover-title',
        label: fields.title,
        value: questionnaire.title,
        onInput: (title) => change({ title: title ?? { ja: '' } }, 'title'),
      },
      context,
    )}
    ${localField(
      {
        id: 'cover-purpose',
        label: fields.purpose,
        value: questionnaire.purpose,
        lines: 3,
        onInput: (purpose) => change({ purpose: purpose ?? { ja: '' } }, 'purpose'),
      },
      context,
    )}
    ${numberField({
      id: 'cover-minutes',
      label: fields.minutes,
      value: questionnaire.estimatedMinutes,
      onInput: (estimatedMinutes) => change({ estimatedMinutes: estimatedMinutes ?? 0 }),
    })}
    <fieldset class="choices" id="cover-languages">
      <legend>${fields.languages}</legend>
      ${respondentLanguageCodes.map((one) =>
        checkField({
          id: `cover-language-${one}`,
          label: languageName(one, language),
          isChecked: questionnaire.languages.includes(one),
          onChange: (isChecked) => {
            const chosen = respondentLanguageCodes.filter((other) =>
              other === one ? isChecked : questionnaire.languages.includes(other),
            );
            change({ languages: chosen });
          },
        }),
      )}
    </fieldset>
    ${selectField({
      id: 'cover-population',
      label: fields.populationItem,
      value: questionnaire.populationItem ?? '',
      choices: [
        ['', fields.noPopulationItem],
        ...attributes.map(
          ({ code, text, reportText }) => [code, say(reportText ?? text, language) || code] as const,
        ),
      ],
      onChange: (code) => change({ populationItem: code === '' ? undefined : code }),
    })}
    <details class="more">
      <summary>${words.authoring.editor.fields.details}</summary>
      ${localField(
        {
          id: 'cover-attribution',
          label: fields.attribution,
          value: questionnaire.attribution,
          lines: 2,
          onInput: (attribution) => change({ attribution }, 'attribution'),
        },
        context,
      )}
      ${placeholderFields(context, change)}
    </details>
  `;
}

function placeholderFields(
  context: EditContext,
  change: (changed: Partial<Questionnaire>, topic?: string) => void,
): TemplateResult {
  const { editor } = context.words.authoring;
  const { placeholders = [] } = context.questionnaire;
  const put = (list: typeof placeholders, topic = ''): void =>
    change({ placeholders: list.length > 0 ? list : undefined }, topic);
  return html`<fieldset class="list-form">
    <legend>${editor.fields.placeholders}</legend>
    <p class="hint">${editor.fields.placeholdersHint}</p>
    <ol>
      ${placeholders.map(
        (placeholder, index) =>
          html`<li class="list-row">
            ${localField(
              {
                id: `placeholder-${index}`,
                label: `${editor.fields.placeholders} ${index + 1}`,
                value: placeholder.label,
                onInput: (label) =>
                  put(
                    placeholders.toSpliced(index, 1, { ...placeholder, label: label ?? { ja: '' } }),
                    `placeholder-${index}`,
                  ),
              },
              context,
            )}
            <button
              type="button"
              class="small"
              aria-label=${editor.removeSpoken(placeholder.label.ja)}
              @click=${() => {
                put(placeholders.toSpliced(index, 1));
                context.focus('placeholder-add');
              }}
            >
              ${editor.remove1}
            </button>
          </li>`,
      )}
    </ol>
    <p class="actions">
      <button
        type="button"
        class="button"
        id="placeholder-add"
        @click=${() => {
          const codes = placeholders.map(({ code }) => code);
          const code = codes.includes('organisation') ? nextCode(codes, 'term') : 'organisation';
          put([
            ...placeholders,
            { code, label: code === 'organisation' ? { ja: '組織名', en: 'organisation' } : { ja: '' } },
          ]);
          context.focus(`placeholder-${placeholders.length}`);
        }}
      >
        ${editor.fields.addPlaceholder}
      </button>
    </p>
  </fieldset>`;
}
