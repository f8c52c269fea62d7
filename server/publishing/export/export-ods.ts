import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { columnName } from './office/column-name.ts';
import { xmlHead, xmlText, zipped } from './office/xml.ts';
import { plannedSheets, type PlannedSheet, type SheetCell } from './planned-sheets.ts';

const type = 'application/vnd.oasis.opendocument.spreadsheet';
const names = [
  'office',
  'table',
  'text',
  'style',
  'fo: urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'number: urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'svg: urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'dc: http://purl.org/dc/elements/1.1/',
  'xlink: http://www.w3.org/1999/xlink',
]
  .map((name) => {
    const [prefix = '', address = `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`] = name.split(': ');
    return `xmlns:${prefix}="${address}"`;
  })
  .join(' ');

/** Millimetres of a character of a column. */
const characterWidth = 2.1;

/**
 * A report as an OpenDocument workbook: the sheets of the Excel file without its charts. Tables are marked up as such, so
 * that a program, or a reader that speaks, finds their heads; a row is as high as what is in it.
 */
export function exportOds(report: ReportDocument): Uint8Array<ArrayBuffer> {
  const plans = plannedSheets(report);
  const [first] = plans;
  return odsOfSheets(plans, { title: first?.above[0] ?? '', language: report.language });
}

/** The same of sheets that were laid out elsewhere. */
export function odsOfSheets(
  plans: readonly PlannedSheet[],
  { title, language }: { title: string; language: string },
): Uint8Array<ArrayBuffer> {
  return zipped(
    {
      // First and unpacked: by it programs know what they have before them.
      mimetype: type,
      'META-INF/manifest.xml': manifest(),
      'meta.xml': meta(title, language),
      'styles.xml': styles(plans),
      'content.xml': content(plans),
    },
    ['mimetype'],
  );
}

function manifest(): string {
  const entries: [string, string][] = [
    ['/', type],
    ...['meta.xml', 'styles.xml', 'content.xml'].map((path): [string, string] => [path, 'text/xml']),
  ];
  return (
    `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
    entries
      .map(
        ([path, kind]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${kind}"/>`,
      )
      .join('') +
    `</manifest:manifest>`
  );
}

function meta(title: string, language: string): string {
  return (
    `${xmlHead}<office:document-meta ${names} office:version="1.3"><office:meta>` +
    `<dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></office:meta></office:document-meta>`
  );
}

/** Paper: A4, as wide as the table, its head and foot with whose it is and the number of the page. */
function styles(plans: readonly PlannedSheet[]): string {
  const layouts = (['portrait', 'landscape'] as const).flatMap((orientation) =>
    [...new Set(plans.map(({ fit }) => fit.pagesAcross))].map((across) => {
      const [width, height] = orientation === 'portrait' ? ['210mm', '297mm'] : ['297mm', '210mm'];
      return (
        `<style:page-layout style:name="${orientation}${across}"><style:page-layout-properties fo:page-width="${width}" ` +
        `fo:page-height="${height}" style:print-orientation="${orientation}" fo:margin="15mm" ` +
        `style:first-page-number="continue" ` +
        `style:scale-to-X="${across}" style:scale-to-Y="0"/>` +
        `<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="3mm"/></style:header-style>` +
        `<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style>` +
        `</style:page-layout>`
      );
    }),
  );
  const masters = plans.map(
    ({ fit, margin, isOpen = false }, place) =>
      `<style:master-page style:name="page${place}" style:page-layout-name="${fit.orientation}${fit.pagesAcross}">` +
      (isOpen
        ? '</style:master-page>'
        : `<style:header><style:region-left><text:p>${xmlText(margin.source)}</text:p></style:region-left></style:header>` +
          `<style:footer><style:region-left><text:p>${xmlText(margin.synthetic)}</text:p></style:region-left>` +
          `<style:region-right><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p>` +
          `</style:region-right></style:footer></style:master-page>`),
  );
  return (
    `${xmlHead}<office:document-styles ${names} office:version="1.3"><office:styles>` +
    `<style:style style:name="Default" style:family="table-cell"><style:text-properties fo:font-family="Yu Gothic" ` +
    `style:font-family-asian="Yu Gothic" fo:font-size="10.5pt" style:font-size-asian="10.5pt"/></style:style></office:styles>` +
    `<office:automatic-styles>${layouts.join('')}</office:automatic-styles>` +
    `<office:master-styles>${masters.join('')}</office:master-styles></office:document-styles>`
  );
}

function content(plans: readonly PlannedSheet[]): string {
  const decimals = [
    ...new Set(plans.flatMap(({ rows }) => rows.flat()).flatMap(({ number }) => number?.decimals ?? [])),
  ];
  const widths = [...new Set(plans.flatMap((plan) => plan.widths))];
  return (
    `${xmlHead}<office:document-content ${names} office:version="1.3"><office:automatic-styles>` +
    widths
      .map(
        (width) =>
          `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties ` +
          `style:column-width="${(width * characterWidth).toFixed(1)}mm"/></style:style>`,
      )
      .join('') +
    plans
      .map(
        (_, place) =>
          `<style:style style:name="t${place}" style:family="table" style:master-page-name="page${place}">` +
          `<style:table-properties table:display="true"/></style:style>`,
      )
      .join('') +
    `<style:style style:name="row" style:family="table-row"><style:table-row-properties ` +
    `style:use-optimal-row-height="true"/></style:style>` +
    cellStyle('title', 'start', { isBold: true, size: 14 }) +
    cellStyle('prose', 'start') +
    cellStyle('label', 'start') +
    cellStyle('mark', 'end') +
    cellStyle('head-start', 'start', { isBold: true, isUnderlined: true }) +
    cellStyle('head-end', 'end', { isBold: true, isUnderlined: true }) +
    decimals
      .map(
        (digits) =>
          `<number:number-style style:name="n${digits}"><number:number number:decimal-places="${digits}" ` +
          `number:min-decimal-places="${digits}" number:min-integer-digits="1" number:grouping="${digits === 0}"/>` +
          `</number:number-style>${cellStyle(`d${digits}`, 'end', { numbers: `n${digits}` })}`,
      )
      .join('') +
    `</office:automatic-styles><office:body><office:spreadsheet>${plans.map(sheetXml).join('')}` +
    `<table:database-ranges>${plans.map(databaseRange).join('')}</table:database-ranges>` +
    `</office:spreadsheet></office:body></office:document-content>`
  );
}

function cellStyle(
  name: string,
  align: 'start' | 'end',
  { isBold = false, isUnderlined = false, size = 10.5, numbers = '' } = {},
): string {
  const weight = isBold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : '';
  return (
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"` +
    `${numbers === '' ? '' : ` style:data-style-name="${numbers}"`}><style:table-cell-properties fo:wrap-option="wrap" ` +
    `style:vertical-align="middle"${isUnderlined ? ' fo:border-bottom="0.75pt solid #000000"' : ''}/>` +
    `<style:paragraph-properties fo:text-align="${align}"/><style:text-properties fo:font-size="${size}pt" ` +
    `style:font-size-asian="${size}pt"${weight}/></style:style>`
  );
}

function sheetXml(plan: PlannedSheet, place: number): string {
  const { name, above, header, rows, below, widths, fit, links, hasLabels, isOpen = false } = plan;
  const columns = widths.map((width, column) => {
    const xml = `<table:table-column table:style-name="w${width}"/>`;
    // Where pages stand side by side each has the labels of its rows.
    return column === 0 && hasLabels && fit.pagesAcross > 1
      ? `<table:table-header-columns>${xml}</table:table-header-columns>`
      : xml;
  });
  const gap = isOpen ? '' : rowXml('<table:table-cell/>');
  const spanned = Math.min(fit.columnsOnFirst, widths.length);
  const prose = (text: string, style: string): string =>
    rowXml(
      `<table:table-cell table:style-name="${style}" office:value-type="string"` +
        `${spanned > 1 ? ` table:number-columns-spanned="${spanned}"` : ''}>${paragraphs(text)}</table:table-cell>` +
        (spanned > 1 ? `<table:covered-table-cell table:number-columns-repeated="${spanned - 1}"/>` : ''),
    );
  const head = rowXml(
    header
      .map((text, column) => textCell(text, column === 0 || !hasLabels ? 'head-start' : 'head-end'))
      .join(''),
  );
  const body = rows.map((cells, row) => {
    const link = links[row];
    return rowXml(cells.map((cell, column) => cellXml(cell, column === 0 || !hasLabels, link)).join(''));
  });
  return (
    `<table:table table:name="${xmlText(name)}" table:style-name="t${place}">${columns.join('')}` +
    above.map((text, line) => prose(text, line === 0 ? 'title' : 'prose')).join('') +
    (header.length === 0
      ? ''
      : `${gap}<table:table-header-rows>${head}</table:table-header-rows>${body.join('')}${gap}`) +
    below.map((text) => prose(text, 'prose')).join('') +
    `</table:table>`
  );
}

function rowXml(cells: string): string {
  return `<table:table-row table:style-name="row">${cells}</table:table-row>`;
}

function cellXml({ text, number }: SheetCell, isLabel: boolean, link: string | undefined): string {
  if (number === null) return textCell(text, isLabel ? 'label' : 'mark', link);
  return (
    `<table:table-cell table:style-name="d${number.decimals}" office:value-type="float" office:value="${number.value}">` +
    `${paragraphs(text, link)}</table:table-cell>`
  );
}

/** A text stays one whatever it looks like: nothing here is written as a formula. */
function textCell(text: string, style: string, link?: string): string {
  return (
    `<table:table-cell table:style-name="${style}" office:value-type="string">` +
    `${paragraphs(text, link)}</table:table-cell>`
  );
}

function paragraphs(text: string, link?: string): string {
  return text
    .split('\n')
    .map((line) => {
      // Several spaces one after the other count as one unless they say so.
      const words = xmlText(line).replaceAll(/ {2,}/g, (gap) => ` <text:s text:c="${gap.length - 1}"/>`);
      return `<text:p>${link === undefined ? words : linked(words, link)}</text:p>`;
    })
    .join('');
}

function linked(words: string, sheet: string): string {
  return `<text:a xlink:type="simple" xlink:href="${xmlText(`#'${sheet.replaceAll("'", "''")}'.A1`)}">${words}</text:a>`;
}

/** Says that a table is one, and that its first row is its head. */
function databaseRange({ name, above, header, rows, isOpen = false }: PlannedSheet, place: number): string {
  if (header.length === 0) return '';
  const headRow = above.length + (isOpen ? 1 : 2);
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const last = `${columnName(header.length - 1)}${headRow + rows.length}`;
  return (
    `<table:database-range table:name="table${place}" table:contains-header="true" ` +
    `table:target-range-address="${xmlText(`${sheet}.A${headRow}:${sheet}.${last}`)}"/>`
  );
}
