import { questionsOf } from '../../../../surveys/items/questionnaire-items.ts';
import { withQuestionNumbers } from '../../../../surveys/items/words/piping.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import type { Item, Matrix, PartOf, PartType, ResponseOption } from '../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { QuestionBlock } from '../report-document.ts';

type Question = Item | Matrix;
type Answering = Pick<QuestionBlock, 'details' | 'options'>;
type Scale = Pick<PartOf<'rating-scale'>, 'min' | 'max' | 'minLabel' | 'maxLabel'>;

/**
 * 調査票: every question as it was asked, with its options.
 *
 * @example questionnaireAnnex({ sections: [{ code: 'a', title: { ja: 'あ' }, items: [{ type: 'date', code: 'd', text: { ja: 'いつ' } }] }] }, 'ja')[1].blocks[0].details // => ['日付を記入']
 */
export function questionnaireAnnex(
  questionnaire: Pick<Questionnaire, 'sections'>,
  language: Language,
): DraftSection[] {
  const words = reportWords(language).report;
  const say = sayIn(language);
  const { sections } = withQuestionNumbers(questionnaire as Questionnaire);
  const inOrder = questionsOf({ sections }).map(({ code }) => code);
  return chapterOf(
    { code: 'questionnaire', title: words.parts.questionnaire },
    [],
    sections.map((section) => ({
      code: `questionnaire-${section.code}`,
      title: say(section.title),
      blocks: questionsOf({ sections: [section] }).map((question): QuestionBlock => {
        const { details, options } = answeringOf(question, language);
        const isRouted = [question, section].some(
          ({ audience, askedWhen }) => audience !== undefined || askedWhen !== undefined,
        );
        return {
          kind: 'question',
          code: question.code,
          number: words.question.number(inOrder.indexOf(question.code) + 1),
          text: say(question.text),
          details: [...details, ...(isRouted ? [words.question.routed] : [])],
          options,
        };
      }),
    })),
  );
}

/** How each type is answered; the compiler keeps it complete. */
const answering: {
  [T in Exclude<PartType, 'text-block'>]: (question: PartOf<T>, language: Language) => Answering;
} = {
  'single-response': ({ options }, language) => ({
    details: [wordsIn(language).single],
    options: optionLines(options, language),
  }),
  'multiple-response': ({ options }, language) => ({
    details: [wordsIn(language).multiple],
    options: optionLines(options, language),
  }),
  'rating-scale': (scale, language) => ({ details: scaleLines(scale, language), options: [] }),
  number: (_, language) => ({ details: [wordsIn(language).numeric], options: [] }),
  date: (_, language) => ({ details: [wordsIn(language).date], options: [] }),
  ranking: ({ options, rankCount }, language) => ({
    details: [wordsIn(language).ranking(rankCount)],
    options: optionLines(options, language),
  }),
  'open-ended': (_, language) => ({ details: [wordsIn(language).text], options: [] }),
  matrix: ({ rows, columns }, language) => ({
    details:
      'options' in columns
        ? [wordsIn(language).single, ...optionLines(columns.options, language)]
        : scaleLines(columns, language),
    options: rows.map(({ text }) => wordsIn(language).row(sayIn(language)(text))),
  }),
};

function answeringOf(question: Question, language: Language): Answering {
  // TypeScript does not see that a type's own row takes it.
  const own = answering[question.type] as (question: Question, language: Language) => Answering;
  return own(question, language);
}

function wordsIn(language: Language) {
  return reportWords(language).report.question;
}

function optionLines(options: readonly ResponseOption[], language: Language): string[] {
  const say = sayIn(language);
  return options.map(({ code, label, description }) =>
    wordsIn(language).option(code, [label, ...(description === undefined ? [] : [description])].map(say)),
  );
}

function scaleLines({ min, max, minLabel, maxLabel }: Scale, language: Language): string[] {
  const say = sayIn(language);
  const words = wordsIn(language);
  return [
    words.scale(min, max),
    ...(minLabel === undefined ? [] : [words.scaleEnd(min, say(minLabel))]),
    ...(maxLabel === undefined ? [] : [words.scaleEnd(max, say(maxLabel))]),
  ];
}
