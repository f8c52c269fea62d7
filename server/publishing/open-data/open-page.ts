import { html as markup } from 'hono/html';
import { dayWords } from '../../../analysis/report/words/day-words.ts';
import { completeResponseRate } from '../../../analysis/report/response-rate-view.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { usualBasis } from '../../../analysis/report/table-choice.ts';
import type { Cell, Line, TableView } from '../../../analysis/report/table-view.ts';
import { uprightView } from '../../../analysis/report/tables/turned-view.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import {
  respondentLanguageCodes,
  respondentLanguages,
  type RespondentLanguage,
} from '../../../surveys/schema/language.ts';
import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import { openFileName, openFormats } from './open-files.ts';
import type { OpenResults } from './open-results.ts';
import { pageWords, type PageWords } from './page-words.ts';

type Html = ReturnType<typeof markup>;

/** A page before it is put into the document that the build made for it. */
export interface OpenPage {
  title: string;
  tag: string;
  body: Html;
}

/** The results of a wave for everybody: what it was, its tables by name, and files of all of them. It needs no script. */
export function openPage(open: OpenResults, language: RespondentLanguage): OpenPage {
  const { catalogue, results } = open;
  const words = pageWords(language);
  const near = respondentLanguages[language].nearest;
  const say = sayIn(near);
  const count = new Intl.NumberFormat(near);
  const title = words.title(say(catalogue.waveTitle));
  const facts: [string, string][] = [
    [words.organisation, say(catalogue.organisation)],
    [words.period, `${dayWords(catalogue.opensOn, near)}～${dayWords(catalogue.closesOn, near)}`],
    ...(catalogue.eligibleCount === 0
      ? []
      : [[words.population, words.people(count.format(catalogue.eligibleCount))] as [string, string]]),
    [words.responses, words.received(count.format(catalogue.responseCount))],
    ...(catalogue.publishedAt === null
      ? []
      : [[words.published, dayWords(catalogue.publishedAt, near)] as [string, string]]),
  ];
  const address = `/open/${catalogue.wave}`;
  return framed(
    { title, whose: say(catalogue.organisation), isSynthetic: catalogue.isSynthetic, address, language },
    words,
    [
      markup`<p class="lead">${words.lead}</p>
      <h2>${words.facts}</h2>
      <dl class="facts">
        ${facts.map(
          ([name, value]) =>
            markup`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <p>${words.hidden(String(catalogue.minimumBase))}</p>
      <h2>${words.tables}</h2>
      <ol class="tables">
        ${results.map(
          (result) =>
            markup`<li>
              <a href="${withLanguage(`${address}/${encodeURIComponent(result.id)}`, language)}"
                >${viewOf(result, near).title}</a
              >
            </li>`,
        )}
      </ol>
      <h2>${words.files}</h2>
      <ul>
        ${openFormats.map(
          (format) =>
            markup`<li>
              <a href="${address}/${openFileName(catalogue.wave, format, near)}" download
                >${words.fileNames[format]}</a
              >
            </li>`,
        )}
      </ul>
      <p>
        <a href="/waves/${catalogue.wave}?lang=${language}">${words.rules}</a>
      </p>`,
    ],
  );
}

/** One of its tables, with everything that is published of it. */
export function openTablePage(
  { catalogue }: OpenResults,
  result: PublishedTable | PublishedResponseRate,
  language: RespondentLanguage,
): OpenPage {
  const words = pageWords(language);
  const near = respondentLanguages[language].nearest;
  const view = uprightView(viewOf(result, near));
  const address = `/open/${catalogue.wave}`;
  const about = {
    title: view.title,
    whose: sayIn(near)(catalogue.organisation),
    isSynthetic: catalogue.isSynthetic,
    address: `${address}/${encodeURIComponent(result.id)}`,
    language,
  };
  return framed(about, words, [
    markup`<p><a href="${withLanguage(address, language)}">${words.all}</a></p>
      ${linesOf(view.heading)} ${tableOf(view)}
      <h2>${words.notes}</h2>
      <ul>
        ${[...view.notes, ...view.ending].map(({ text }) => markup`<li>${text}</li>`)}
      </ul>
      <p class="quiet no-print">${words.print}</p>`,
  ]);
}

/** What stands at an address where nothing is open. */
export function nothingOpenPage(language: RespondentLanguage): OpenPage {
  const words = pageWords(language);
  return framed(
    { title: words.notFound, whose: 'Kotae', isSynthetic: false, address: null, language },
    words,
    [markup`<p class="lead">${words.notFoundNext}</p>`],
  );
}

interface About {
  title: string;
  isSynthetic: boolean;
  /** The organisation, where there is one to name. */
  whose: string;
  /** Of the page, for the switch of languages. */
  address: string | null;
  language: RespondentLanguage;
}

function framed(
  { title, whose, isSynthetic, address, language }: About,
  words: PageWords,
  content: Html[],
): OpenPage {
  const { tag } = respondentLanguages[language];
  const others = respondentLanguageCodes.filter((other) => other !== language);
  const body = markup`<a class="skip" href="#main">${words.skip}</a>
    <header class="frame">
      <p class="whose">${whose}</p>
      ${
        address === null
          ? ''
          : markup`<nav aria-label="${words.otherLanguages}">
              ${others.map(
                (other) =>
                  markup`<a
                    class="language"
                    href="${withLanguage(address, other)}"
                    lang="${respondentLanguages[other].tag}"
                    >${withoutReadings(respondentLanguages[other].name)}</a
                  > `,
              )}
            </nav>`
      }
    </header>
    <main id="main" tabindex="-1">
      <h1>${title}</h1>
      ${isSynthetic ? markup`<p class="synthetic">${words.synthetic}</p>` : ''} ${content}
    </main>`;
  return { title, tag, body };
}

/** The language stands in every address, so that a link that is sent on is read as it was. */
function withLanguage(address: string, language: RespondentLanguage): string {
  return `${address}?lang=${language}`;
}

function viewOf(result: PublishedTable | PublishedResponseRate, language: 'ja' | 'en'): TableView {
  if (result.kind === 'response-rate') return completeResponseRate(result, language);
  return tableViewOf(result, { unit: 'both', basis: usualBasis(result.stubKind) }, language);
}

function linesOf(lines: readonly Line[]): Html[] {
  return lines.map(({ text }) => markup`<p>${text}</p>`);
}

function tableOf({ title, unit, corner, columns, rows }: TableView): Html {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${title}">
    <table>
      <caption>
        ${title}${unit === null ? '' : markup` <span class="unit">${unit}</span>`}
      </caption>
      <thead>
        <tr>
          <th scope="col" colspan="1">${corner.join(' ／ ')}</th>
          ${columns.map(({ label }) => markup`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, cells }) =>
            markup`<tr>
              <th scope="row">${label}</th>
              ${
                cells.length === 1 && columns.length > 1
                  ? markup`<td colspan="${columns.length}">${cells[0]?.text ?? ''}</td>`
                  : cells.map(cellOf)
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellOf(cell: Cell): Html {
  return 'spoken' in cell && cell.spoken !== undefined
    ? markup`<td><span aria-hidden="true">${cell.text}</span><span class="spoken">${cell.spoken}</span></td>`
    : markup`<td>${cell.text}</td>`;
}
