import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeWords } from '../../server/contract/fieldwork/response-imports.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { WordsOfIntake } from '../strings/console/intake/intake-words.ts';
import { countWords } from '../strings/console/numbers.ts';
import { say } from '../strings/language.ts';
import type { Explained } from './explain-words.ts';
import './explain-words.ts';

interface TitleChoice {
  language: Language;
  words: WordsOfIntake;
  isBusy: boolean;
  keep: (words: IntakeWords['words']) => void;
}

/** Titles of staff that are no group of the questionnaire, with a choice of the group of each; nothing where there are none. */
export function titleTable(
  titles: readonly { title: string; count: number; option: string | null }[],
  questionnaire: Questionnaire,
  { language, words, isBusy, keep }: TitleChoice,
): TemplateResult | typeof nothing {
  if (titles.length === 0) return nothing;
  const item = questionnaire.sections
    .flatMap(({ items }) => items)
    .find(({ code }) => code === questionnaire.populationItem);
  const options = item?.type === 'single-response' ? item.options : [];
  const choices = options.map(({ code, label }) => ({ meaning: code, label: say(label, language) }));
  const rows = titles.map(({ title, count, option }) => ({
    words: title,
    cells: [countWords(count)],
    choices,
    meaning: option,
  }));
  return html`<details ?open=${titles.some(({ option }) => option === null)}>
    <summary>${words.titles}</summary>
    <p>${words.titlesLead}</p>
    <explain-words
      .language=${language}
      .caption=${words.titlesCaption}
      .heads=${[words.titleWord, words.titleGroup, words.titleCount]}
      .rows=${rows}
      .open=${words.titleUnknown}
      .save=${words.titlesSave}
      .isBusy=${isBusy}
      @explained=${(event: CustomEvent<Explained>) =>
        keep(
          event.detail.map(({ index, meaning }) => ({
            place: 'group',
            words: titles[index]?.title ?? '',
            meaning,
          })),
        )}
    ></explain-words>
  </details>`;
}
