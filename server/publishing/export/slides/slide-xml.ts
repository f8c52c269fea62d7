import { xmlHead, xmlText } from '../office/xml.ts';
import { chartHeight } from '../charts/chart-height.ts';
import type { NativeChart } from '../charts/native-chart.ts';
import type { PlannedSlide } from './planned-slides.ts';
import { frameXml, placeholders, places, spaces, treeOf } from './slide-frame.ts';

/** A point in the units of a slide, and how much larger a chart is there. */
const largerThanOnPaper = 12_700 * 1.5;

/** One slide: title, what is said, its figure, notes, foot and number, in the order in which they are read. */
export function slideXml(slide: PlannedSlide, language: string): string {
  const { layout, title, lines, figure, notes, foot } = slide;
  const shapes: string[] = [];
  const add = (name: keyof typeof placeholders, paragraphs: readonly string[]): void => {
    if (paragraphs.length > 0) shapes.push(shapeXml(name, shapes.length + 2, paragraphs, language));
  };
  add(layout === 'cover' ? 'coverTitle' : 'title', [title]);
  add(layout === 'cover' ? 'coverText' : layout === 'figure' ? 'lead' : 'text', lines);
  if (figure !== null) {
    shapes.push(
      figure.kind === 'chart'
        ? chartFrame(figure.chart, shapes.length + 2)
        : tableFrame(figure.rows, shapes.length + 2, { name: title, language }),
    );
  }
  add('notes', notes);
  add('foot', foot === '' ? [] : [foot]);
  if (layout !== 'cover') shapes.push(numberXml(shapes.length + 2));
  return (
    `${xmlHead}<p:sld ${spaces}><p:cSld>${treeOf(shapes.join(''))}</p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

/** What a chart shows in words: whom it is of and their values, as far as one sentence can hold. */
export function chartInWords({ kind, title, categories, series }: NativeChart): string {
  const print = (value: number | null | undefined, decimals: number): string =>
    typeof value === 'number' ? value.toFixed(decimals) : '';
  const said =
    kind === 'parts'
      ? series.map(({ name, values, decimals }) => `${name} ${print(values[0], decimals)}`)
      : categories.flatMap((label, place) =>
          series.map(({ values, decimals }) => `${label} ${print(values[place], decimals)}`.trim()),
        );
  const whose = kind === 'parts' ? [categories[0] ?? ''] : [];
  return [...title, ...whose, said.slice(0, 12).join(', ')].join(' – ');
}

function shapeXml(
  name: keyof typeof placeholders,
  id: number,
  paragraphs: readonly string[],
  language: string,
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholders[name]}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${paragraphs.map((text) => paragraphXml(text, language)).join('')}</p:txBody></p:sp>`
  );
}

function paragraphXml(text: string, language: string, properties = ''): string {
  const runs = text
    .split('\n')
    .map((line) => `<a:r><a:rPr lang="${language}"${properties}/><a:t>${xmlText(line)}</a:t></a:r>`);
  return `<a:p>${runs.join('<a:br/>')}</a:p>`;
}

function numberXml(id: number): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="number ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholders.number}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>` +
    `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`
  );
}

/** The chart is the second relation of its slide, after the layout. */
function chartFrame(chart: NativeChart, id: number): string {
  return (
    frameOf(id, `chart ${id}`, chartInWords(chart), chartHeight(chart) * largerThanOnPaper) +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/>` +
    `</a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function tableFrame(
  rows: readonly string[][],
  id: number,
  { name, language }: { name: string; language: string },
): string {
  const { cx, cy } = places.figure;
  const columnCount = rows[0]?.length ?? 1;
  // The labels of the rows take twice the room of a figure.
  const share = Math.floor(cx / (columnCount + 1));
  const columns = Array.from({ length: columnCount }, (_, column) => (column === 0 ? 2 * share : share));
  const height = Math.floor(Math.min(400_000, cy / rows.length));
  const line = (side: string, width: number): string =>
    `<a:${side} w="${width}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:${side}>`;
  const body = rows.map((cells, row) => {
    const rules = row === 0 ? line('lnT', 12_700) + line('lnB', 12_700) : line('lnB', 3_175);
    return (
      `<a:tr h="${height}">` +
      cells
        .map((text, column) => {
          const paragraph = paragraphXml(text, language, ` sz="1200" b="${row === 0 ? 1 : 0}"`).replace(
            '<a:p>',
            `<a:p><a:pPr algn="${column === 0 ? 'l' : 'r'}"/>`,
          );
          return (
            `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>` +
            `<a:tcPr marT="30000" marB="30000" anchor="ctr">${rules}<a:noFill/></a:tcPr></a:tc>`
          );
        })
        .join('') +
      `</a:tr>`
    );
  });
  return (
    frameOf(id, `table ${id}`, name) +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>` +
    `<a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${columns.map((width) => `<a:gridCol w="${width}"/>`).join('')}</a:tblGrid>` +
    `${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function frameOf(id: number, name: string, description: string, height?: number): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${xmlText(description)}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    frameXml('figure', 'p', height)
  );
}
