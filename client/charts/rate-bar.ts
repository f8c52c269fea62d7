import { html, type TemplateResult } from 'lit';

/** A proportion as a short bar beside its figure; more than everybody fills it. */
export function rateBar(proportion: number): TemplateResult {
  const width = Math.min(1, Math.max(0, proportion)) * 100;
  return html`<svg class="rate-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rate-track" width="100" height="10" />
    <rect class="rate-fill" width=${width} height="10" />
  </svg>`;
}
