import { createHash } from 'node:crypto';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ImportedContent, StoredText } from '../../store/responses/response-file.ts';
import { storedResponse } from './record-response.ts';

/** What is stored already, as far as imports have to know it. */
export interface StoredRows {
  hasResponse: (key: Buffer) => boolean;
  hasText: (key: Buffer) => boolean;
}

const nothing: StoredRows = { hasResponse: () => false, hasText: () => false };

/**
 * The keys of imported rows come from what is stored under them and from nothing else: of coded answers from these, of
 * a text from the text, and of the second, third … that is alike from its number among them. So a file that is saved
 * again, sorted anew or made longer gives the same keys and adds only what is new; and nothing leads from a text to
 * answers, nor from either to a row, a place in the file or a time. `besides`: the file is another one, and what is
 * alike in it comes on top of what is stored.
 */
export function importedRows(
  wave: string,
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  besides: StoredRows = nothing,
): ImportedContent {
  const answersKey = nextKey(wave, 'answers', (key) => besides.hasResponse(key));
  const textKey = nextKey(wave, 'text', (key) => besides.hasText(key));
  const texts: StoredText[] = [];
  const responses = sheets.map((sheet) => {
    const { answers, texts: written } = storedResponse(wave, '', questionnaire, sheet);
    for (const { item, option, text } of written) {
      texts.push({ key: textKey(JSON.stringify([item, option, text])), item, option, text });
    }
    return { key: answersKey(answers), answers };
  });
  return { responses, texts };
}

/**
 * How many of the stored answers came from files: by content, those under the keys that files give. Answers that came
 * in another way have random keys.
 */
export function importedCount(wave: string, differentAnswers: Iterable<string>, stored: StoredRows): number {
  let total = 0;
  for (const answers of differentAnswers) {
    total += storedCount(wave, 'answers', answers, (key) => stored.hasResponse(key));
  }
  return total;
}

type Kind = 'answers' | 'text';

/** The next key of each content, after those that are stored. */
function nextKey(wave: string, kind: Kind, hasKey: (key: Buffer) => boolean): (content: string) => Buffer {
  const counts = new Map<string, number>();
  return (content) => {
    const count = counts.get(content) ?? storedCount(wave, kind, content, hasKey);
    counts.set(content, count + 1);
    return keyOf(wave, kind, content, count);
  };
}

function storedCount(wave: string, kind: Kind, content: string, hasKey: (key: Buffer) => boolean): number {
  let count = 0;
  while (hasKey(keyOf(wave, kind, content, count))) count += 1;
  return count;
}

function keyOf(wave: string, kind: Kind, content: string, number: number): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([wave, 'imported', kind, content, number]))
    .digest()
    .subarray(0, 16);
}
