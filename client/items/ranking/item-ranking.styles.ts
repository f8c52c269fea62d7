import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';

export const itemRankingStyles = [
  itemElementStyles,
  css`
    .places {
      display: grid;
      gap: 0.5rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
    }

    .places li {
      display: grid;
      grid-template-columns: 4rem minmax(0, 1fr);
      align-items: center;
    }

    .places label {
      font-weight: 700;
    }

    select {
      inline-size: 100%;
      min-block-size: 3rem;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      font: inherit;
    }

    select[aria-invalid='true'] {
      border: 2px solid var(--error);
    }
  `,
];
