import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import type { Action, ActionState, ActionSubject } from '../../../server/contract/publishing/actions.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { localField, selectField, textField } from '../../forms/fields.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { actionStates } from '../../../analysis/report/follow-up/action-states.ts';

export interface ActionForm {
  action: Action;
  /** What it is about, in words. */
  label: string;
  /** The table it is about, to be narrowed to a group or an option. */
  table: PublishedResult | undefined;
  language: Language;
  words: ConsoleWords;
  change: (action: Action) => void;
}

/** The fields of an action. Owner and day are asked for as long as something is done; else the reason why not. */
export function actionForm(form: ActionForm): TemplateResult {
  const { action, language, words: consoleWords, change } = form;
  const words = actionsWords(language);
  const { fields } = words;
  const isDeclined = action.state === 'declined';
  const line = (field: 'title' | 'owner' | 'unit', hint?: string): TemplateResult =>
    textField({
      id: `action-${field}`,
      label: fields[field],
      ...(hint !== undefined && { hint }),
      value: action[field],
      onInput: (text) => change({ ...action, [field]: text }),
    });
  const lines = (field: 'description' | 'reason'): TemplateResult =>
    textField({
      id: `action-${field}`,
      label: fields[field],
      lines: 3,
      value: action[field],
      onInput: (text) => change({ ...action, [field]: text }),
    });
  return html`
    ${subjectFields(form)} ${line('title')}
    ${selectField({
      id: 'action-state',
      label: fields.state,
      value: action.state,
      choices: actionStates.map((state) => [state, words.states[state]] as const),
      onChange: (state) => change({ ...action, state: state as ActionState }),
    })}
    ${isDeclined ? lines('reason') : nothing} ${line('owner', words.ownerHint)}
    ${dayField(action, fields.dueOn, change)} ${line('unit', words.unitHint)} ${lines('description')}
    ${localField(
      {
        id: 'action-publicWords',
        label: fields.publicWords,
        hint: words.publicHint,
        lines: 3,
        value: action.publicWords ?? undefined,
        onInput: (text) =>
          change({
            ...action,
            publicWords:
              text === undefined
                ? null
                : { ja: text.ja, ...(text.en !== undefined && text.en !== '' && { en: text.en }) },
          }),
      },
      { translations: ['en'], words: consoleWords, language },
    )}
  `;
}

function dayField(action: Action, label: string, change: ActionForm['change']): TemplateResult {
  return html`<div class="field">
    <label for="action-dueOn">${label}</label>
    <input
      id="action-dueOn"
      type="date"
      .value=${action.dueOn}
      @input=${(event: Event) => change({ ...action, dueOn: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function subjectFields({ action, label, table, language, change }: ActionForm): TemplateResult {
  const words = actionsWords(language);
  const { subject } = action;
  if (subject.kind === 'words') {
    return textField({
      id: 'action-words',
      label: words.fields.subject,
      value: subject.words,
      onInput: (text) => change({ ...action, subject: { kind: 'words', words: text } }),
    });
  }
  const about = html`<p id="action-subject" tabindex="-1">
    <strong>${words.fields.subject}</strong> ${label}
  </p>`;
  if (subject.kind !== 'table' || table === undefined || table.kind === 'texts') return about;
  if (table.kind === 'response-rate') return about;
  const narrow = (part: 'group' | 'category', chosen: string): void => {
    const { [part]: _before, ...rest } = subject;
    change({ ...action, subject: chosen === '' ? rest : { ...rest, [part]: chosen } });
  };
  const choice = (part: 'group' | 'category', choices: [string, string][]): TemplateResult =>
    selectField({
      id: `action-${part}`,
      label: words[part],
      value: subject[part] ?? '',
      choices: [['', words.whole], ...choices],
      onChange: (chosen) => narrow(part, chosen),
    });
  const groups = table.points.filter(({ kind }) => kind !== 'total');
  return html`${about}
    <div class="language-pair">
      ${
        groups.length === 0
          ? nothing
          : choice(
              'group',
              groups.map((point) => [point.code, say(point.label, language)]),
            )
      }
      ${
        table.categories.length === 0
          ? nothing
          : choice(
              'category',
              table.categories.map((category) => [category.code, say(category.label, language)]),
            )
      }
    </div>`;
}

/** What something new is about, as the list of what is published calls it. */
export function driverOf(
  catalogue: Catalogue,
  subject: Extract<ActionSubject, { kind: 'driver' }>,
  language: Language,
): string {
  const drivers = catalogue.drivers?.find(({ outcome }) => outcome === subject.outcome);
  const shown = drivers?.result.status === 'shown' ? drivers.result.drivers : [];
  const driver = shown.find(
    ({ item, option }) => item === subject.item && option === (subject.option ?? null),
  );
  return [drivers?.outcomeLabel, driver?.label, driver?.optionLabel]
    .filter((label) => label !== undefined && label !== null)
    .map((label) => say(label, language))
    .join(actionsWords(language).join);
}
