import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ImportNote, ImportNoteFacts } from './import-note.ts';

type NoteSentences = {
  [Code in keyof ImportNoteFacts]: (source: string, facts: ImportNoteFacts[Code]) => string;
};

type Reasons = Record<ImportNoteFacts['condition-left-out']['why'], (what: string) => string>;

const whyJa: Reasons = {
  'not-before': (what) => `この質問より前に聞いていない「${what}」を見ている`,
  function: (what) => `関数「${what}」を使っている`,
  'two-answers': () => '2つの回答どうしを比べている',
  never: () => '成り立つことがない',
  form: () => '読み取れない',
};

const whyEn: Reasons = {
  'not-before': (what) => `looks at “${what}”, which is not asked before`,
  function: (what) => `calls the function “${what}”`,
  'two-answers': () => 'compares two answers with each other',
  never: () => 'never holds',
  form: () => 'could not be read',
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
  'words-of-another-language': (_, { count }) =>
    `選んだ言語の文がないところが${count}件あり、ほかの言語の文を入れました。`,
  'languages-left-out': (_, { languages }) => `ほかの言語（${languages}）の文は取り込みませんでした。`,
  'text-empty': (source) => `「${source}」は文が空のため、記号をそのまま文にしました。`,
  'placeholder-marked': (source, { text }) =>
    `「${source}」の差し込みを〔✎…〕にしました。言葉に書き換えるまで確定できません：${text}`,
  'picture-left-out': (source, { picture }) => `「${source}」の画像などは取り込みませんでした：${picture}`,
  'media-left-out': (source, { media }) => `「${source}」の動画や埋め込みは取り込みませんでした：${media}`,
  'link-left-out': (source, { address }) => `「${source}」のリンク先は取り込みませんでした：${address}`,
  'bands-made': (source, { min, max }) =>
    `数値「${source}」を${min}から${max}までとし、集計の階級を作りました。`,
  'date-bands-made': (source, { earliest, latest }) =>
    `日付「${source}」を${earliest}から${latest}までとし、集計の階級を作りました。`,
  'time-left-out': (source) => `「${source}」の時刻は外し、日付だけを聞きます。`,
  'option-added': (source) => `「${source}」は選択肢が1つのため、「あてはまらない」を加えました。`,
  'order-random': (source) => `「${source}」の選択肢は、回答者ごとに順序を変えて表示します。`,
  'comment-made-item': (source) => `「${source}」の自由記入欄を、別の自由記述の設問にしました。`,
  'panel-opened': (source) => `入れ子のまとまり「${source}」を開いて、設問を並べました。`,
  'matrix-opened': (source) => `「${source}」は1つの表にできないため、設問に分けました。`,
  'repeat-opened': (source) => `繰り返し「${source}」は、1回だけ聞く設問にしました。`,
  'required-softened': (source) => `「${source}」は空欄でも進めるため、必須にしませんでした。`,
  'condition-left-out': (source, { expression, why, what }) =>
    `「${source}」の条件は、${whyJa[why](what)}ため外しました。全員に聞きます：${expression}`,
  'condition-on-free-text': (source, { expression }) =>
    `「${source}」の条件は自由記述を見るため外しました（自由記述はほかの回答と切り離して保存します）。全員に聞きます：${expression}`,
  'group-condition-left-out': (source, { expression, why, what }) =>
    `ページ・まとまり「${source}」の条件は、${whyJa[why](what)}ため外しました：${expression}`,
  'option-condition-left-out': (source, { option, expression }) =>
    `「${source}」の選択肢「${option}」の条件は外しました。いつも表示します：${expression}`,
  'choice-filter-left-out': (source, { expression }) =>
    `「${source}」の選択肢の絞り込みは外しました。すべて表示します：${expression}`,
  'choice-filter-opened': (source, { count }) =>
    `「${source}」は前の質問の答えによって選択肢が変わるため、答えごとの${count}問に分け、それぞれの条件を付けました。`,
  'constraint-left-out': (source, { expression }) => `「${source}」の入力の制限は外しました：${expression}`,
  'computed-left-out': (source, { expression }) =>
    `「${source}」は計算で決まる値のため取り込みませんでした：${expression}`,
  'default-left-out': (source, { value }) => `「${source}」の初期値は取り込みませんでした：${value}`,
  'hidden-left-out': (source) => `「${source}」は表示されない設問のため取り込みませんでした。`,
  'metadata-left-out': (source, { type }) =>
    `「${source}」（${type}）は端末が記録する値のため取り込みませんでした。`,
  'choices-elsewhere': (source, { where }) =>
    `「${source}」は選択肢がこのファイルにないため取り込みませんでした：${where}`,
  'too-many-options': (source, { count, most }) =>
    `「${source}」は選択肢が${count}あり、${most}までしか扱えないため取り込みませんでした。`,
  'question-type-left-out': (source, { type }) =>
    `「${source}」は、種類「${type}」にあたるものがないか、選択肢や行がないため取り込みませんでした。`,
  'property-left-out': (source, { property, value }) =>
    `「${source}」の設定「${property}」は取り込みませんでした：${value}`,
  'element-unreadable': () => '読み取れない要素がありました。',
  'set-grade': () => '職員数を数える区分（職など）の設問を選んでください（回答率の表の区分になります）。',
  'set-groups': () => '集計の区分にする設問（所属・年代など）に、属性の印を付けてください。',
  'set-bands': (_, { count }) => `数値・日付の設問${count}問の範囲と階級を確かめてください。`,
  'set-words': (_, { count }) => `差し込みのあった文${count}件の〔✎…〕を、言葉に書き換えてください。`,
  'set-purpose': () => '調査の目的を書いてください（今は表題と同じです）。',
  'set-translation': () => '文を日本語に訳してください。',
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
  'words-of-another-language': (_, { count }) =>
    `${count} texts are missing in the chosen language; words of another one stand in their place.`,
  'languages-left-out': (_, { languages }) => `Texts in other languages were left out: ${languages}.`,
  'text-empty': (source) => `“${source}” has no text: its code stands in its place.`,
  'placeholder-marked': (source, { text }) =>
    `What was filled into “${source}” is marked 〔✎…〕; no version can be made until it is rewritten: ${text}`,
  'picture-left-out': (source, { picture }) =>
    `A picture, sound or film of “${source}” was left out: ${picture}`,
  'media-left-out': (source, { media }) => `A film or an inserted page of “${source}” was left out: ${media}`,
  'link-left-out': (source, { address }) => `A link of “${source}” was left out: ${address}`,
  'bands-made': (source, { min, max }) =>
    `Number “${source}” goes from ${min} to ${max}; bands for tables were made.`,
  'date-bands-made': (source, { earliest, latest }) =>
    `Date “${source}” goes from ${earliest} to ${latest}; bands for tables were made.`,
  'time-left-out': (source) => `The time of “${source}” was left out: only the date is asked.`,
  'option-added': (source) => `“${source}” has one option only: “Not so” was added.`,
  'order-random': (source) => `The options of “${source}” stand in a new order for each respondent.`,
  'comment-made-item': (source) => `The comment field of “${source}” became an item of free text.`,
  'panel-opened': (source) => `The inner group “${source}” was opened up.`,
  'matrix-opened': (source) => `“${source}” cannot be one matrix: it was divided into items.`,
  'repeat-opened': (source) => `The repeated group “${source}” is asked once only.`,
  'required-softened': (source) => `“${source}” may be left blank: it was not made required.`,
  'condition-left-out': (source, { expression, why, what }) =>
    `The condition of “${source}” was left out, since it ${whyEn[why](what)}; everybody is asked: ${expression}`,
  'condition-on-free-text': (source, { expression }) =>
    `The condition of “${source}” looks at free text, which is kept apart from all other answers; everybody is asked: ${expression}`,
  'group-condition-left-out': (source, { expression, why, what }) =>
    `The condition of page or group “${source}” was left out, since it ${whyEn[why](what)}: ${expression}`,
  'option-condition-left-out': (source, { option, expression }) =>
    `The condition of option “${option}” of “${source}” was left out; it is always shown: ${expression}`,
  'choice-filter-left-out': (source, { expression }) =>
    `The filter of the options of “${source}” was left out; all are shown: ${expression}`,
  'choice-filter-opened': (source, { count }) =>
    `“${source}” offers other options with each answer to an earlier question: it has become ${count} questions, each asked with its own answer.`,
  'constraint-left-out': (source, { expression }) =>
    `The constraint on “${source}” was left out: ${expression}`,
  'computed-left-out': (source, { expression }) =>
    `“${source}” is worked out, not asked, and was left out: ${expression}`,
  'default-left-out': (source, { value }) => `The default of “${source}” was left out: ${value}`,
  'hidden-left-out': (source) => `“${source}” is never shown and was left out.`,
  'metadata-left-out': (source, { type }) =>
    `“${source}” (${type}) is recorded by the device and was left out.`,
  'choices-elsewhere': (source, { where }) =>
    `“${source}” was left out: its options are not in this file: ${where}`,
  'too-many-options': (source, { count, most }) =>
    `“${source}” was left out: it has ${count} options, and ${most} are possible.`,
  'question-type-left-out': (source, { type }) =>
    `“${source}” was left out: nothing matches its type “${type}”, or it has no options or rows.`,
  'property-left-out': (source, { property, value }) =>
    `The setting “${property}” of “${source}” was left out: ${value}`,
  'element-unreadable': () => 'An element could not be read.',
  'set-grade': () =>
    'Choose the item by which the population is counted (such as grade): the rows of the response-rate table.',
  'set-groups': () => 'Mark the items by which tables are divided (unit, age) as attributes.',
  'set-bands': (_, { count }) => `Look at the limits and bands of ${count} numbers and dates.`,
  'set-words': (_, { count }) => `Rewrite what is marked 〔✎…〕 in ${count} texts.`,
  'set-purpose': () => 'Write what the survey is for (it is the title now).',
  'set-translation': () => 'Translate the texts into Japanese.',
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
