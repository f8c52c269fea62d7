import { css, type CSSResult } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';
import { tableWidths } from './table-width.ts';

const spoken = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** The scale stands on top and stays in view; the boxes keep their names for those who listen. */
function asTable(width: number): CSSResult {
  const table = css`.table-${width}`;
  return css`
    @container (min-width: ${width}rem) {
      ${table} .head,
      ${table} .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) calc(var(--columns) * var(--column));
        gap: 1rem;
        align-items: center;
      }

      ${table} .head {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        align-items: end;
        padding-block: 0.5rem;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }

      ${table} .row {
        border-block-start: 0;
        border-block-end: 1px solid var(--line-quiet);
        scroll-margin-block-start: 8rem;
      }

      ${table} .block + .block {
        margin-block-start: 1.5rem;
      }

      ${table} .statement {
        position: static;
        z-index: auto;
      }

      ${table} .words,
      ${table} .choices {
        display: grid;
        grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
        gap: 0;
        margin: 0;
      }

      ${table} .words .ends {
        grid-column: 1 / -1;
      }

      ${table} .scale .ends {
        display: none;
      }

      ${table} .choices label {
        justify-content: center;
        padding: 0.25rem;
        border-color: transparent;
      }

      ${table} .choices label:hover {
        border-color: var(--line);
      }

      ${table} .choices label:has(:checked) {
        border-color: var(--primary);
      }

      ${table} .choices label > span {
        ${spoken}
      }
    }
  `;
}

export const itemMatrixStyles = [
  itemElementStyles,
  css`
    .matrix {
      margin-block-start: 0.75rem;
    }

    .head {
      display: none;
    }

    .word {
      padding-inline: 0.25rem;
      font-size: 0.875rem;
      line-height: 1.4;
      text-align: center;
      word-break: auto-phrase;
    }

    .row {
      padding-block: 0.75rem;
      border-block-start: 1px solid var(--line-quiet);
      background: var(--surface);
    }

    .row:focus-within {
      background: var(--surface-quiet);
    }

    /* The place of the button is kept also while there is nothing to take back: it pushes nothing away when it comes. */
    .statement {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 0.5rem;
      align-items: center;
      background: inherit;
      line-height: 1.6;
      text-wrap: pretty;
    }

    .statement .errors {
      grid-column: 1 / -1;
    }

    .clear {
      min-block-size: var(--target);
      padding: 0.25rem 0.5rem;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--primary-strong);
      font-size: 0.875rem;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }

    .clear.idle {
      visibility: hidden;
    }

    .ends {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      color: var(--text-quiet);
      font-size: 0.8125rem;
      line-height: 1.4;
    }

    .ends span:last-child {
      text-align: end;
    }

    .choices {
      display: grid;
      gap: 0.25rem;
      margin-block-start: 0.5rem;
    }

    .points .choices {
      margin-inline: calc(-1 * var(--bleed, 0px));
      grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    }

    .choices label {
      position: relative;
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-block-size: 3rem;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--line-quiet);
      border-radius: var(--radius);
      cursor: pointer;
    }

    .points .choices label {
      flex-direction: column;
      justify-content: center;
      gap: 0;
      padding: 0.25rem 0;
      text-align: center;
    }

    .dense .choices {
      gap: 1px;
    }

    .choices label:has(:checked) {
      border-color: var(--primary);
      background: var(--primary-pale);
    }

    .choices input {
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin: 0;
      accent-color: var(--primary);
    }

    .spoken {
      ${spoken}
    }

    [aria-invalid='true'] label {
      border-color: var(--error);
    }

    @media (max-width: 399.98px) {
      .folded .choices {
        grid-template-columns: repeat(5, minmax(0, 1fr));
      }
    }

    @media (forced-colors: active) {
      .choices label:has(:checked) {
        outline: 2px solid Highlight;
      }
    }
  `,
  ...tableWidths.map(asTable),
];
