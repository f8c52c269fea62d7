import type { jaSaving } from './ja-saving.ts';

/** What is said beside a chart or a table about taking it elsewhere, in English. */
export const enSaving: typeof jaSaving = {
  title: 'Save and print',
  copy: 'Copy as picture',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  files: {
    xlsx: 'Excel (with a chart to edit)',
    ods: 'OpenDocument (table)',
    pptx: 'PowerPoint (chart to edit)',
    csv: 'CSV',
    tidy: 'CSV, one figure a row (for analysis)',
  },
  copied: 'The picture is copied. Paste it into a document.',
  copyRefused: 'This browser does not let pictures be copied. Save “Picture (PNG)” instead.',
  saved: (file) => `${file} is saved.`,
  failed: 'The picture could not be made. Save “Drawing (SVG)” or “Excel” instead.',
};
