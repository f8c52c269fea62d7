import { html, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { printAccessCode } from '../../../surveys/tickets/access-code.ts';
import { qrCode } from '../../components/qr-code.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

/** A sheet to be drawn from a box: its code for a camera and for typing, and nothing that tells it from the others. */
export function codeSheet(
  code: string,
  stratum: string,
  wave: WaveDetail,
  answeringAddress: string,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const { codes, sheet } = words.printing;
  const printed = printAccessCode(code);
  return html`<article class="sheet" aria-label=${codes.sheetName(printed)}>
    <div class="sheet-entrance">
      ${qrCode(`${answeringAddress}#${code}`, sheet.qrName)}
      <div>
        <p>${say(wave.organisation, language)} ${syntheticTag(wave.isSynthetic, words)}</p>
        <p class="sheet-title">${say(wave.title, language)}</p>
        <p>${codes.sheetFor(stratum)}</p>
        <p class="sheet-code">${printed}</p>
        <p class="sheet-address">${answeringAddress}</p>
        <p>${sheet.closes(dayWords(wave.closesOn, language))}</p>
      </div>
    </div>
    <p>${codes.instruction}</p>
    <p>${codes.promise}</p>
  </article>`;
}
