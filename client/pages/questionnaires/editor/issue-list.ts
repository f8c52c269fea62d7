import { html, nothing, type TemplateResult } from 'lit';
import type { DraftIssue } from '../../../../server/contract/authoring/questionnaire-drafts.ts';
import { punctuation } from '../../../../surveys/schema/punctuation.ts';
import { placeOf } from './draft/due-issues.ts';
import type { EditContext } from './draft/edit-context.ts';
import { fieldOf } from './draft/field-of.ts';

/** What has to be put right, each a way to its field; what is only not written yet is counted. */
export function issueList(
  { openCount, hasTriedToFinish }: { openCount: number; hasTriedToFinish: boolean },
  context: EditContext,
): TemplateResult {
  const { editor } = context.words.authoring;
  const { issues } = context;
  if (openCount === 0) return html`<p class="notice done">${editor.noIssues}</p>`;
  const unwritten = openCount - issues.length;
  if (issues.length === 0) return html`<p class="notice">${editor.unwritten(unwritten)}</p>`;
  return html`<details class="notice issues" id="issues" ?open=${hasTriedToFinish}>
    <summary>${editor.issues(issues.length)}</summary>
    <ul>
      ${issues.map((issue) => html`<li>${issueLink(issue, true, context)}</li>`)}
    </ul>
    ${unwritten > 0 ? html`<p class="hint">${editor.unwritten(unwritten)}</p>` : nothing}
  </details>`;
}

/** The issues of what is being edited, each a way to its field. */
export function ownIssues(
  issues: readonly DraftIssue[],
  context: EditContext,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<ul class="own-issues">
    ${issues.map((issue) => html`<li>${issueLink(issue, false, context)}</li>`)}
  </ul>`;
}

/** The field as its reader calls it, and what is wrong with it. */
function issueLink(issue: DraftIssue, isPlaced: boolean, context: EditContext): TemplateResult {
  const path = placeOf(issue);
  const { place, label } = fieldOf(path, context);
  const { colon } = punctuation[context.language];
  return html`<button type="button" class="link" @click=${() => context.go(path)}>
    ${isPlaced ? `${place} › ` : ''}${label}${colon}${issue.words}
  </button>`;
}
