import { css } from 'lit';
import { itemElementStyles } from '../item-element.styles.ts';

export const itemRatingScaleStyles = [
  itemElementStyles,
  css`
    .scale {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.25rem 1rem;
      margin-block-start: 0.75rem;
    }

    .end {
      align-self: end;
      color: var(--text-quiet);
      font-size: 0.875rem;
      line-height: 1.5;
    }

    .end.high {
      grid-column: 2;
      text-align: end;
    }

    .row {
      grid-column: 1 / -1;
      margin-inline: calc(-1 * var(--bleed, 0px));
      display: grid;
      grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
      gap: 0.25rem;
    }

    .point {
      position: relative;
      display: grid;
      place-items: center;
      min-block-size: 3rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }

    .point:hover {
      background: var(--primary-pale);
    }

    /* The radio button itself fills its box, unseen, so that a finger, a pointer and a magnifier all find it there. */
    .point input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }

    .point:has(:focus-visible) {
      z-index: 1;
      outline: 4px solid var(--color-neutral-black);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--focus);
    }

    .point:has(:checked) {
      border-color: var(--primary);
      background: var(--primary);
      color: var(--color-neutral-white);
      font-weight: 700;
    }

    .spoken {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    [aria-invalid='true'] .point {
      border-color: var(--error);
    }

    .dense .row {
      gap: 2px;
    }

    /* Ten boxes do not fit: two rows, and the words of the upper end move under the last point. */
    @media (max-width: 399.98px) {
      .folded .row {
        grid-template-columns: repeat(5, minmax(0, 1fr));
      }

      .folded .end {
        grid-column: 1 / -1;
      }

      .folded .end.high {
        order: 1;
      }
    }

    @media (forced-colors: active) {
      .point:has(:checked) {
        outline: 4px solid Highlight;
      }
    }
  `,
];
