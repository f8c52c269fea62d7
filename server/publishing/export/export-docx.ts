import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import type { ReportCover, ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { printable } from './office/xml.ts';
import { settledPackage } from './word/settled-package.ts';
import { wordBlocksOf } from './word/word-blocks.ts';
import { wordStyles } from './word/word-styles.ts';
import { paragraphOf, runsOf } from './word/word-text.ts';

/** Twentieths of a point: an A4 page and its margins. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1361, bottom: 1134, left: 1134, right: 1134, header: 567, footer: 567 },
};

/**
 * A report as a Word document to go on writing in: headings, captions, repeated heads of tables, and charts that can be
 * edited. One of the files that know the library; the others are in `word/`.
 */
export async function exportDocx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { cover, contentsTitle, sections, language } = report;
  const body = sections.flatMap((section, place): FileChild[] => [
    new Paragraph({
      heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      pageBreakBefore: section.level === 1 && (cover !== null || place > 0),
      children: runsOf([...(section.number === null ? [] : [section.number]), section.title].join('　')),
    }),
    ...section.blocks.flatMap(wordBlocksOf),
  ]);
  const document = new Document({
    title: printable(cover === null ? (sections[0]?.title ?? contentsTitle) : `${cover.wave} ${cover.title}`),
    creator: printable(cover?.organisation ?? ''),
    lastModifiedBy: printable(cover?.organisation ?? ''),
    styles: wordStyles,
    sections: [
      {
        properties: { page, titlePage: cover !== null },
        headers: { default: headerOf(cover), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(), first: new Footer({ children: [new Paragraph({})] }) },
        children: [...(cover === null ? [] : coverOf(cover, contentsTitle)), ...body],
      },
    ],
  });
  return settledPackage(await Packer.toBuffer(document), {
    language,
    createdAt: cover?.publishedAt ?? '1970-01-01T00:00:00Z',
  });
}

function coverOf(
  { title, organisation, wave, published, stamps, synthetic }: ReportCover,
  contentsTitle: string,
): FileChild[] {
  const centred = { alignment: AlignmentType.CENTER };
  return [
    ...stampsOf(stamps, AlignmentType.RIGHT),
    paragraphOf(organisation, 'Question', { ...centred, spacing: { before: 3200, after: 400 } }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...centred,
      children: [...runsOf(wave), new TextRun({ break: 1 }), ...runsOf(title)],
    }),
    new Paragraph({ ...centred, spacing: { before: 3200 }, children: runsOf(published) }),
    ...(synthetic === null ? [] : stampsOf([synthetic], AlignmentType.CENTER)),
    new Paragraph({ children: [new PageBreak()] }),
    paragraphOf(contentsTitle, 'CommentHead'),
    new TableOfContents(printable(contentsTitle), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function stampsOf(stamps: readonly string[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) {
  if (stamps.length === 0) return [];
  return [new Paragraph({ style: 'Stamp', alignment, children: stampRuns(stamps) })];
}

function stampRuns(stamps: readonly string[]): TextRun[] {
  const border = { style: BorderStyle.SINGLE, size: 8, space: 2, color: '1A1A1A' };
  return stamps.flatMap((stamp) => [
    new TextRun({ text: ` ${printable(stamp)} `, bold: true, border }),
    new TextRun({ text: '  ' }),
  ]);
}

/** Whose report it is, and its marks, on every page. */
function headerOf(cover: ReportCover | null): Header {
  if (cover === null) return new Header({ children: [new Paragraph({})] });
  const { organisation, wave, stamps, synthetic } = cover;
  return new Header({
    children: [
      paragraphOf(`${organisation}　${wave}`, 'Note'),
      ...stampsOf([...stamps, ...(synthetic === null ? [] : [synthetic])], AlignmentType.RIGHT),
    ],
  });
}

function footer(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [new Paragraph({ style: 'Note', alignment: AlignmentType.CENTER, children })],
  });
}
