import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ImportNote, ImportNoteFacts } from './import-note.ts';

type NoteSentences = {
  [Code in keyof ImportNoteFacts]: (source: string, facts: ImportNoteFacts[Code]) => string;
};

const ja: NoteSentences = {
  'taken-single-response': (source) => `${source}（1つ選択）`,
  'taken-multiple-response': (source) => `${source}（複数選択）`,
  'taken-rating-scale': (source) => `${source}（段階評価）`,
  'taken-number': (source) => `${source}（数値）`,
  'taken-date': (source) => `${source}（日付）`,
  'taken-ranking': (source) => `${source}（順位）`,
  'taken-open-ended': (source) => `${source}（自由記述）`,
  'taken-matrix': (source) => `${source}（表形式）`,
  'taken-text-block': (source) => `${source}（説明文）`,
  'code-changed': (source, { to }) => `記号「${source}」を「${to}」にしました。`,
  'no-japanese': () => '日本語の文がないため、元の言葉をそのまま日本語の欄に入れました。訳してください。',
  'english-incomplete': (_, { count }) =>
    `英語のない文が${count}件あるため、日本語だけの設問票にしました。英語の文は残してあります。`,
  'bands-made': (source, { min, max }) =>
    `数値「${source}」を${min}から${max}までとし、集計の階級を5つ作りました。`,
  'comment-left-out': (source) => `「${source}」の自由記入欄は取り込みませんでした。`,
  'panel-opened': (source) => `入れ子のまとまり「${source}」を開いて、設問を並べました。`,
  'condition-left-out': (source, { expression }) =>
    `「${source}」の条件は読み取れないため外しました。全員に聞きます：${expression}`,
  'group-condition-left-out': (source, { expression }) =>
    `ページ「${source}」の条件は外しました：${expression}`,
  'constraint-left-out': (source, { expression }) => `「${source}」の入力の制限は外しました：${expression}`,
  'question-type-left-out': (source, { type }) =>
    `「${source}」は、種類「${type}」にあたるものがないか、選択肢の数が合わないため取り込みませんでした。`,
  'element-unreadable': () => '読み取れない要素がありました。',
};

const en: NoteSentences = {
  'taken-single-response': (source) => `${source} (single response)`,
  'taken-multiple-response': (source) => `${source} (multiple response)`,
  'taken-rating-scale': (source) => `${source} (rating scale)`,
  'taken-number': (source) => `${source} (number)`,
  'taken-date': (source) => `${source} (date)`,
  'taken-ranking': (source) => `${source} (ranking)`,
  'taken-open-ended': (source) => `${source} (free text)`,
  'taken-matrix': (source) => `${source} (matrix)`,
  'taken-text-block': (source) => `${source} (text)`,
  'code-changed': (source, { to }) => `The code “${source}” became “${to}”.`,
  'no-japanese': () =>
    'There is no Japanese text: the words of the file stand in its place. Please translate them.',
  'english-incomplete': (_, { count }) =>
    `${count} texts have no English, so the questionnaire is in Japanese only. The English texts are kept.`,
  'bands-made': (source, { min, max }) =>
    `Number “${source}” goes from ${min} to ${max}, in five bands for tables.`,
  'comment-left-out': (source) => `The comment field of “${source}” was not taken.`,
  'panel-opened': (source) => `The inner group “${source}” was opened up.`,
  'condition-left-out': (source, { expression }) =>
    `The condition of “${source}” could not be read; everybody is asked: ${expression}`,
  'group-condition-left-out': (source, { expression }) =>
    `The condition of page “${source}” was left out: ${expression}`,
  'constraint-left-out': (source, { expression }) =>
    `The constraint on “${source}” was left out: ${expression}`,
  'question-type-left-out': (source, { type }) =>
    `“${source}” was left out: nothing matches its type “${type}” or the number of its options.`,
  'element-unreadable': () => 'An element could not be read.',
};

const sentences: Record<Language, NoteSentences> = { ja, en };

/** One sentence for a note, in the reader's language. */
export function importNoteWords(note: ImportNote, language: Language): string {
  return written(sentences[language], note);
}

function written<Code extends keyof ImportNoteFacts>(
  words: NoteSentences,
  { code, source, facts }: { code: Code; source: string; facts: ImportNoteFacts[Code] },
): string {
  return words[code](source, facts);
}
