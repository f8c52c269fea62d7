import type { Language } from '../../../../surveys/schema/local-text.ts';
import { line } from '../../cells.ts';
import type { ToldAction } from '../../follow-up/told-actions.ts';
import { followUpWords } from '../../words/follow-up-words.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { FactsBlock } from '../report-document.ts';
import type { ReportSource } from '../report-source.ts';

/**
 * 前回の調査を受けた対応: what was done after the wave before, in the words that everybody may read, how far it is, and
 * what became of the figure that it answers to. Why it moved nobody knows.
 *
 * @example followUpsChapter({ followUps: null }, 'ja')[0].blocks // => []
 */
export function followUpsChapter(
  { followUps }: Pick<ReportSource, 'followUps'>,
  language: Language,
): DraftSection[] {
  const { parts } = reportWords(language).report;
  const words = followUpWords(language);
  const chapter = { code: 'followUps', title: parts.followUps };
  if (followUps === null || followUps.actions.length === 0) return chapterOf(chapter, [], []);
  const lead = [words.after(sayIn(language)(followUps.waveTitle)), words.note];
  const facts = followUps.actions.map((action) => factOf(action, language));
  return chapterOf(
    chapter,
    [
      { kind: 'paragraphs', lines: lead.map((text) => line('note', text)) },
      { kind: 'facts', facts },
    ],
    [],
  );
}

function factOf(
  { subjectLabel, publicWords, state, followUp }: ToldAction,
  language: Language,
): FactsBlock['facts'][number] {
  const words = followUpWords(language);
  const say = sayIn(language);
  const became =
    followUp === null ? [] : [words.became(words.verdicts[followUp.verdict], say(followUp.sentence))];
  return {
    label: say(subjectLabel),
    lines: [say(publicWords), words.state(words.states[state]), ...became].map((text) => line('note', text)),
  };
}
