import type { Language } from '../../../surveys/schema/local-text.ts';

const ja = {
  title: '一般への公開',
  lead: '公表した集計表と回答率を、アカウントのない人も読めるページに載せます。自由記述と、一人ひとりの回答は載りません。',
  closed: 'いまは、アカウントのある人だけが読めます。',
  closedReader: 'いまは、アカウントのある人だけが読めます。一般に公開するのは人事担当です。',
  open: (day: string) => `${day}から、だれでも読めます。`,
  address: '公開ページのアドレス',
  visit: '公開ページを開く',
  begin: '一般に公開する',
  beginQuestion: '集計結果を一般に公開しますか',
  beginConsequence:
    'アドレスを知っている人はだれでも読み、ファイルを保存できるようになります。取りやめても、それまでに読んだ人や保存した人の手元には残ります。',
  end: '公開を取りやめる',
  endQuestion: '一般への公開を取りやめますか',
  endConsequence: '公開ページは読めなくなります。すでに保存されたファイルはなくなりません。',
  opened: '一般に公開しました。',
  withdrawn: '一般への公開を取りやめました。',
};

export type OpenResultsWords = typeof ja;

const en: OpenResultsWords = {
  title: 'Open to everybody',
  lead: 'The published tables and response rates go onto pages that need no account. Free texts and the answers of any one respondent do not.',
  closed: 'At present only people with an account read them.',
  closedReader: 'At present only people with an account read them. HR opens them to everybody.',
  open: (day) => `Open to everybody since ${day}.`,
  address: 'Address of the open pages',
  visit: 'See the open pages',
  begin: 'Open to everybody',
  beginQuestion: 'Open the results to everybody?',
  beginConsequence:
    'Whoever knows the address can read them and save files. If you take them back later, whoever has read or saved them still knows them.',
  end: 'Take back',
  endQuestion: 'Take the results back?',
  endConsequence: 'The open pages can no longer be read. Files that were saved remain.',
  opened: 'The results are open to everybody.',
  withdrawn: 'The results are no longer open to everybody.',
};

const words: Record<Language, OpenResultsWords> = { ja, en };

/** What is said about opening results to everybody. */
export function openResultsWords(language: Language): OpenResultsWords {
  return words[language];
}
