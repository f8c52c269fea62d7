import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { ImportBuilder } from '../import-builder.ts';
import { hasWords, textOf, type SurveyJsElement } from './surveyjs-element.ts';

/** The parts of a question, and after them the comment that stands beside it in the file, if one does. */
export function withComment(
  { name, raw }: SurveyJsElement,
  builder: ImportBuilder,
  parts: SectionPart[],
): SectionPart[] {
  const isThere = ['hasComment', 'showCommentArea'].map((mark) => raw.is(mark)).includes(true);
  if (!isThere) return parts;
  const words = textOf(raw.take('commentText'));
  builder.note({ kind: 'changed', code: 'comment-made-item', source: name, facts: {} });
  const comment: SectionPart = {
    type: 'open-ended',
    code: builder.code(`${name}_comment`),
    text: hasWords(words)
      ? builder.texts.text(words, name)
      : { ja: 'コメントがあれば書いてください。', en: 'Comments, if any' },
    maxLength: 1000,
  };
  builder.knows(`${name}-Comment`, { item: comment.code, isText: true });
  return [...parts, comment];
}
