import { unitHandout } from '../../../analysis/report/unit-page/unit-handout.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Dependencies } from '../../dependencies.ts';
import { unitPage, type AskedPage } from './unit-page.ts';

/** The sheet for the talk at the workplace as a PDF, made of the page of the unit. Throws  as unitPage; `report-stopped`. */
export async function handoutFile(
  dependencies: Pick<Dependencies, 'db' | 'reports'>,
  asked: AskedPage,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = await unitPage(dependencies, asked);
  return dependencies.reports.fileOf(unitHandout(page, language), 'pdf');
}
