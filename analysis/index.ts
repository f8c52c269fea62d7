export type * from './codebook/case-file.ts';
export type * from './tabulate/table.ts';
