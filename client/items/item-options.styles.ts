import { css } from 'lit';

/** A list of options of which the whole row can be pressed: radio buttons and checkboxes alike. */
export const itemOptionsStyles = css`
  .options {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }

  .option {
    display: grid;
    grid-template-columns: 1.5rem 1fr;
    gap: 0 0.75rem;
    align-items: start;
    min-block-size: 3rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--line-quiet);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .option:hover {
    border-color: var(--line);
    background: var(--surface-quiet);
  }

  .option:has(input:checked) {
    border-color: var(--primary);
    background: var(--primary-pale);
  }

  .option input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.125rem 0 0;
    accent-color: var(--primary);
  }

  .label:has(+ .description) {
    font-weight: 700;
  }

  .description {
    grid-column: 2;
    font-size: 0.9375rem;
    line-height: 1.6;
    text-wrap: pretty;
  }

  @media (forced-colors: active) {
    .option:has(input:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
