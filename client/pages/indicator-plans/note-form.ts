import { html, type TemplateResult } from 'lit';
import type { NewPlanNote } from '../../../server/contract/publishing/indicator-plans.ts';
import { addPlanNote } from '../../api/publishing/indicator-plans.ts';
import { LightElement } from '../../components/light-element.ts';
import { selectField, textField } from '../../forms/fields.ts';
import { today } from '../../strings/console/dates.ts';
import '../../components/error-notice.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** What a committee said or decided, written down with the day of its meeting. Dispatches `kept`. */
export class PlanNoteForm extends LightElement {
  static override properties = {
    plan: {},
    subjects: { attribute: false },
    note: { state: true },
    isBusy: { state: true },
    error: { state: true },
  };
  declare plan: string;
  /** Indicators that it may be about: code and name. */
  declare subjects: readonly (readonly [string, string])[];
  declare protected note: NewPlanNote;
  declare protected isBusy: boolean;
  declare protected error: unknown;

  constructor() {
    super();
    this.plan = '';
    this.subjects = [];
    this.note = blank();
    this.isBusy = false;
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const { language, note } = this;
    const own = planWords(language).review;
    const { committee } = planWords(language);
    const put = (changes: Partial<NewPlanNote>): void => {
      this.note = { ...this.note, ...changes };
    };
    return html`<form
      class="card no-print note-form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#keep();
      }}
    >
      <h3>${own.write}</h3>
      <error-notice
        .language=${language}
        .error=${this.error}
        .targetOf=${([field]: (string | number)[]) => `note-${field}`}
      ></error-notice>
      <div class="field">
        <label for="note-meetingOn">${committee.meeting}</label>
        <input
          id="note-meetingOn"
          type="date"
          .value=${note.meetingOn}
          @input=${(event: Event) => put({ meetingOn: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${selectField({
        id: 'note-kind',
        label: committee.kind,
        value: note.kind,
        choices: [
          ['comment', committee.kinds.comment],
          ['decision', committee.kinds.decision],
        ],
        onChange: (kind) => put({ kind: kind === 'decision' ? 'decision' : 'comment' }),
      })}
      ${selectField({
        id: 'note-indicator',
        label: committee.about,
        value: note.indicator ?? '',
        choices: [['', committee.wholePlan], ...this.subjects],
        onChange: (indicator) => put({ indicator: indicator === '' ? null : indicator }),
      })}
      ${textField({
        id: 'note-text',
        label: committee.text,
        lines: 4,
        value: note.text,
        onInput: (text) => put({ text }),
      })}
      <p class="actions">
        <button type="submit" class="button" ?disabled=${this.isBusy}>${own.keep}</button>
      </p>
    </form>`;
  }

  async #keep(): Promise<void> {
    this.isBusy = true;
    try {
      await addPlanNote(this.plan, this.note, this.language);
      this.error = undefined;
      this.note = { ...blank(), meetingOn: this.note.meetingOn };
      this.dispatchEvent(new CustomEvent('kept'));
    } catch (error) {
      this.error = error;
    }
    this.isBusy = false;
  }
}

function blank(): NewPlanNote {
  return { meetingOn: today(), kind: 'comment', indicator: null, text: '' };
}

customElements.define('plan-note-form', PlanNoteForm);
