import { nothing, type TemplateResult } from 'lit';
import { respondentLanguages, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { dayWords } from '../../../strings/day-words.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import { say } from '../../../strings/language.ts';
import type { Entry } from './entry.ts';
import { html } from '../../../components/ruby-text.ts';
import { saveFile } from '../../../components/save-file.ts';

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
    <h2 id="entry-title" tabindex="-1">${strings.start}</h2>
    <div role="status">${statusView(page)}</div>
    ${
      entry.problem === null
        ? nothing
        : html`<p class="notice error" role="alert" id="entry-problem">${strings.problems[entry.problem]}</p>`
    }
    ${entry.right === null ? withoutRight(page) : withRight(page)}
  </section>`;
}

/** What has just become of a ticket or a code; it stays to be read. */
function statusView({ entry, language }: EntryPage): TemplateResult | typeof nothing {
  const strings = entryStrings[language];
  if (entry.isBusy) return html`<p class="notice">${entry.isInvited ? strings.taking : strings.checking}</p>`;
  if (entry.right === null) return nothing;
  return html`<p>${entry.right.kind === 'ticket' ? strings.hasTicket : strings.hasCode}</p>`;
}

/** The right is there: come back when answering begins, or begin. */
function withRight({ entry, language, isShared }: EntryPage): TemplateResult {
  const strings = entryStrings[language];
  const { takesResponses, contract } = entry.wave;
  const stratum = entry.stratum;
  const count = new Intl.NumberFormat(respondentLanguages[language].tag).format(stratum?.eligibleCount ?? 0);
  return html`
    ${
      stratum === null
        ? nothing
        : html`<p class="lead stands-for">${strings.standFor(say(stratum.label, language), count)}</p>`
    }
    ${takesResponses ? nothing : html`<p class="notice">${strings.comeBack(dayWords(contract.opensOn, language))}</p>`}
    ${isShared && entry.right?.kind === 'ticket' ? html`<p class="notice">${strings.sharedTicket}</p>` : nothing}
    ${entry.right?.kind === 'ticket' && (!takesResponses || isShared) ? saving(entry, language) : nothing}
  `;
}

function saving(entry: Entry, language: RespondentLanguage): TemplateResult {
  const strings = entryStrings[language];
  const save = (): void => {
    const { file } = entry;
    if (file === null) return;
    saveFile(file, `kotae-ticket-${entry.wave.code}.json`);
  };
  return html`<p>
      <button type="button" class="button" aria-describedby="save-hint" @click=${save}>
        ${strings.saveTicket}
      </button>
    </p>
    <p id="save-hint" class="hint">${strings.saveTicketHint}</p>`;
}

function withoutRight(page: EntryPage): TemplateResult {
  const { entry, language, isShared } = page;
  const strings = entryStrings[language];
  const { contract } = entry.wave;
  const hasTickets = contract.modes.includes('ticket');
  return html`
    ${
      contract.ticketsUntil === null
        ? nothing
        : html`<p>${strings.ticketsFrom(dayWords(contract.ticketsUntil, language))} ${strings.whyWindow}</p>`
    }
    ${takesCodes(entry) ? codeField(page) : nothing}
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
    ${takesCodes(entry) && isOpenToAll(entry) ? html`<p>${strings.withoutCodeLead}</p>` : nothing}
  `;
}

const takesCodes = ({ wave: { contract } }: Entry): boolean =>
  contract.modes.includes('ticket') || contract.modes.includes('drawn-code');

const isOpenToAll = ({ wave: { contract, takesResponses } }: Entry): boolean =>
  takesResponses && contract.modes.includes('open-link');

/** The buttons that lead on, in view all the time: with the right to answer, with a code, or without one. */
export function startView({ entry, language, begin }: EntryPage): TemplateResult | typeof nothing {
  const strings = entryStrings[language];
  const hasRight = entry.right !== null;
  const mayBegin = hasRight ? entry.wave.takesResponses : isOpenToAll(entry);
  const needsCode = !hasRight && takesCodes(entry);
  if (!mayBegin && !needsCode) return nothing;
  return html`<div class="bar start no-print">
    ${
      mayBegin
        ? html`<button type="button" class="button ${needsCode ? '' : 'primary'}" @click=${begin}>
            ${needsCode ? strings.withoutCode : strings.begin}
          </button>`
        : nothing
    }
    ${
      needsCode
        ? html`<button
            type="submit"
            form="entry-form"
            class="button primary"
            aria-disabled=${entry.isBusy ? 'true' : 'false'}
          >
            ${entry.isInvited ? strings.takeTicket : strings.useCode}
          </button>`
        : nothing
    }
  </div>`;
}

/** Sent by the button or by Enter; an Enter that ends a conversion of an input method submits nothing by itself. */
function codeField({ entry, language, isShared }: EntryPage): TemplateResult {
  const strings = entryStrings[language];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (entry.typed.trim() !== '') await entry.use(isShared, language);
    await entry.host.updateComplete;
    // What has become of it is read first, or the field is corrected.
    document.getElementById(entry.right === null ? 'entry-code' : 'entry-title')?.focus();
  };
  return html`<form id="entry-form" @submit=${(event: Event) => void submit(event)}>
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
  </form>`;
}
