import type { TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import './idle-view.css';
import { html } from '../../../components/ruby-text.ts';

/** Shows the question as a dialog that keeps the rest of the page out of reach. */
export function showIdleDialog(page: ParentNode): void {
  const dialog = page.querySelector<HTMLDialogElement>('dialog.idle');
  if (dialog?.open === false) dialog.showModal();
}

/** Asks whether anybody is still there, before a shared terminal forgets what was answered. */
export function idleView(
  secondsLeft: number,
  language: RespondentLanguage,
  goOn: () => void,
): TemplateResult {
  const words = laterStrings(language);
  const cancel = (event: Event): void => {
    event.preventDefault();
    goOn();
  };
  // Said once when it opens, and again in the last ten seconds: not every second.
  const isSaid = secondsLeft > 10 ? 'off' : 'polite';
  return html`<dialog class="idle" aria-labelledby="idle-title" @cancel=${cancel}>
    <h2 id="idle-title">${words.idleTitle}</h2>
    <p aria-live=${isSaid}>${words.idleWarning(secondsLeft)}</p>
    <div class="bar">
      <button type="button" class="button primary" autofocus @click=${goOn}>${words.goOn}</button>
    </div>
  </dialog>`;
}
