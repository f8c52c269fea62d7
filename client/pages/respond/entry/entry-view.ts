import { nothing, type TemplateResult } from 'lit';
import { respondentLanguages, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { dayWords } from '../../../strings/day-words.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import { say } from '../../../strings/language.ts';
import type { Entry } from './entry.ts';
import './entry.css';
import { html } from '../../../components/ruby-text.ts';

interface EntryPage {
  entry: Entry;
  language: RespondentLanguage;
  isShared: boolean;
  begin: () => void;
}

/** The end of the cover where something is needed to answer: a code, a ticket, or neither. */
export function entryView(page: EntryPage): TemplateResult {
  const { entry, language } = page;
  const strings = entryStrings[language];
  return html`<section class="entry no-print" aria-labelledby="entry-title">
    <h2 id="entry-title">${strings.start}</h2>
    <div role="status">
      ${entry.isBusy ? html`<p class="notice">${entry.isInvited ? strings.taking : strings.lookingUp}</p>` : nothing}
    </div>
    ${
      entry.problem === null
        ? nothing
        : html`<p class="notice error" role="alert" id="entry-problem">${strings.problems[entry.problem]}</p>`
    }
    ${entry.right === null ? withoutRight(page) : withRight(page)}
  </section>`;
}

/** The right is there: begin, or come back when answering begins. */
function withRight({ entry, language, isShared, begin }: EntryPage): TemplateResult {
  const strings = entryStrings[language];
  const { takesResponses, contract } = entry.wave;
  const stratum = entry.stratum;
  const count = new Intl.NumberFormat(respondentLanguages[language].tag).format(stratum?.eligibleCount ?? 0);
  return html`
    ${entry.right?.kind === 'ticket' ? html`<p>${strings.hasTicket}</p>` : nothing}
    ${
      stratum === null
        ? nothing
        : html`<p class="lead stands-for">${strings.standFor(say(stratum.label, language), count)}</p>`
    }
    ${takesResponses ? nothing : html`<p class="notice">${strings.comeBack(dayWords(contract.opensOn, language))}</p>`}
    ${isShared && entry.right?.kind === 'ticket' ? html`<p class="notice">${strings.sharedTicket}</p>` : nothing}
    ${entry.right?.kind === 'ticket' && (!takesResponses || isShared) ? saving(entry, language) : nothing}
    ${
      takesResponses
        ? html`<div class="bar">
            <button type="button" class="button primary" @click=${begin}>${strings.begin}</button>
          </div>`
        : nothing
    }
  `;
}

function saving(entry: Entry, language: RespondentLanguage): TemplateResult {
  const strings = entryStrings[language];
  const save = (): void => {
    const { file } = entry;
    if (file === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `kotae-ticket-${entry.wave.code}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return html`<p>
      <button type="button" class="button" aria-describedby="save-hint" @click=${save}>
        ${strings.saveTicket}
      </button>
    </p>
    <p id="save-hint" class="hint">${strings.saveTicketHint}</p>`;
}

function withoutRight(page: EntryPage): TemplateResult {
  const { entry, language, isShared, begin } = page;
  const strings = entryStrings[language];
  const { contract, takesResponses } = entry.wave;
  const hasTickets = contract.modes.includes('ticket');
  const needsCode = hasTickets || contract.modes.includes('drawn-code');
  return html`
    ${
      contract.ticketsUntil === null
        ? nothing
        : html`<p>${strings.ticketsFrom(dayWords(contract.ticketsUntil, language))} ${strings.whyWindow}</p>`
    }
    ${needsCode ? codeField(page) : nothing}
    ${
      hasTickets
        ? html`<p class="file">
            <label>
              ${strings.readTicket}
              <input
                type="file"
                accept=".json,application/json"
                @change=${(event: Event) => {
                  const [file] = Array.from((event.target as HTMLInputElement).files ?? []);
                  if (file !== undefined) void entry.readFile(file, isShared);
                }}
              />
            </label>
          </p>`
        : nothing
    }
    ${
      contract.modes.includes('open-link') && takesResponses
        ? html`<p>${strings.withoutCodeLead}</p>
            <div class="bar">
              <button type="button" class="button" @click=${begin}>${strings.withoutCode}</button>
            </div>`
        : nothing
    }
  `;
}

/** Sent by the button or by Enter; an Enter that ends a conversion of an input method submits nothing by itself. */
function codeField({ entry, language, isShared }: EntryPage): TemplateResult {
  const strings = entryStrings[language];
  const submit = (event: Event): void => {
    event.preventDefault();
    void entry.use(isShared, language);
  };
  return html`<form @submit=${submit}>
    <div role="status">${entry.isInvited ? html`<p>${strings.takeTicketLead}</p>` : nothing}</div>
    <div class="code">
      <label for="entry-code">${strings.codeLabel}</label>
      <p id="entry-hint" class="hint">${strings.codeHint}</p>
      <input
        id="entry-code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="40"
        aria-describedby=${entry.problem === null ? 'entry-hint' : 'entry-hint entry-problem'}
        aria-invalid=${entry.problem === null ? 'false' : 'true'}
        .value=${entry.typed}
        @input=${(event: Event) => entry.write((event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="bar">
      <button type="submit" class="button primary" aria-disabled=${entry.isBusy ? 'true' : 'false'}>
        ${entry.isInvited ? strings.takeTicket : strings.useCode}
      </button>
    </div>
  </form>`;
}
