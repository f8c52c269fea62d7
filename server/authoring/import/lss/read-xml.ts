import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../import-note.ts';

/** An element with its text and the elements within it. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

const mostDepth = 64;
const mostElements = 500_000;

/**
 * Reads XML as data: elements and their text. A document type is refused whatever it holds, and with it every entity
 * of its own: nothing is looked up elsewhere, nothing grows.
 * Throws  `xml-with-entities`, `too-deep`, `too-many-elements`, `broken-xml`.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', text: '', children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  const add = (chars: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += chars;
  };
  parser.on('doctype', () => {
    throw new ImportRefusal({ code: 'xml-with-entities', facts: {} });
  });
  parser.on('opentag', ({ name }) => {
    count += 1;
    if (open.length > mostDepth) throw new ImportRefusal({ code: 'too-deep', facts: {} });
    if (count > mostElements)
      throw new ImportRefusal({ code: 'too-many-elements', facts: { most: mostElements } });
    const element = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw new ImportRefusal({ code: 'broken-xml', facts: { detail: error.message } });
  });
  parser.write(text).close();
  const [document] = root.children;
  if (document === undefined) throw new ImportRefusal({ code: 'broken-xml', facts: { detail: '' } });
  return document;
}

/** The first element of a name within another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
