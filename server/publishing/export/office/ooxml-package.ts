import { xmlHead, xmlText, zipped, type Parts } from './xml.ts';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** A part of an Office document with what it needs of others; its relations are `rId1`, `rId2` … in order. */
export interface OoxmlPart {
  path: string;
  contentType: string;
  content: string | Uint8Array;
  relations: { type: string; target: string }[];
}

/** A document of Office Open XML: its parts with the lists of what they are and how they hang together. */
export function ooxmlPackage(
  parts: readonly OoxmlPart[],
  about: { title: string; language: string; created: string },
): Uint8Array<ArrayBuffer> {
  const [main] = parts;
  const core = 'docProps/core.xml';
  const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
  const files: Parts = {
    '[Content_Types].xml': contentTypes([...parts, { path: core, contentType: coreType }]),
    '_rels/.rels': relationsXml([
      { type: `${relation}/officeDocument`, target: main?.path ?? '' },
      { type: `${packageTypes}/relationships/metadata/core-properties`, target: core },
    ]),
    [core]:
      `${xmlHead}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(about.title)}</dc:title>` +
      `<dc:language>${about.language}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${about.created}</dcterms:created></cp:coreProperties>`,
  };
  for (const { path, content, relations } of parts) {
    files[path] = content;
    if (relations.length > 0) {
      files[path.replace(/([^/]+)$/, '_rels/$1.rels')] = relationsXml(
        relations.map(({ type, target }) => ({ type: `${relation}/${type}`, target: `/${target}` })),
      );
    }
  }
  return zipped(files);
}

function contentTypes(parts: readonly Pick<OoxmlPart, 'path' | 'contentType'>[]): string {
  const overrides = parts.map(
    ({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`,
  );
  return (
    `${xmlHead}<Types xmlns="${packageTypes}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationsXml(relations: readonly { type: string; target: string }[]): string {
  const lines = relations.map(
    ({ type, target }, place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packageTypes}/relationships">${lines.join('')}</Relationships>`;
}
