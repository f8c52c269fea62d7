import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';

export const itemOpenEndedStyles = [
  itemElementStyles,
  css`
    textarea {
      margin-block-start: 0.75rem;
      min-block-size: 9rem;
      line-height: 1.75;
      resize: vertical;
    }

    input {
      margin-block-start: 0.75rem;
      max-inline-size: 20rem;
    }

    .length {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }

    .length.over {
      color: var(--error);
      font-weight: 700;
    }
  `,
];
