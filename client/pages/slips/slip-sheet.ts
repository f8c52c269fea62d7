import { html, type TemplateResult } from 'lit';
import type { ExportedInvitation } from '../../../server/contract/fieldwork/invitations.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { qrCode } from '../../components/qr-code.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

/** An invitation on paper, for one person: whoever holds it can take that person's ticket. */
export function slipSheet(
  invitation: ExportedInvitation,
  wave: WaveDetail,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const { slips, sheet } = words.printing;
  const [address = ''] = invitation.link.split('#');
  const lastDay = wave.ticketsUntil ?? wave.closesOn;
  return html`<article class="sheet slip" aria-label=${slips.sheetName(invitation.name)}>
    <p>${invitation.department} ${syntheticTag(wave.isSynthetic, words)}</p>
    <p class="slip-name">${slips.to(invitation.name)}</p>
    <div class="sheet-entrance">
      ${qrCode(invitation.link, sheet.qrName)}
      <div>
        <p>${say(wave.organisation, language)}</p>
        <p class="sheet-title">${say(wave.title, language)}</p>
        <p>${slips.code}</p>
        <p class="sheet-code">${invitation.code}</p>
        <p class="sheet-address">${address}</p>
        <p>
          ${
            wave.ticketsUntil === null
              ? sheet.closes(dayWords(lastDay, language))
              : slips.takeUntil(dayWords(lastDay, language), dayWords(wave.opensOn, language))
          }
        </p>
      </div>
    </div>
    <p>${slips.instruction}</p>
    <p>${slips.promise}</p>
  </article>`;
}
