import { objectsOf, streamOf } from './read-pdf.ts';

/**
 * What of a PDF is not as PDF/UA-1 (ISO 14289-1) wants it, by the checkpoints of the Matterhorn Protocol that a program can
 * see: none for a file that is read aloud as it is meant. Knows nothing of who wrote the file but that its objects are not
 * packed.
 */
export function universalFaults(file: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const bodies = [...objects.values()];
  const elements = bodies.filter((body) => body.includes('/Type /StructElem'));
  const catalogue = bodies.find((body) => body.includes('/Type /Catalog')) ?? '';
  const metadata = bodies
    .filter((body) => body.includes('/Type /Metadata'))
    .map(streamOf)
    .join('');
  const fault = (isWrong: boolean, words: string): string[] => (isWrong ? [words] : []);
  const of = (type: string): string[] => elements.filter((body) => typeOf(body) === type);
  return [
    ...fault(!/pdfuaid:part[>="]+1/.test(metadata), '06: PDF/UA-1 is not declared'),
    ...fault(!/dc:title/.test(metadata), '06: no title in the metadata'),
    ...fault(!/\/DisplayDocTitle true/.test(catalogue), '07: the title is not what a window shows'),
    ...fault(!/\/Lang [(<]/.test(catalogue), '11: no language'),
    ...fault(!/\/Marked true/.test(catalogue) || /\/Suspects true/.test(catalogue), '06: not marked'),
    ...of('Figure').flatMap((body) => fault(!/\/Alt [(<]./.test(body), '13: a figure without a description')),
    ...of('TH').flatMap((body) =>
      fault(!/\/Scope \/(?:Column|Row|Both)/.test(body), '15: a head without scope'),
    ),
    ...headingFaults(elements),
    ...nestingFaults(elements, objects),
    ...bodies.filter((body) => /\/Type \/Page\n/.test(body)).flatMap((page) => pageFaults(page, objects)),
    ...bodies
      .filter((body) => body.includes('/Subtype /Link'))
      .flatMap((body) => [
        ...fault(!/\/Contents [(<]./.test(body), '28: a link without a description'),
        ...fault(!/\/StructParent \d/.test(body), '28: a link outside the structure'),
      ]),
    ...bodies
      .filter((body) => body.includes('/Subtype /Type0'))
      .flatMap((body) =>
        fault(!/\/ToUnicode \d+ 0 R/.test(body), '10: a font whose letters have no meaning'),
      ),
    ...bodies
      .filter((body) => body.includes('/Type /FontDescriptor'))
      .flatMap((body) => fault(!/\/FontFile[23]? \d+ 0 R/.test(body), '31: a font that is not in the file')),
  ];
}

const typeOf = (body: string): string => /\/S \/(\w+)/.exec(body)?.[1] ?? '';

/** Headings go down one level at a time. */
function headingFaults(elements: readonly string[]): string[] {
  let before = 0;
  return elements.flatMap((body) => {
    const level = Number(/^H(\d)$/.exec(typeOf(body))?.[1] ?? 0);
    if (level === 0) return [];
    const isSkipped = level > before + 1;
    before = level;
    return isSkipped ? [`14: a heading of level ${level} below one of level ${before}`] : [];
  });
}

/** What may lie in what, of tables and lists. */
const homes: Record<string, readonly string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'Caption', 'P', 'FENote'],
};

function nestingFaults(elements: readonly string[], objects: ReadonlyMap<number, string>): string[] {
  return elements.flatMap((body) => {
    const allowed = homes[typeOf(body)];
    if (allowed === undefined) return [];
    const parent = typeOf(objects.get(Number(/\/P (\d+) 0 R/.exec(body)?.[1])) ?? '');
    return allowed.includes(parent) ? [] : [`09: ${typeOf(body)} in ${parent}`];
  });
}

/** What is drawn is either in the structure or said to be decoration; who goes by tabs goes by the structure. */
function pageFaults(page: string, objects: ReadonlyMap<number, string>): string[] {
  const content = streamOf(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? '')
    // What stands in strings draws nothing.
    .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]+>/g, '()');
  const open: boolean[] = [];
  const faults: string[] = [];
  for (const [operator] of content.matchAll(
    /\/\w+ (?:<<[\s\S]*?>> BDC|BMC)|\bEMC\b|\b(?:Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)(?=\s)/g,
  )) {
    if (operator === 'EMC') open.pop();
    else if (operator.startsWith('/')) open.push(/\/MCID \d|^\/Artifact\b/.test(operator));
    else if (!open.some(Boolean)) faults.push(`01: ${operator} is neither content nor decoration`);
  }
  const isUnordered = page.includes('/Annots [') && !page.includes('/Tabs /S');
  return [...faults, ...(isUnordered ? ['28: tabs do not follow the structure'] : [])];
}
