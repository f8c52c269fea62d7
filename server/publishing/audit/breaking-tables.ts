import { disclosureFindings, type CaseFile } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';

/** What is judged: everything published of some cases, and what somebody may know who works there. */
interface Judged {
  tables: readonly (PublishedTable | PublishedResponseRate)[];
  /** What was seen before, and stays as it is. */
  earlier?: readonly (PublishedTable | PublishedResponseRate)[];
  caseFile: CaseFile;
  minimumBase: number;
}

/**
 * The breakdowns that have to be left out so that the audit may pass the others, by their ids: of each finding the one
 * that is missed least. It judges tables as they are served.
 */
export function breakingTables({ tables, earlier = [], caseFile, minimumBase }: Judged): string[] {
  const served = JSON.parse(JSON.stringify([...earlier, ...tables])) as typeof tables;
  const findings = disclosureFindings(
    {
      tables: served.filter((table) => table.kind !== 'response-rate'),
      rates: served.filter((table) => table.kind === 'response-rate'),
    },
    { ...caseFile, minimumBase },
  );
  const attributes = new Set(
    caseFile.items.flatMap((item) => (item.kind === 'single' && item.isAttribute ? [item.code] : [])),
  );
  const open = new Set<string>(tables.map(({ id }) => id));
  return [...new Set(findings.flatMap((finding) => leastMissed(finding.tables, { attributes, open })))];
}

/** Of those that can be changed groups within groups go before crosses of items, these before breakdowns by one attribute; a total stays. */
function leastMissed(
  ids: readonly string[],
  { attributes, open }: { attributes: ReadonlySet<string>; open: ReadonlySet<string> },
): string[] {
  const ofId = (id: string): number => {
    const [, ...banner] = id.split('*');
    if (banner.length > 1) return 0;
    return banner.length === 1 ? (attributes.has(banner[0] ?? '') ? 2 : 1) : 3;
  };
  const own = ids.filter((id) => open.has(id));
  return (own.length === 0 ? ids : own).toSorted((a, b) => ofId(a) - ofId(b)).slice(0, 1);
}
