/** The formats of files of results, wherever they are offered: in the console, by the API, by commands. */
export const fileFormats = ['csv', 'tidy', 'xlsx', 'ods', 'pptx'] as const;
/** `tidy` is a CSV with one row a figure. */
export type FileFormat = (typeof fileFormats)[number];

/** Formats that draw a report. */
export const reportFormats = ['csv', 'xlsx', 'ods', 'pptx'] as const satisfies FileFormat[];
export type ReportFormat = (typeof reportFormats)[number];

/** Formats of a whole report with its text, in the order in which they are offered. */
export const documentFormats = ['pdf', 'docx', 'xlsx', 'ods', 'pptx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
