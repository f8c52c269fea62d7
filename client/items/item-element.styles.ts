import { css } from 'lit';

/** What all item components look like around their controls. */
export const itemElementStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  p,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .question {
    display: block;
    padding: 0;
    font-weight: 700;
    line-height: 1.6;
    word-break: auto-phrase;
  }

  .number {
    color: var(--primary);
  }

  .need {
    display: inline-block;
    margin-inline-start: 0.25rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--line-quiet);
    border-radius: var(--border-radius-4);
    color: var(--text-quiet);
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.5;
    white-space: nowrap;
  }

  .need.required {
    border-color: var(--text);
    color: var(--text);
    font-weight: 700;
  }

  .help,
  .note {
    margin-block-start: 0.25rem;
    color: var(--text-quiet);
    font-size: 0.875rem;
    text-wrap: pretty;
  }

  .errors {
    margin-block-start: 0.5rem;
    color: var(--error);
    font-weight: 700;
  }

  :focus-visible {
    outline: 4px solid var(--color-neutral-black);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus);
    border-radius: var(--border-radius-4);
  }

  input[type='text'],
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  [aria-invalid='true']:is(textarea, input[type='text']) {
    border: 2px solid var(--error);
  }

  .option-text {
    padding: 0.25rem 0.5rem 0.75rem 3rem;
  }

  .option-text .note {
    margin-block-start: 0.5rem;
  }

  .option-text label {
    display: block;
    margin-block-end: 0.375rem;
    font-size: 0.875rem;
  }

  .decline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin: 0.5rem 0 0 -0.75rem;
  }

  .decline button {
    min-block-size: var(--target);
    padding: 0.25rem 0.75rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: var(--primary-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .decline button:hover {
    background: var(--primary-pale);
  }

  .decline span {
    color: var(--text-quiet);
    font-size: 0.875rem;
  }
`;
