import { render } from 'lit';
import type { ChartView } from '../../../analysis/report/chart-view.ts';
import { wrapLabel } from '../../../analysis/report/charts/wrap-label.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { chartElement } from '../chart-element.ts';
import { placedLines, textType, titleType, type PictureFrame, type PlacedLine } from './picture-frame.ts';

const svgNamespace = 'http://www.w3.org/2000/svg' as const;
/** Pixels: as wide as a column of an A4 page needs it, whatever the screen. */
const [chartWidth, margin] = [880, 24];
/** By name, since a picture takes no font along: the first that the reader's device has. */
const fonts =
  "'Noto Sans JP', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', sans-serif";

/** A picture that needs nothing else: what style sheets and the page say is written into it. */
export interface ChartPicture {
  svg: string;
  width: number;
  height: number;
}

/** A chart as a picture with its title, base, notes and source. */
export async function chartPicture(
  view: ChartView,
  frame: PictureFrame,
  language: Language,
): Promise<ChartPicture> {
  const room = document.createElement('div');
  room.style.cssText = `position: absolute; inset-block-start: 0; inset-inline-start: -9999px; inline-size: ${chartWidth}px`;
  room.inert = true;
  document.body.append(room);
  try {
    render(chartElement(view, language), room);
    const chart = room.querySelector<HTMLElement & { updateComplete?: Promise<boolean>; width?: number }>(
      'stacked-bars, horizontal-bars',
    );
    if (chart !== null) chart.width = chartWidth;
    await chart?.updateComplete;
    return composed(room, view.name, frame);
  } finally {
    room.remove();
  }
}

function composed(room: HTMLElement, name: string, frame: PictureFrame): ChartPicture {
  const title = placedLines([frame.title], { top: margin, width: chartWidth, type: titleType });
  const above = placedLines(frame.above, { top: title.bottom + 4, width: chartWidth, type: textType });
  const chartTop = above.bottom + 16;
  const chartHeight = room.getBoundingClientRect().height;
  const below = placedLines(frame.below, {
    top: chartTop + chartHeight + 16,
    width: chartWidth,
    type: textType,
  });
  const [width, height] = [chartWidth + 2 * margin, Math.ceil(below.bottom + margin)];
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'font-family': fonts,
    lang: document.documentElement.lang,
  });
  svg.append(
    worded('title', frame.title),
    worded('desc', [name, ...frame.above, ...frame.below].join('\n')),
    element('rect', { width, height, fill: '#ffffff' }),
    ...drawn(title.lines, { 'font-size': titleType.size, 'font-weight': 700 }),
    ...drawn(above.lines, { 'font-size': textType.size }),
    ...chartParts(room, chartTop),
    ...drawn(below.lines, { 'font-size': textType.size }),
  );
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** The drawings of a chart and the words of its legend, each where the page has it. */
function chartParts(room: HTMLElement, top: number): SVGElement[] {
  const origin = room.getBoundingClientRect();
  const placeOf = (part: Element): { x: number; y: number } => {
    const { left, top: own } = part.getBoundingClientRect();
    return { x: left - origin.left + margin, y: own - origin.top + top };
  };
  const drawings = [...room.querySelectorAll('svg')].map((svg) => {
    const { x, y } = placeOf(svg);
    const { width, height } = svg.getBoundingClientRect();
    const box = svg.viewBox.baseVal;
    const group = element('g', {
      transform: `translate(${round(x)} ${round(y)}) scale(${round(width / box.width)} ${round(height / box.height)})`,
    });
    group.append(...[...svg.children].map(resolved));
    return group;
  });
  const labels = [...room.querySelectorAll('.legend li')].flatMap((item) => {
    const swatch = item.querySelector('svg') ?? item;
    const { x, y } = placeOf(swatch);
    const left = x + swatch.getBoundingClientRect().width + 6;
    const lines = wrapLabel((item.textContent ?? '').trim(), (chartWidth + margin - left) / 14, 2);
    return drawn(
      lines.map((text, line) => ({ text, y: y + 14 + line * textType.line })),
      { x: round(left), 'font-size': 14 },
    );
  });
  return [...drawings, ...labels];
}

const drawnBy = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'paint-order'] as const;
const writtenBy = ['font-size', 'font-weight', 'text-anchor'] as const;

/** The same element as the style sheets have it, without them. */
function resolved(from: Element): SVGElement {
  const to = element(from.localName, {});
  for (const { name, value } of from.attributes) {
    if (name !== 'class' && name !== 'style') to.setAttribute(name, value);
  }
  if (/^(text|rect|line|path|circle|polyline|polygon)$/.test(from.localName)) {
    const style = getComputedStyle(from);
    for (const property of [...drawnBy, ...(from.localName === 'text' ? writtenBy : [])]) {
      // The address of a pattern stays the short one that the picture knows.
      if (from.getAttribute(property)?.startsWith('url(')) continue;
      setResolved(to, property, style.getPropertyValue(property));
    }
  }
  if (from.children.length === 0) to.textContent = from.textContent;
  else to.append(...[...from.children].map(resolved));
  return to;
}

/** Colours that let others through are two attributes: not every program knows them as one. */
function setResolved(to: Element, property: string, value: string): void {
  const [, red, green, blue, opacity] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value) ?? [];
  if (opacity === undefined) {
    if (value !== '' && value !== 'normal') to.setAttribute(property, value);
    return;
  }
  to.setAttribute(property, `rgb(${red}, ${green}, ${blue})`);
  to.setAttribute(`${property}-opacity`, opacity);
}

function drawn(lines: readonly PlacedLine[], attributes: Record<string, string | number>): SVGElement[] {
  return lines.map(({ text, y }) => {
    const line = element('text', { x: margin, y: round(y), fill: '#1a1a1a', ...attributes });
    line.textContent = text;
    return line;
  });
}

function worded(name: 'title' | 'desc', text: string): SVGElement {
  const part = element(name, {});
  part.textContent = text;
  return part;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
