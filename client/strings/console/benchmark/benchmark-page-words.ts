import type { Language } from '../../../../surveys/schema/local-text.ts';

const ja = {
  title: '他団体との比較',
  lead: '同じ調査票で調査した団体どうしで、公表した全体の値をファイルで受け渡し、全団体の中央値と四分位に並べます。ほかの団体の値は保存しません。',
  own: 'ほかの団体に渡すファイル',
  ownLead:
    'この調査で公表した全体の値（回答率、平均、肯定的な回答の割合など）だけが入ります。区分ごとの値や非表示の値は入りません。',
  ownFile: '署名付きファイルを保存',
  ownPrint: (fingerprint: string) => `この団体の照合番号：${fingerprint}`,
  ownPrintHint: '受け取る団体に、ファイルとは別に電話などで伝えてください。',
  compare: '受け取ったファイルと比べる',
  files: '受け取ったファイル（複数選択できます）',
  filesHint: 'この調査の値は、自動的に1団体として加わります。4団体以上から受け取ると、中央値を表示します。',
  trusted: '新しい鍵の照合番号',
  trustedHint: '以前と違う鍵の団体に確かめてから、聞いた照合番号を入力してください。複数は読点で区切ります。',
  isShown: '中央値を結果の概要にも表示する',
  isShownHint: '保存するのは中央値と四分位だけです。政策担当の方も見られるようになります。',
  shown: (count: number) => `結果の概要に、${count}団体の中央値を表示しています。`,
  withdraw: '概要での表示をやめる',
  withdrawn: '概要での表示をやめました。もう一度表示するには、ファイルを選んで比べてください。',
  run: '比べる',
  noFiles: 'ファイルを選んでください。',
  done: (count: number) => `${count}団体を比べました。`,
  signers: '署名した団体',
  signer: (organisation: string, fingerprint: string) => `${organisation}（照合番号：${fingerprint}）`,
  isNew: '初めて',
  newHint:
    '「初めて」の団体には、照合番号が合っているかを電話などで確かめてください。次からは同じ鍵かどうかを自動的に確かめます。',
  result: '比較の結果',
  ofFile: (file: string, words: string) => `${file}：${words}`,
  refused: '比べられないファイルがあります',
};

export type BenchmarkPageWords = typeof ja;

const en: BenchmarkPageWords = {
  title: 'Beside other organisations',
  lead: 'Organisations that ask the same questionnaire give each other files of what they have published of everybody, and see the median and quartiles of all. No figure of another organisation is kept.',
  own: 'The file for other organisations',
  ownLead:
    'It holds what this wave has published of everybody (response rate, means, positive answers …) and nothing else: no groups, nothing that is hidden.',
  ownFile: 'Save the signed file',
  ownPrint: (fingerprint) => `Fingerprint of this organisation: ${fingerprint}`,
  ownPrintHint: 'Tell the others by another way than that of the file, by telephone for instance.',
  compare: 'Compare with files of others',
  files: 'Files of others (several at once)',
  filesHint: 'This wave is one of the organisations by itself. With files of four others there is a median.',
  trusted: 'Fingerprints of new keys',
  trustedHint:
    'Where an organisation has another key than before: ask it, and give the fingerprint that it tells. Commas between several.',
  isShown: 'Show the medians in the overview of results too',
  isShownHint: 'Only medians and quartiles are kept. Planners see them too.',
  shown: (count) => `The overview of results shows medians of ${count} organisations.`,
  withdraw: 'Take them off the overview',
  withdrawn: 'They are off the overview. To show them again, choose the files and compare.',
  run: 'Compare',
  noFiles: 'Choose files first.',
  done: (count) => `${count} organisations are compared.`,
  signers: 'Who signed',
  signer: (organisation, fingerprint) => `${organisation} (fingerprint ${fingerprint})`,
  isNew: 'new here',
  newHint:
    'Ask those that are new here for their fingerprint, by telephone for instance. From now on their key is checked by itself.',
  result: 'Result',
  ofFile: (file, words) => `${file}: ${words}`,
  refused: 'Some files cannot be compared',
};

const words: Record<Language, BenchmarkPageWords> = { ja, en };

/** The words of the page that puts a wave beside other organisations. */
export function benchmarkPageWords(language: Language): BenchmarkPageWords {
  return words[language];
}
