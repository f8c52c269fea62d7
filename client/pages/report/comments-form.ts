import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { longestComment } from '../../../analysis/report/document/report-options.ts';
import type { WaveReport } from '../../../server/contract/publishing/reports.ts';
import { settledText } from '../../forms/settled-text.ts';
import type { ReportPageWords } from '../../strings/console/report-page/report-page-words.ts';

interface CommentsForm {
  figures: WaveReport['figures'];
  comments: Readonly<Record<string, string>>;
  words: ReportPageWords;
  onChange: (comments: Record<string, string>) => void;
}

/** A field a figure, closed until there is something in it; and what was written on figures that are not there now. */
export function commentsForm(form: CommentsForm): TemplateResult {
  const { figures, comments, words } = form;
  const present = new Set(figures.map(({ code }) => code));
  const orphans = Object.keys(comments).filter((code) => !present.has(code));
  return html`
    <p class="hint">${words.commentsLead}</p>
    ${repeat(
      figures,
      ({ code }) => code,
      ({ code, number, caption }) => field(form, code, number === null ? caption : `${number}　${caption}`),
    )}
    ${
      orphans.length === 0
        ? nothing
        : html`<h3>${words.orphans}</h3>
            <p class="hint">${words.orphansLead}</p>
            ${orphans.map((code) => field(form, code, code))}`
    }
  `;
}

function field({ comments, words, onChange }: CommentsForm, code: string, name: string): TemplateResult {
  const comment = Object.hasOwn(comments, code) ? (comments[code] ?? '') : '';
  const write = (event: Event): void => {
    const text = settledText(event);
    if (text === undefined) return;
    const { [code]: _, ...others } = comments;
    onChange(text === '' ? others : { ...others, [code]: text });
  };
  return html`<details class="report-comment" ?open=${comment !== ''}>
    <summary>
      ${name} ${comment === '' ? nothing : html`<span class="tag">${words.hasComment}</span>`}
    </summary>
    <textarea
      rows="4"
      maxlength=${longestComment}
      aria-label=${words.commentOn(name)}
      .value=${comment}
      @input=${write}
      @compositionend=${write}
    ></textarea>
  </details>`;
}
