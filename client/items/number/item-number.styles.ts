import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';

export const itemNumberStyles = [
  itemElementStyles,
  css`
    .field {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      margin-block-start: 0.75rem;
    }

    .field input[type='text'] {
      inline-size: 10rem;
      font-variant-numeric: tabular-nums;
    }
  `,
];
