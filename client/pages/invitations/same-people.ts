import { html, type TemplateResult } from 'lit';
import type { StaffListReading } from '../../../server/contract/fieldwork/invitations.ts';
import type { WordsOfIntake } from '../../strings/console/intake/intake-words.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';

type Line = StaffListReading['lines'][number];

/** Whether a row is taken for a person who is there already, until somebody says otherwise. */
export function isSame({ problem }: Line): boolean {
  return problem === 'same-number' || problem === 'same-address';
}

interface Choice {
  /** Lines that are said to be somebody else. */
  others: ReadonlySet<number>;
  words: { intake: WordsOfIntake } & Pick<ConsoleWords, 'invitations'>;
  choose: (others: ReadonlySet<number>) => void;
}

/** Rows that are taken for somebody else's, each with a mark for those who are not. */
export function samePeople(
  lines: readonly Line[],
  { others, words: { intake: words, invitations }, choose }: Choice,
): TemplateResult {
  const mark = (line: number, isElse: boolean): void => {
    const next = new Set(others);
    if (isElse) next.add(line);
    else next.delete(line);
    choose(next);
  };
  return html`<p>${words.sameLead}</p>
    <div class="scroll" role="region" tabindex="0" aria-label=${words.sameCaption}>
      <table class="figures">
        <caption>
          ${words.sameCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">${invitations.line}</th>
            <th scope="col" class="words">${invitations.columns.reference}</th>
            <th scope="col" class="words">${words.isSomebodyElse}</th>
            <th scope="col" class="words">${invitations.columns.name}</th>
            <th scope="col" class="words">${words.sameAs}</th>
            <th scope="col" class="words">${invitations.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ line, reference, name, sameAs, problem }) =>
              html`<tr>
                <th scope="row">${line}</th>
                <td class="words">${reference}</td>
                <td class="words">
                  <input
                    type="checkbox"
                    aria-label=${words.somebodyElse(reference)}
                    .checked=${others.has(line)}
                    @change=${(event: Event) => mark(line, (event.target as HTMLInputElement).checked)}
                  />
                </td>
                <td class="words">${name}</td>
                <td class="words">${sameAs}</td>
                <td class="words">${problem === null ? '' : invitations.problems[problem]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="actions">
      <button type="button" class="button" @click=${() => choose(new Set(lines.map(({ line }) => line)))}>
        ${words.allSomebodyElse}
      </button>
    </p>`;
}
