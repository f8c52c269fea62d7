import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ImportNote } from './import-note.ts';

type Sentence = (note: ImportNote) => string;

const fact = ({ facts }: ImportNote, name: string): string => String(facts[name] ?? '');

const kinds: Record<string, Record<Language, string>> = {
  'single-response': { ja: '1つ選択', en: 'single response' },
  'multiple-response': { ja: '複数選択', en: 'multiple response' },
  'rating-scale': { ja: '段階評価', en: 'rating scale' },
  number: { ja: '数値', en: 'number' },
  ranking: { ja: '順位', en: 'ranking' },
  'open-ended': { ja: '自由記述', en: 'free text' },
  matrix: { ja: '表形式', en: 'matrix' },
  'text-block': { ja: '説明文', en: 'text' },
};

const sentences: Record<string, Record<Language, Sentence>> = {
  'code-changed': {
    ja: (note) => `記号「${note.source}」を「${fact(note, 'to')}」にしました。`,
    en: (note) => `The code “${note.source}” became “${fact(note, 'to')}”.`,
  },
  'no-japanese': {
    ja: () => '日本語の文がないため、元の言葉をそのまま日本語の欄に入れました。訳してください。',
    en: () => 'There is no Japanese text: the words of the file stand in its place. Please translate them.',
  },
  'english-incomplete': {
    ja: (note) =>
      `英語のない文が${fact(note, 'count')}件あるため、日本語だけの設問票にしました。英語の文は残してあります。`,
    en: (note) =>
      `${fact(note, 'count')} texts have no English, so the questionnaire is in Japanese only. The English texts are kept.`,
  },
  'bands-made': {
    ja: (note) =>
      `数値「${note.source}」を${fact(note, 'min')}から${fact(note, 'max')}までとし、集計の階級を5つ作りました。`,
    en: (note) =>
      `Number “${note.source}” goes from ${fact(note, 'min')} to ${fact(note, 'max')}, in five bands for tables.`,
  },
  'comment-left-out': {
    ja: (note) => `「${note.source}」の自由記入欄は取り込みませんでした。`,
    en: (note) => `The comment field of “${note.source}” was not taken.`,
  },
  'panel-opened': {
    ja: (note) => `入れ子のまとまり「${note.source}」を開いて、設問を並べました。`,
    en: (note) => `The inner group “${note.source}” was opened up.`,
  },
  'condition-left-out': {
    ja: (note) =>
      `「${note.source}」の条件は読み取れないため外しました。全員に聞きます：${fact(note, 'expression')}`,
    en: (note) =>
      `The condition of “${note.source}” could not be read; everybody is asked: ${fact(note, 'expression')}`,
  },
  'group-condition-left-out': {
    ja: (note) => `ページ「${note.source}」の条件は外しました：${fact(note, 'expression')}`,
    en: (note) => `The condition of page “${note.source}” was left out: ${fact(note, 'expression')}`,
  },
  'constraint-left-out': {
    ja: (note) => `「${note.source}」の入力の制限は外しました：${fact(note, 'expression')}`,
    en: (note) => `The constraint on “${note.source}” was left out: ${fact(note, 'expression')}`,
  },
  'question-type-left-out': {
    ja: (note) =>
      `「${note.source}」は、種類「${fact(note, 'type')}」にあたるものがないか、選択肢の数が合わないため取り込みませんでした。`,
    en: (note) =>
      `“${note.source}” was left out: nothing matches its type “${fact(note, 'type')}” or the number of its options.`,
  },
  'element-unreadable': {
    ja: () => '読み取れない要素がありました。',
    en: () => 'An element could not be read.',
  },
};

/** One sentence for a note, in the reader's language. */
export function importNoteWords(note: ImportNote, language: Language): string {
  const type = kinds[note.code.replace(/^taken-/, '')];
  if (note.kind === 'taken' && type !== undefined)
    return language === 'ja' ? `${note.source}（${type.ja}）` : `${note.source} (${type.en})`;
  return sentences[note.code]?.[language](note) ?? `${note.code}: ${note.source}`;
}
