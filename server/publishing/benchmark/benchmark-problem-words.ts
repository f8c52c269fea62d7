import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ComparisonFault } from './compare-bundles.ts';

type WordsOf = {
  [Code in ComparisonFault['code']]: (fault: Extract<ComparisonFault, { code: Code }>) => string;
};

const words: Record<Language, WordsOf> = {
  ja: {
    'too-long': () => 'ファイルが大きすぎます（5 MB まで）。',
    'not-json': () => 'JSON として読めません。',
    'other-format': () => '他団体との比較に使うファイル（kotae-benchmark/1）ではありません。',
    'not-a-bundle': ({ place }) => `「${place}」がないか、決まりどおりではありません。`,
    changed: () => '署名と内容が合いません。受け取るまでに書き換えられています。',
    'another-key': ({ organisation, fingerprint, known }) =>
      `「${organisation}」は、以前と違う鍵で署名しています（以前：${known}、今回：${fingerprint}）。` +
      '電話などで団体に確かめ、正しければ --trust に今回の照合番号を指定してください。',
    'same-organisation': ({ organisation, as }) => `「${organisation}」のファイルは ${as} にもあります。`,
    'same-key': ({ as }) => `${as} と同じ鍵で署名しています。別の団体とは数えられません。`,
    'other-questionnaire': ({ questionnaire, expected }) =>
      `調査票が違います（${questionnaire}）。ほかのファイルは ${expected} です。`,
  },
  en: {
    'too-long': () => 'the file is too large (at most 5 MB).',
    'not-json': () => 'cannot be read as JSON.',
    'other-format': () => 'not a file for comparing organisations (kotae-benchmark/1).',
    'not-a-bundle': ({ place }) => `"${place}" is missing or not as it has to be.`,
    changed: () => 'the signature does not fit: it was changed on its way.',
    'another-key': ({ organisation, fingerprint, known }) =>
      `"${organisation}" signed by another key than before (then ${known}, now ${fingerprint}). ` +
      'Ask the organisation, by telephone for instance; if it is right, give the fingerprint of now with --trust.',
    'same-organisation': ({ organisation, as }) => `"${organisation}" is in ${as} too.`,
    'same-key': ({ as }) => `signed by the same key as ${as}: it does not count as another organisation.`,
    'other-questionnaire': ({ questionnaire, expected }) =>
      `another questionnaire (${questionnaire}) than that of the other files, ${expected}.`,
  },
};

/** What is wrong with a file, in a sentence. */
export function benchmarkProblemWords(fault: ComparisonFault, language: Language): string {
  const say = words[language][fault.code] as (fault: ComparisonFault) => string;
  return say(fault);
}
