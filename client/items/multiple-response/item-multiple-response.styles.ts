import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';
import { itemOptionsStyles } from '../item-options.styles.ts';

export const itemMultipleResponseStyles = [
  itemElementStyles,
  itemOptionsStyles,
  css`
    .count {
      margin-block-start: 0.5rem;
      color: var(--text-quiet);
      font-size: 0.875rem;
      text-align: end;
    }
  `,
];
