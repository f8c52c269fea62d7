import { html, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import {
  calendarOf,
  minimumBaseOf,
  needsStrata,
  textOf,
  ticketsUntilOf,
  type WaveDraft,
} from './wave-draft.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/** Everything that was entered, to be read once more before the wave is made. */
export function checkStep(
  draft: WaveDraft,
  questionnaire: Questionnaire | undefined,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const newWave = newWaveWords(language);
  const { shell, wave } = words;
  const calendar = planningWords(language);
  const people = (count: number) => shell.people(countWords(count));
  const day = (isoDate: string) => (isoDate === '' ? '' : dayWords(isoDate, language));
  const minimumBase = minimumBaseOf(draft);
  const facts: [string, string][] = [
    [newWave.waveTitle, say(textOf(draft.title), language)],
    [newWave.organisation, say(textOf(draft.organisation), language)],
    [newWave.code, draft.code.trim()],
    [newWave.questionnaire, questionnaire === undefined ? '' : say(questionnaire.title, language)],
    [wave.population, draft.reading === null ? '' : people(draft.reading.total)],
    [newWave.modes, draft.modes.map((mode) => newWave.modeCards[mode].name).join(words.table.groupJoin)],
    ...(draft.mergedStrata.length === 0 || !needsStrata(draft)
      ? []
      : [
          [
            newWave.strata,
            draft.mergedStrata.map(({ label }) => say(textOf(label), language)).join(words.table.groupJoin),
          ] as [string, string],
        ]),
    ...(draft.modes.includes('ticket')
      ? [
          [newWave.ticketsUntil, draft.hasWindow ? day(ticketsUntilOf(draft) ?? '') : newWave.noWindow] as [
            string,
            string,
          ],
        ]
      : []),
    [newWave.minimumBase, minimumBase === null ? '' : people(minimumBase)],
    ...(draft.merges.length === 0
      ? []
      : [
          [
            wave.merges,
            draft.merges.map((merge) => say(textOf(merge.label), language)).join(words.table.groupJoin),
          ] as [string, string],
        ]),
    [newWave.opensOn, day(draft.opensOn)],
    [newWave.closesOn, day(draft.closesOn)],
    [newWave.retainUntil, day(draft.retainUntil)],
    [newWave.timeZone, draft.timeZone],
    [calendar.target, draft.targetRate],
    [
      calendar.planTitle,
      calendarOf(draft)
        .map(({ kind, on }) => calendar.home.upcoming(day(on), calendar.kinds[kind]))
        .join(words.table.groupJoin),
    ],
    ...(draft.repeats === null
      ? []
      : [
          [
            calendar.series.title,
            calendar.seriesList.rhythm(Number(draft.repeats.everyMonths), Number(draft.repeats.roundCount)),
          ] as [string, string],
        ]),
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value === '' ? html`<span class="hint">${newWave.notEntered}</span>` : value}</dd>`,
    )}
  </dl>`;
}
