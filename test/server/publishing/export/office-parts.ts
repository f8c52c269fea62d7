import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readXlsx } from 'hucre/xlsx';

/** An element of a part, read without knowing who wrote it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** The parts of a document by their paths. */
export function partsOf(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file);
}

/** A part as a tree; broken XML throws. */
export function treeOfPart(parts: Record<string, Uint8Array>, path: string): Element {
  const part = parts[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', children: [] };
    const parent = open.at(-1);
    parent?.children.push(element);
    // Several spaces one after the other are written as an element of their own.
    if (parent !== undefined && name === 'text:s') parent.text += ' '.repeat(Number(attributes['text:c']));
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(strFromU8(part)).close();
  return root;
}

/** Every element of a name within another, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** All text within an element. */
export function textIn(element: Element): string {
  return element.text + element.children.map(textIn).join('');
}

/** The parts that a part needs, as paths, by the names under which it knows them. */
export function relationsOf(parts: Record<string, Uint8Array>, path: string): Map<string, string> {
  const own = path === '' ? '_rels/.rels' : path.replace(/([^/]+)$/, '_rels/$1.rels');
  if (parts[own] === undefined) return new Map();
  const folder = path.split('/').slice(0, -1);
  return new Map(
    all(treeOfPart(parts, own), 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => {
      if (Target.startsWith('/')) return [Id, Target.slice(1)];
      const steps = [...folder];
      for (const step of Target.split('/')) {
        if (step === '..') steps.pop();
        else steps.push(step);
      }
      return [Id, steps.join('/')];
    }),
  );
}

/** A chart as its own cache has it. */
export interface ReadChart {
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  /** Where its values stand. */
  formulas: string[];
  /** The rows of the workbook that it brings, if it brings one. */
  workbook: unknown[][] | null;
}

export async function readChart(parts: Record<string, Uint8Array>, path: string): Promise<ReadChart> {
  const tree = treeOfPart(parts, path);
  const pointsOf = (element: Element | undefined): (string | null)[] => {
    if (element === undefined) return [];
    const count = Number(all(element, 'c:ptCount')[0]?.attributes['val']);
    const points = new Map(
      all(element, 'c:pt').map((point) => [Number(point.attributes['idx']), textIn(point)]),
    );
    return Array.from({ length: count }, (_, place) => points.get(place) ?? null);
  };
  const series = all(tree, 'c:ser');
  const [external] = all(tree, 'c:externalData');
  const workbookPath = relationsOf(parts, path).get(external?.attributes['r:id'] ?? '');
  const workbook = workbookPath === undefined ? undefined : parts[workbookPath];
  return {
    categories: pointsOf(series[0]?.children.find(({ name }) => name === 'c:cat')).map((text) => text ?? ''),
    series: series.map((one) => ({
      name: pointsOf(one.children.find(({ name }) => name === 'c:tx'))[0] ?? '',
      values: pointsOf(one.children.find(({ name }) => name === 'c:val')).map((text) =>
        text === null ? null : Number(text),
      ),
    })),
    formulas: all(tree, 'c:f').map(({ text }) => text),
    workbook: workbook === undefined ? null : ((await readXlsx(workbook)).sheets[0]?.rows ?? []),
  };
}

/** Paths of the charts of a document, in the order of their numbers. */
export function chartPaths(parts: Record<string, Uint8Array>): string[] {
  return Object.keys(parts)
    .filter((path) => /charts\/chart\d+\.xml$/.test(path))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
}
