import { caseFileOf } from './case-file-of.ts';

/** Six cases that the examples in docstrings count: known there as `exampleCaseFile`. */
export const exampleCaseFile = caseFileOf(
  [
    { code: 'grade', kind: 'single', categories: ['chief', 'clerk'], isAttribute: true },
    { code: 'pride', kind: 'scale', min: 1, max: 4, topBoxCount: 1, bottomBoxCount: 1 },
    { code: 'tools', kind: 'multiple', categories: ['pen', 'pc'], exclusive: [] },
  ],
  [
    { grade: 'chief', pride: 4, tools: ['pen'] },
    { grade: 'chief', pride: 3, tools: ['pen', 'pc'] },
    { grade: 'clerk', pride: 4, tools: ['pen', 'pc'] },
    { grade: 'clerk', pride: 1 },
    { grade: 'clerk' },
    { pride: 2, tools: ['pen'] },
  ],
);
