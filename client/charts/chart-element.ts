import { html, type TemplateResult } from 'lit';
import type { ChartView } from '../../analysis/report/chart-view.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { indicatorLine } from './indicator-line.ts';
import './horizontal-bars.ts';
import './stacked-bars.ts';

/** The element that draws a chart. */
export function chartElement(view: ChartView, language: Language): TemplateResult {
  switch (view.kind) {
    case 'stacked-bars':
      return html`<stacked-bars .language=${language} .view=${view}></stacked-bars>`;
    case 'horizontal-bars':
      return html`<horizontal-bars .language=${language} .view=${view}></horizontal-bars>`;
    case 'indicator-line':
      return indicatorLine(view);
  }
}
