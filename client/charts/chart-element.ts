import { html, type TemplateResult } from 'lit';
import type { ChartView } from '../../analysis/report/chart-view.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { indicatorLine } from './indicator-line.ts';
import './horizontal-bars.ts';
import './stacked-bars.ts';

/** The element that draws a chart. */
export function chartElement(view: ChartView, language: Language): TemplateResult {
  if (view.kind === 'indicator-line') return indicatorLine(view);
  return view.kind === 'stacked-bars'
    ? html`<stacked-bars .language=${language} .view=${view}></stacked-bars>`
    : html`<horizontal-bars .language=${language} .view=${view}></horizontal-bars>`;
}
