import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { chartXml } from './charts/chart-xml.ts';
import { workbookOfChart } from './export-xlsx.ts';
import { ooxmlPackage, type OoxmlPart } from './office/ooxml-package.ts';
import { xmlHead } from './office/xml.ts';
import { layouts, layoutXml, masterXml, slideSize, spaces, themeXml } from './slides/slide-frame.ts';
import { plannedSlides, type PlannedSlide } from './slides/planned-slides.ts';
import { slideXml } from './slides/slide-xml.ts';

const [drawing, presentation] = [
  'application/vnd.openxmlformats-officedocument.drawingml',
  'application/vnd.openxmlformats-officedocument.presentationml',
];
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The sheet of the workbook that a chart brings with it. */
const sheetName = 'Sheet1';
const [themePath, masterPath] = ['ppt/theme/theme1.xml', 'ppt/slideMasters/slideMaster1.xml'];
const layoutPath = (place: number): string => `ppt/slideLayouts/slideLayout${place + 1}.xml`;
const slidePath = (place: number): string => `ppt/slides/slide${place + 1}.xml`;

/** A report as slides, one figure each: charts can be edited, everything stands in placeholders and has words for who does not see it. */
export async function exportPptx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { cover } = report;
  const language = { ja: 'ja-JP', en: 'en-US' }[report.language];
  const slides = plannedSlides(report);
  const drawn = await Promise.all(slides.map((slide, place) => slideParts(slide, place, language)));
  return ooxmlPackage([presentationPart(slides.length), ...frameParts(), ...drawn.flat()], {
    title: cover?.title ?? slides[0]?.title ?? '',
    language,
    created: cover?.publishedAt ?? new Date(0).toISOString(),
  });
}

function presentationPart(slideCount: number): OoxmlPart {
  const ids = Array.from(
    { length: slideCount },
    (_, place) => `<p:sldId id="${256 + place}" r:id="rId${place + 2}"/>`,
  );
  return {
    path: 'ppt/presentation.xml',
    contentType: `${presentation}.presentation.main+xml`,
    content:
      `${xmlHead}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/>` +
      `<p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    relations: [
      { type: 'slideMaster', target: masterPath },
      ...Array.from({ length: slideCount }, (_, place) => ({ type: 'slide', target: slidePath(place) })),
      { type: 'theme', target: themePath },
    ],
  };
}

function frameParts(): OoxmlPart[] {
  return [
    {
      path: themePath,
      contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: themeXml(),
      relations: [],
    },
    {
      path: masterPath,
      contentType: `${presentation}.slideMaster+xml`,
      content: masterXml(),
      relations: [
        ...layouts.map((_, place) => ({ type: 'slideLayout', target: layoutPath(place) })),
        { type: 'theme', target: themePath },
      ],
    },
    ...layouts.map((layout, place) => ({
      path: layoutPath(place),
      contentType: `${presentation}.slideLayout+xml`,
      content: layoutXml(layout),
      relations: [{ type: 'slideMaster', target: masterPath }],
    })),
  ];
}

async function slideParts(slide: PlannedSlide, place: number, language: string): Promise<OoxmlPart[]> {
  const chart = slide.figure?.kind === 'chart' ? slide.figure.chart : null;
  const chartPath = `ppt/charts/chart${place + 1}.xml`;
  const workbookPath = `ppt/embeddings/workbook${place + 1}.xlsx`;
  const own: OoxmlPart = {
    path: slidePath(place),
    contentType: `${presentation}.slide+xml`,
    content: slideXml(slide, language),
    relations: [
      { type: 'slideLayout', target: layoutPath(layouts.indexOf(slide.layout)) },
      ...(chart === null ? [] : [{ type: 'chart', target: chartPath }]),
    ],
  };
  if (chart === null) return [own];
  return [
    own,
    {
      path: chartPath,
      contentType: `${drawing}.chart+xml`,
      content: chartXml(chart, {
        sheet: sheetName,
        headRow: 1,
        workbookId: 'rId1',
        size: 12,
        isTitled: false,
      }),
      relations: [{ type: 'package', target: workbookPath }],
    },
    {
      path: workbookPath,
      contentType: workbookType,
      content: await workbookOfChart(chart, sheetName),
      relations: [],
    },
  ];
}
