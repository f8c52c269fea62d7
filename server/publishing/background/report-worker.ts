import { exportDocument } from '../export/export-document.ts';
import type { ReportWork } from './report-in-background.ts';
import { workInBackground } from './work-in-background.ts';

await workInBackground<ReportWork>(({ report, format }) => exportDocument(report, format));
