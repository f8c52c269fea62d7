import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';

export const itemMatrixStyles = [
  itemElementStyles,
  css`
    .matrix {
      margin-block-start: 0.75rem;
    }

    .head {
      display: none;
    }

    .row {
      padding-block: 0.75rem;
      border-block-start: 1px solid var(--line-quiet);
    }

    .row:focus-within {
      background: var(--surface-quiet);
    }

    .statement {
      line-height: 1.6;
      text-wrap: pretty;
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

    .choices {
      display: grid;
      gap: 0.25rem;
      margin-block-start: 0.5rem;
    }

    .points .choices {
      grid-template-columns: repeat(auto-fit, minmax(3rem, 1fr));
    }

    .choices label {
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
      padding: 0.25rem;
      text-align: center;
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

    small {
      display: block;
      color: var(--text-quiet);
      font-size: 0.8125rem;
      line-height: 1.4;
    }

    [aria-invalid='true'] label {
      border-color: var(--error);
    }

    @media (forced-colors: active) {
      .choices label:has(:checked) {
        outline: 2px solid Highlight;
      }
    }

    /* Wide enough for a table of few columns: the scale stands on top, the boxes keep their names for those who listen. */
    @container (min-width: 36rem) {
      .few .head,
      .few .row {
        display: grid;
        grid-template-columns: minmax(10rem, 1fr) calc(var(--columns) * 4.25rem);
        gap: 1rem;
        align-items: center;
      }

      .few .head {
        padding-block-end: 0.25rem;
        align-items: end;
      }

      .few .words,
      .few .choices {
        display: grid;
        grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
        gap: 0.25rem;
        margin: 0;
      }

      .few .words span {
        font-size: 0.875rem;
        line-height: 1.4;
        text-align: center;
        word-break: auto-phrase;
      }

      .few .choices label {
        position: relative;
        justify-content: center;
        padding: 0.25rem;
      }

      .few .choices label span {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  `,
];
