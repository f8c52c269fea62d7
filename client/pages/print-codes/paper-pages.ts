import { html, type TemplateResult } from 'lit';

/** Sheets to be cut out, as many to a page of A4 as fit it: two columns of so many rows. */
export function paperPages(sheets: readonly TemplateResult[], rows: 4 | 5): TemplateResult[] {
  const perPage = rows * 2;
  const pages = Array.from({ length: Math.ceil(sheets.length / perPage) }, (_, page) =>
    sheets.slice(page * perPage, (page + 1) * perPage),
  );
  return pages.map((page) => html`<div class="paper cut-out rows-${rows}">${page}</div>`);
}
