import { html, nothing, type TemplateResult } from 'lit';
import { roundsWords } from '../../../analysis/report/pooled-words.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { overviewPageWords } from '../../strings/console/overview/overview-words.ts';

interface Shown {
  wave: string;
  table: PublishedTable;
  /** Those that published the table, up to this one, in order. */
  rounds: readonly number[];
}

/** A table of a round by itself, or added up with the rounds before it; nothing where there are none, or no sums. */
export function roundsNav(
  { wave, table, rounds }: Shown,
  language: Language,
): TemplateResult | typeof nothing {
  const last = rounds.at(-1);
  if (last === undefined || rounds.length < 2 || table.index) return nothing;
  const words = overviewPageWords(language);
  const [id = table.id] = table.id.split('@');
  const pooled = rounds.slice(0, -1).toReversed();
  const links = [
    { to: id, label: words.thisRound },
    ...pooled.map((first) => ({
      to: `${id}@${last - first + 1}`,
      label: roundsWords({ pooledRounds: rounds.filter((round) => round >= first) }, language) ?? '',
    })),
  ];
  return html`<nav class="sibling-tables no-print" aria-label=${words.rounds}>
    <span aria-hidden="true">${words.rounds}</span>
    <ul>
      ${links.map(
        ({ to, label }) =>
          html`<li>
            <a
              href=${linkTo(paths.table(wave, to), language)}
              aria-current=${to === table.id ? 'page' : 'false'}
              >${label}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
