import { chartColours } from '../chart-colours.ts';
import { columnName } from '../office/column-name.ts';
import { xmlHead, xmlText } from '../office/xml.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';

/** Where the values of a chart stand in a workbook, its own or the one it is part of. */
export interface ChartPlace {
  sheet: string;
  /** Of the heads of the series, from 1; categories stand in the first column below. */
  headRow: number;
  /** The part that holds the workbook, where a chart brings its own. */
  workbookId?: string;
  /** Points of its type. */
  size: number;
  isTitled: boolean;
}

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A colour as office programs write it. */
const hex = (color: string): string => color.slice(1).toUpperCase();
const ramp = chartColours.ramp.map(hex);
const [barColor, totalColor] = [hex(chartColours.bar), hex(chartColours.total)];
const [ink, quiet] = [hex(chartColours.ink), hex(chartColours.quiet)];
const [line, grid] = [hex(chartColours.darkHatch), hex(chartColours.grid)];
/** Reports of public bodies leave values under this share unlabelled: they are in the table. */
const smallestLabelled = 4;
const face = 'Yu Gothic';

/** A chart as a part of a document of an office program, with the values that it draws. */
export function chartXml(chart: NativeChart, place: ChartPlace): string {
  const isParts = chart.kind === 'parts';
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, place)).join('');
  return (
    `${xmlHead}<c:chartSpace ${spaces}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>` +
    (place.isTitled ? titleXml(chart.title, place.size) : '<c:autoTitleDeleted val="1"/>') +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>` +
    `<c:grouping val="${isParts ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="50"/>${isParts ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `${axesXml(chart, place.size)}${area('<a:noFill/>')}</c:plotArea>` +
    (isParts
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${typeXml(place.size, ink)}</c:legend>`
      : '') +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${area('<a:noFill/>')}${typeXml(place.size, ink)}` +
    (place.workbookId === undefined
      ? ''
      : `<c:externalData r:id="${place.workbookId}"><c:autoUpdate val="0"/></c:externalData>`) +
    `</c:chartSpace>`
  );
}

function titleXml(lines: readonly string[], size: number): string {
  const paragraphs = lines.map(
    (text, index) =>
      `<a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr sz="${(size + (index === 0 ? 2 : 0)) * 100}" ` +
      `b="${index === 0 ? 1 : 0}">${solid(ink)}${faces}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p>`,
  );
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/>`
  );
}

function seriesXml(
  { kind, categories, totals }: NativeChart,
  { name, values, decimals, tone }: NativeSeries,
  index: number,
  { sheet, headRow, size }: ChartPlace,
): string {
  const first = headRow + 1;
  const last = headRow + categories.length;
  const column = columnName(index + 1);
  const at = (from: string, to = ''): string => xmlText(`'${sheet.replaceAll("'", "''")}'!${from}${to}`);
  const format = decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`;
  const isParts = kind === 'parts';
  const labelColor = tone?.isDark ? 'FFFFFF' : '000000';
  const unlabelled = values.flatMap((value, point) =>
    value === null || (isParts && value < smallestLabelled)
      ? [`<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>`]
      : [],
  );
  // A bar of no length says that it is one by the mark of tables.
  const labelFormat = isParts ? format : `${format};-${format};"-"`;
  const points = totals.map(
    (point) =>
      `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${area(solid(totalColor))}</c:dPt>`,
  );
  const numbers = values.flatMap((value, point) =>
    value === null ? [] : [`<c:pt idx="${point}"><c:v>${value}</c:v></c:pt>`],
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${at(`$${column}$${headRow}`)}</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `${area(fillOf(tone), 'FFFFFF')}<c:invertIfNegative val="0"/>${points.join('')}` +
    `<c:dLbls>${unlabelled.join('')}<c:numFmt formatCode="${xmlText(labelFormat)}" sourceLinked="0"/>` +
    `${area('<a:noFill/>')}${typeXml(size, isParts ? labelColor : ink)}` +
    `<c:dLblPos val="${isParts ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    `<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>${at(`$A$${first}`, `:$A$${last}`)}</c:f><c:strCache>` +
    `<c:ptCount val="${categories.length}"/>` +
    categories.map((label, point) => `<c:pt idx="${point}"><c:v>${xmlText(label)}</c:v></c:pt>`).join('') +
    `</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${at(`$${column}$${first}`, `:$${column}$${last}`)}</c:f><c:numCache>` +
    `<c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${numbers.join('')}` +
    `</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** Groups from the top; shares along the foot, or where bars are labelled no axis at all. */
function axesXml({ kind, scale }: NativeChart, size: number): string {
  const isParts = kind === 'parts';
  const ends = isParts ? { lowest: 0, highest: 1 } : scale;
  const limits =
    ends === null ? '<c:min val="0"/>' : `<c:max val="${ends.highest}"/><c:min val="${ends.lowest}"/>`;
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${rule(line)}${typeXml(size, ink)}<c:crossAx val="2"/>` +
    `<c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>` +
    `<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>` +
    `<c:delete val="${isParts ? 0 : 1}"/><c:axPos val="b"/>` +
    (isParts ? `<c:majorGridlines>${rule(grid)}</c:majorGridlines>` : '') +
    `<c:numFmt formatCode="${isParts ? '0%' : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${rule(line)}${typeXml(size, quiet)}<c:crossAx val="1"/>` +
    `<c:crosses val="max"/><c:crossBetween val="between"/>${isParts ? '<c:majorUnit val="0.25"/>' : ''}</c:valAx>`
  );
}

function fillOf(tone: NativeSeries['tone']): string {
  if (tone === null) return solid(barColor);
  const { step, isHatched, isDark } = tone;
  const color = step === 'blank' ? 'FFFFFF' : (ramp[step] ?? barColor);
  if (!isHatched) return solid(color);
  return (
    `<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="${isDark ? 'FFFFFF' : line}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${color}"/></a:bgClr></a:pattFill>`
  );
}

const faces = `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`;

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function area(fill: string, edge?: string): string {
  const outline = edge === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="9525">${solid(edge)}</a:ln>`;
  return `<c:spPr>${fill}${outline}</c:spPr>`;
}

function rule(color: string): string {
  return `<c:spPr><a:ln w="9525">${solid(color)}</a:ln></c:spPr>`;
}

function typeXml(size: number, color: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solid(color)}${faces}` +
    `</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`
  );
}
