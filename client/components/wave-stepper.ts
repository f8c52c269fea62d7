import { html, type TemplateResult } from 'lit';
import type { WaveSummary } from '../../server/contract/fieldwork/waves.ts';
import { LightElement } from './light-element.ts';

/** Position of the step that is under way: 準備, 実施中, 確認; past the last one when all is done. */
const stepUnderWay: Record<WaveSummary['state'], number> = { draft: 1, open: 2, closed: 4, published: 6 };

/** The stages of a wave: what is done, what is under way, what is to come. */
export class WaveStepper extends LightElement {
  static override properties = { state: {} };
  declare state: WaveSummary['state'];

  constructor() {
    super();
    this.state = 'draft';
  }

  protected override render(): TemplateResult {
    const words = this.words.wave;
    const now = stepUnderWay[this.state];
    return html`<ol class="stepper" aria-label=${words.stepsLabel}>
      ${words.steps.map((step, index) => {
        const place = index < now ? 'done' : index === now ? 'now' : 'ahead';
        const said = { done: words.stepDone, now: words.stepNow, ahead: '' }[place];
        return html`<li class=${place} aria-current=${place === 'now' ? 'step' : 'false'}>
          <span class="step-name">${step}</span><span class="step-state">${said}</span>
        </li>`;
      })}
    </ol>`;
  }
}

customElements.define('wave-stepper', WaveStepper);
