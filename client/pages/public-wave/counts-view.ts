import { nothing, type TemplateResult } from 'lit';
import type { Contract, StratumTally, Tally } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { countProblems } from '../../../surveys/tickets/count-problems.ts';
import { dayWords } from '../../strings/day-words.ts';
import { say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { factView } from './fact-view.ts';
import { problemList } from './problem-list.ts';
import { html } from '../../components/ruby-text.ts';

type Column = Exclude<keyof StratumTally, 'code' | 'label'>;

const columnsOfTickets: Column[] = ['invitedCount', 'issuedCount', 'reissuedCount', 'acceptedTicketCount'];
const columnsOfCodes: Column[] = ['printedCodeCount', 'acceptedCodeCount'];

/** What was given out and came back, by stratum and in all, and how that makes up all responses. */
export function countsView(
  contract: Contract,
  tally: Tally,
  { day, language }: { day: string; language: RespondentLanguage },
): TemplateResult {
  const strings = publicWaveStrings[language];
  const counted = tally.state === 'open' ? tally.countedOn : null;
  const problems = countProblems(contract, tally, { day });
  const acceptedCount = sum(tally, 'acceptedTicketCount') + sum(tally, 'acceptedCodeCount');
  return html`<section>
    <h2>${strings.counts}</h2>
    <p>
      ${counted === undefined || counted === null ? strings.countsFinal : strings.countsOpen(dayWords(counted, language))}
    </p>
    ${problemList({ title: strings.countsUnsound, problems, next: strings.unsoundNext, language })}
    ${
      tally.strata.length === 0
        ? html`<div class="notice">
            <h3>${strings.noStrata}</h3>
            <p>${strings.noStrataRule}</p>
          </div>`
        : tableView(contract, tally, language)
    }
    ${tally.strata.length > 0 && acceptedCount === 0 ? html`<p>${strings.nothingYet}</p>` : nothing}
    ${responsesView(tally, language)}
  </section>`;
}

const printed = (count: number): string => count.toLocaleString('en-US');

function sum({ strata }: Tally, column: Column): number {
  return strata.reduce((total, stratum) => total + stratum[column], 0);
}

function tableView({ modes }: Contract, tally: Tally, language: RespondentLanguage): TemplateResult {
  const strings = publicWaveStrings[language];
  const columns: Column[] = [
    'eligibleCount',
    ...(modes.includes('ticket') ? columnsOfTickets : []),
    ...(modes.includes('drawn-code') ? columnsOfCodes : []),
  ];
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${strings.countsTable}>
      <table>
        <caption class="spoken">
          ${strings.countsTable}
        </caption>
        <thead>
          <tr>
            <th scope="col">${strings.stratum}</th>
            ${columns.map((column) => html`<th scope="col">${strings.column[column]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tally.strata.map(
            (stratum) =>
              html`<tr>
                <th scope="row">${say(stratum.label, language)}</th>
                ${columns.map((column) => html`<td>${printed(stratum[column])}</td>`)}
              </tr>`,
          )}
          <tr class="total">
            <th scope="row">${strings.total}</th>
            ${columns.map((column) => html`<td>${printed(sum(tally, column))}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>
    <details class="meanings">
      <summary>${strings.meanings}</summary>
      <dl class="facts">
        ${columns.map((column) => factView(strings.column[column], strings.columnMeaning[column]))}
      </dl>
    </details>
  `;
}

/** Without strata there is nothing to break down; where more is claimed than came in, the problem says so instead. */
function responsesView(tally: Tally, language: RespondentLanguage): TemplateResult {
  const strings = publicWaveStrings[language];
  const [tickets, codes] = [sum(tally, 'acceptedTicketCount'), sum(tally, 'acceptedCodeCount')];
  const rest = tally.responseCount - tickets - codes;
  return html`<p class="responses">
    <strong>${strings.responses(printed(tally.responseCount))}</strong>
    ${
      tally.strata.length === 0 || rest < 0
        ? nothing
        : strings.breakdown(printed(tickets), printed(codes), printed(rest))
    }
  </p>`;
}
