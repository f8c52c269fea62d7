import type { Issue } from '../surveys/schema/issue.ts';
import { issueWords } from '../surveys/check/issue-words.ts';
import type { Language } from '../surveys/schema/local-text.ts';

type Facts = Issue['facts'];

/** Sentences for what can be wrong with a request, a head count or a file; answers and questionnaires have theirs in surveys/. */
const words: Record<string, Record<Language, (facts: Facts) => string>> = {
  'invalid-field': {
    ja: (facts) => `「${String(facts['field'])}」の値が正しくありません。`,
    en: (facts) => `“${String(facts['field'])}” is not valid: ${String(facts['detail'])}`,
  },
  'empty-file': { ja: () => 'ファイルが空です。', en: () => 'The file is empty.' },
  'file-too-large': {
    ja: (facts) => `ファイルが大きすぎます（${String(facts['most'])}MBまで）。`,
    en: (facts) => `The file is too large (at most ${String(facts['most'])} MB).`,
  },
  'unknown-format': {
    ja: () =>
      '設問票として読めません。LimeSurvey（.lss）、SurveyJS（.json）、XLSForm（.xlsx）のファイルを選んでください。',
    en: () =>
      'This is no questionnaire. Choose a LimeSurvey (.lss), SurveyJS (.json) or XLSForm (.xlsx) file.',
  },
  'broken-json': {
    ja: (facts) => `JSONとして壊れています（${String(facts['detail'])}）。`,
    en: (facts) => `The JSON is broken: ${String(facts['detail'])}`,
  },
  'broken-xml': {
    ja: (facts) => `XMLとして壊れています（${String(facts['detail'])}）。`,
    en: (facts) => `The XML is broken: ${String(facts['detail'])}`,
  },
  'xml-with-entities': {
    ja: () => '文書型宣言（DOCTYPE）のあるXMLは、安全のため読みません。',
    en: () => 'XML with a document type (DOCTYPE) is not read, for safety.',
  },
  'broken-zip': {
    ja: () => 'Excelのファイルとして読めないか、展開すると大きすぎます。',
    en: () => 'The file cannot be read as Excel, or is too large when unpacked.',
  },
  'too-deep': {
    ja: () => '入れ子が深すぎます。',
    en: () => 'The file is nested too deeply.',
  },
  'too-many-elements': {
    ja: (facts) => `要素が多すぎます（${String(facts['most'])}個まで）。`,
    en: (facts) => `The file has too many elements (at most ${String(facts['most'])}).`,
  },
  'too-many-questions': {
    ja: (facts) => `設問、ページまたは選択肢が多すぎます（${String(facts['most'])}まで）。`,
    en: (facts) => `The file has too many questions, pages or options (at most ${String(facts['most'])}).`,
  },
  'no-questions': {
    ja: () => '取り込める設問がありません。',
    en: () => 'There is no question in it that could be taken over.',
  },
  'missing-term': {
    ja: (facts) => `差し込み語「${String(facts['word'])}」に入れる言葉を書いてください。`,
    en: (facts) => `Please give the words for “${String(facts['word'])}”.`,
  },
  'code-taken': {
    ja: (facts) => `記号「${String(facts['code'])}」は別の調査が使っています。`,
    en: (facts) => `The code “${String(facts['code'])}” belongs to another wave.`,
  },
  'unknown-wave': {
    ja: (facts) => `調査「${String(facts['wave'])}」はありません。`,
    en: (facts) => `There is no survey “${String(facts['wave'])}”.`,
  },
  'wave-not-published': {
    ja: (facts) =>
      `調査「${String(facts['wave'])}」はまだ公開されていません。元の表は、公開済みの調査から選んでください。`,
    en: (facts) =>
      `The survey “${String(facts['wave'])}” is not published. Choose the table from a published survey.`,
  },
  'table-not-published': {
    ja: (facts) => `元の表「${String(facts['table'])}」は公開された表にありません。表を選んでください。`,
    en: (facts) => `“${String(facts['table'])}” is not among the published tables. Choose a table.`,
  },
  'group-not-published': {
    ja: (facts) => `元の表に区分「${String(facts['group'])}」はありません。`,
    en: (facts) => `The table has no group “${String(facts['group'])}”.`,
  },
  'statistic-does-not-fit': {
    ja: () => 'この値の取り方は、選んだ表では使えません。',
    en: () => 'This figure cannot be read from the chosen table.',
  },
  'counted-twice': {
    ja: () => '複数回答の設問では、選択肢を1つだけ選んでください（同じ人を2回数えることになります）。',
    en: () => 'Choose one option only where several may be ticked: the same person would count twice.',
  },
  'target-outside-scale': {
    ja: () => '目標値が、この指標の取りうる範囲の外です。',
    en: () => 'The target lies outside the values that this indicator can have.',
  },
  'closes-before-it-opens': {
    ja: (facts) => `締切日は開始日（${String(facts['opensOn'])}）以後にしてください。`,
    en: (facts) => `The closing date must not be before the opening date (${String(facts['opensOn'])}).`,
  },
  'deleted-before-it-closes': {
    ja: (facts) => `回答の削除予定日は締切日（${String(facts['closesOn'])}）以後にしてください。`,
    en: (facts) => `The deletion date must not be before the closing date (${String(facts['closesOn'])}).`,
  },
  'window-too-late': {
    ja: (facts) => `回答券を渡す期間は、回答の開始日（${String(facts['opensOn'])}）より前に終えてください。`,
    en: (facts) => `Giving out tickets must end before answering begins (${String(facts['opensOn'])}).`,
  },
  'window-without-tickets': {
    ja: () => '回答券を渡す期間は、回答券を使う調査だけで決められます。',
    en: () => 'Only a wave with tickets can have days on which they are given out.',
  },
  'mode-needs-groups': {
    ja: () =>
      '回答券と番号票には、職員数の区分（職など）をたずねる設問が必要です。この設問票にはありません。',
    en: () => 'Tickets and drawn codes need an item by which staff are counted; this questionnaire has none.',
  },
  'small-stratum': {
    ja: (facts) =>
      `「${String(facts['label'])}」は${String(facts['eligibleCount'])}人です。回答券の区分は${String(facts['smallest'])}人以上になるように、ほかの区分とまとめてください。`,
    en: (facts) =>
      `“${String(facts['label'])}” has ${String(facts['eligibleCount'])} people. A group of tickets needs at least ${String(facts['smallest'])}: put it together with another.`,
  },
  'outside-stratum': {
    ja: (facts) => `回答券または番号の区分（${String(facts['stratum'])}）と合わない回答です。`,
    en: (facts) => `The answer does not fit the group of the ticket or code (${String(facts['stratum'])}).`,
  },
  'batch-unfinished': {
    ja: (facts) => `束「${String(facts['label'])}」`,
    en: (facts) => `Batch “${String(facts['label'])}”`,
  },
  'unreadable-file': {
    ja: () => 'ファイルを読み取れません。Excel（.xlsx）またはCSV（UTF-8、CP932）で保存してください。',
    en: () => 'The file cannot be read. Save it as Excel (.xlsx) or CSV (UTF-8, CP932).',
  },
  'too-many-rows': {
    ja: (facts) => `行が多すぎます。1回に読み取れるのは${String(facts['most'])}行までです。`,
    en: (facts) => `There are too many rows: at most ${String(facts['most'])} can be read at once.`,
  },
  'unknown-place': {
    ja: (facts) =>
      `${String(facts['place'])} は使えません。{氏名}、{調査名}、{締切}、{リンク} のどれかにしてください。`,
    en: (facts) => `${String(facts['place'])} is not known. Use {name}, {title}, {closes} or {link}.`,
  },
  'mail-without-link': {
    ja: () => '本文に {リンク} がありません。一人ひとりのリンクが入る場所に {リンク} と書いてください。',
    en: () => 'The text has no {link}. Write {link} where each person’s own link belongs.',
  },
  'invited-twice': {
    ja: (facts) => `職員番号「${String(facts['reference'])}」が2回あるか、すでに招待しています。`,
    en: (facts) => `“${String(facts['reference'])}” appears twice or is invited already.`,
  },
  'more-than-eligible': {
    ja: (facts) =>
      `「${String(facts['label'])}」の招待が${String(facts['invitedCount'])}人になり、対象の職員数（${String(facts['eligibleCount'])}人）を超えます。`,
    en: (facts) =>
      `“${String(facts['label'])}” would have ${String(facts['invitedCount'])} invitations for ${String(facts['eligibleCount'])} people.`,
  },
  'not-blinded': {
    ja: () => '回答券の申請を読み取れません。画面を読み込み直してください。',
    en: () => 'The ticket request cannot be read. Please reload the page.',
  },
  'unknown-group': {
    ja: (facts) => `区分「${String(facts['group'])}」は設問票にありません。`,
    en: (facts) => `The group “${String(facts['group'])}” is not in the questionnaire.`,
  },
  'duplicate-group': {
    ja: (facts) => `区分「${String(facts['group'])}」が2回あります。`,
    en: (facts) => `The group “${String(facts['group'])}” appears twice.`,
  },
  'missing-group': {
    ja: (facts) => `区分「${String(facts['group'])}」の職員数がありません。いない場合は0としてください。`,
    en: (facts) =>
      `The head count of the group “${String(facts['group'])}” is missing. Enter 0 if there is nobody.`,
  },
  'empty-population': {
    ja: () => '職員数の合計が0人です。1人以上の区分が必要です。',
    en: () => 'The population is 0. At least one group needs people.',
  },
  'not-a-count': {
    ja: (facts) => `「${String(facts['group'])}」の職員数「${String(facts['count'])}」を数として読めません。`,
    en: (facts) =>
      `The head count “${String(facts['count'])}” of “${String(facts['group'])}” is not a number.`,
  },
  'unknown-encoding': {
    ja: () => '文字コードを判別できません。UTF-8またはCP932（Shift_JIS）で保存してください。',
    en: () => 'The encoding is not known. Save the file as UTF-8 or CP932 (Shift_JIS).',
  },
  'broken-csv': {
    ja: (facts) => `CSVの形式が崩れています（${String(facts['detail'])}）。`,
    en: (facts) => `The CSV is broken: ${String(facts['detail'])}.`,
  },
  'wrong-cell-count': {
    ja: (facts) =>
      `列の数が見出しと合いません（${String(facts['cells'])}列。見出しは${String(facts['columns'])}列）。`,
    en: (facts) => `The row has ${String(facts['cells'])} cells, the header ${String(facts['columns'])}.`,
  },
  'unknown-column': {
    ja: (facts) => `列「${String(facts['column'])}」は設問票にありません。`,
    en: (facts) => `The column “${String(facts['column'])}” is not in the questionnaire.`,
  },
  'duplicate-column': {
    ja: (facts) => `列「${String(facts['column'])}」が2回あります。`,
    en: (facts) => `The column “${String(facts['column'])}” appears twice.`,
  },
  'missing-column': {
    ja: (facts) => `設問「${String(facts['column'])}」の列がありません。`,
    en: (facts) => `There is no column for the item “${String(facts['column'])}”.`,
  },
};

/** What is wrong, in the reader's language. */
export function serverIssueWords(issue: Issue, language: Language): string {
  return words[issue.code]?.[language](issue.facts) ?? issueWords(issue, language);
}

/** One line about a problem of a file: where and what. */
export function fileIssueWords(issue: Issue, language: Language): string {
  const sentence = serverIssueWords(issue, language);
  const [kind, line, , item] = issue.path;
  if (kind !== 'row') return sentence;
  const place = language === 'ja' ? `${line}行目` : `line ${line}`;
  return item === undefined ? `${place}: ${sentence}` : `${place}, ${item}: ${sentence}`;
}
