import { html, nothing, type TemplateResult } from 'lit';
import type {
  ActionHistoryEntry,
  ActionList,
  ActionSubject,
  KeptAction,
} from '../../../server/contract/publishing/actions.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { dayWords, momentWords, today } from '../../strings/console/dates.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { overdueDays } from './overdue-days.ts';

interface ActionCard {
  wave: string;
  kept: KeptAction;
  /** The next published wave, in which its figure is looked at again. */
  nextWave: ActionList['nextWave'];
  language: Language;
  edit: () => void;
}

/** One action of the board: what, about what, who, until when, how far, and how it came there. */
export function actionCard({ wave, kept, nextWave, language, edit }: ActionCard): TemplateResult {
  const words = actionsWords(language);
  const { number, action, subjectLabel, history, followUp } = kept;
  const fact = (name: string, value: TemplateResult | string): TemplateResult | typeof nothing =>
    value === ''
      ? nothing
      : html`<dt>${name}</dt>
          <dd>${value}</dd>`;
  const lines = (text: string): TemplateResult | '' =>
    text === '' ? '' : html`<span class="written">${text}</span>`;
  const address = addressOf(wave, action.subject, language);
  const label = say(subjectLabel, language);
  return html`<article class="card action" aria-labelledby="action-${number}">
    <h3 id="action-${number}" tabindex="-1">${action.title}</h3>
    <dl class="facts">
      ${fact(words.fields.subject, address === null ? label : html`<a href=${address}>${label}</a>`)}
      ${fact(words.fields.state, html`<span class="tag">${words.states[action.state]}</span>`)}
      ${fact(words.fields.reason, lines(action.reason))}
      ${fact(words.fields.dueOn, action.dueOn === '' ? '' : dueView(kept, language))}
      ${fact(words.fields.owner, action.owner)} ${fact(words.fields.unit, action.unit)}
      ${fact(words.fields.description, lines(action.description))}
      ${
        nextWave === null || followUp === null
          ? nothing
          : fact(
              words.followUp,
              html`<span class="tag">${words.verdicts[followUp.verdict]}</span>
                ${say(followUp.sentence, language)}
                <span class="hint">${say(nextWave.waveTitle, language)}</span>`,
            )
      }
      ${fact(
        words.fields.publicWords,
        action.publicWords === null ? '' : lines(say(action.publicWords, language)),
      )}
    </dl>
    <div class="handling no-print">
      <button type="button" class="button" aria-label=${words.editOf(action.title)} @click=${edit}>
        ${words.edit}
      </button>
      <details>
        <summary>${words.history}</summary>
        <ul>
          ${history.map(
            (entry) =>
              html`<li>${momentWords(new Date(entry.at), language)} ${sentenceOf(entry, language)}</li>`,
          )}
        </ul>
      </details>
    </div>
  </article>`;
}

/** The day, and in words if it has passed: colour alone would say it to some. */
function dueView({ action }: KeptAction, language: Language): TemplateResult {
  const words = actionsWords(language);
  const days = overdueDays(action, today());
  return html`${dayWords(action.dueOn, language)}
  ${
    days === null
      ? nothing
      : html`<strong class="overdue"
          >${days === 0 ? words.dueToday : words.overdue(countWords(days))}</strong
        >`
  }`;
}

function addressOf(wave: string, subject: ActionSubject, language: Language): string | null {
  if (subject.kind === 'table') return linkTo(paths.table(wave, subject.table), language);
  if (subject.kind === 'driver') return linkTo(paths.drivers(wave, subject.outcome), language);
  if (subject.kind === 'indicator') return linkTo(paths.plan(subject.plan), language);
  return null;
}

function sentenceOf({ by, state, fields }: ActionHistoryEntry, language: Language): string {
  const words = actionsWords(language);
  const named = fields.map((field) => words.fields[field]).join(words.join);
  if (fields.length === 0) return words.written(by, words.states[state]);
  return words.changed(by, named, words.states[state]);
}
