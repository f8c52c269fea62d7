/** What is said beside a chart or a table about taking it elsewhere, in Japanese. */
export const jaSaving = {
  title: '保存と印刷',
  copy: '画像をコピー',
  png: '画像（PNG）',
  svg: '図形（SVG）',
  files: {
    xlsx: 'Excel（編集できるグラフ付き）',
    ods: 'OpenDocument（表）',
    pptx: 'PowerPoint（編集できるグラフ）',
    csv: 'CSV',
    tidy: '1行1数値のCSV（分析用）',
  },
  copied: '画像をコピーしました。文書に貼り付けられます。',
  copyRefused: 'このブラウザーでは画像をコピーできません。「画像（PNG）」で保存してください。',
  saved: (file: string) => `${file}を保存しました。`,
  failed: '画像を作れませんでした。「図形（SVG）」か「Excel」で保存してください。',
};
