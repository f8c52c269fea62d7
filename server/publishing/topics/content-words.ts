import { foldText } from '../../../analysis/report/topics/fold-text.ts';

/** One word of a text as the dictionary (IPADIC) has it; of what is in no dictionary only how it is written. */
export interface Token {
  surface: string;
  partOfSpeech: string;
  subcategory: string;
  /** Of proper nouns: people, places, organisations. */
  detail: string;
  baseForm: string;
}

const nounsWithout = new Set([
  '数',
  '非自立',
  '接尾',
  '代名詞',
  '特殊',
  '副詞可能',
  '接続詞的',
  '動詞非自立的',
]);
const namesOfPeople = '人名';

/** Words that stand in every text and tell nothing of it. */
const stopWords = new Set(
  (
    'する ある いる なる できる 出来る 思う 言う いう くださる 下さる ない 無い いい 良い よい やる くれる もらう 行う いただく 頂く ' +
    'a about all also am an and any are as at be been but by can could did do does for from had has have he her his how i if in ' +
    'into is it its just like more most much my no not of on one or our out she should so some than that the their them then ' +
    'there they this to too up us very was we were what when which who will with would you your'
  ).split(' '),
);

/**
 * The words of a text that tell what it is about, in their plain form: nouns, verbs and adjectives, and words of other
 * alphabets. Names of people are left out, whoever wrote them; so is what was blackened.
 */
export function contentWords(tokens: readonly Token[]): string[] {
  return tokens
    .filter(isContent)
    .map(({ surface, baseForm }) => foldText(baseForm === '' || baseForm === '*' ? surface : baseForm))
    .filter((word) => !stopWords.has(word) && isWord(word));
}

function isContent({ partOfSpeech, subcategory, detail }: Token): boolean {
  if (partOfSpeech === '名詞') return !nounsWithout.has(subcategory) && detail !== namesOfPeople;
  if (partOfSpeech === '動詞' || partOfSpeech === '形容詞') return subcategory === '自立';
  return partOfSpeech === 'UNK';
}

/** Letters, two of them at least unless it is a kanji. */
function isWord(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N}'’・ー-]+$/u.test(word) || /^\p{Script=Han}$/u.test(word);
}
