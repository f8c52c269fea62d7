import { xmlHead } from '../office/xml.ts';

/** Where things stand on a slide: English metric units, 360,000 a centimetre. */
export const slideSize = { width: 12_192_000, height: 6_858_000 };
const left = 480_000;
const width = slideSize.width - 2 * left;
export const places = {
  title: { x: left, y: 260_000, cx: width, cy: 800_000 },
  lead: { x: left, y: 1_080_000, cx: width, cy: 720_000 },
  figure: { x: left, y: 1_840_000, cx: width, cy: 3_980_000 },
  notes: { x: left, y: 5_860_000, cx: width, cy: 540_000 },
  text: { x: left, y: 1_180_000, cx: width, cy: 5_000_000 },
  foot: { x: left, y: 6_420_000, cx: width - 1_200_000, cy: 300_000 },
  number: { x: slideSize.width - left - 1_000_000, y: 6_420_000, cx: 1_000_000, cy: 300_000 },
  coverTitle: { x: 900_000, y: 1_700_000, cx: slideSize.width - 1_800_000, cy: 1_500_000 },
  coverText: { x: 900_000, y: 3_350_000, cx: slideSize.width - 1_800_000, cy: 1_900_000 },
};
export type Place = keyof typeof places;

export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The placeholders of a slide, by which programs and readers that speak know what is what. */
export const placeholders = {
  title: '<p:ph type="title"/>',
  coverTitle: '<p:ph type="ctrTitle"/>',
  coverText: '<p:ph type="subTitle" idx="1"/>',
  lead: '<p:ph type="body" idx="1" sz="quarter"/>',
  text: '<p:ph type="body" idx="1"/>',
  notes: '<p:ph type="body" idx="13" sz="quarter"/>',
  foot: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const;

/** The layouts of slides: a cover, a figure with what is said of it, and text. */
export const layouts = ['cover', 'figure', 'text'] as const;
export type Layout = (typeof layouts)[number];

const ofLayout: Record<Layout, { type: string; holds: (keyof typeof placeholders)[] }> = {
  cover: { type: 'title', holds: ['coverTitle', 'coverText', 'foot'] },
  figure: { type: 'obj', holds: ['title', 'lead', 'notes', 'foot', 'number'] },
  text: { type: 'tx', holds: ['title', 'text', 'foot', 'number'] },
};

/** Points. */
const sizes: Record<keyof typeof placeholders, number> = {
  title: 24,
  coverTitle: 34,
  coverText: 18,
  lead: 14,
  text: 16,
  notes: 10,
  foot: 11,
  number: 11,
};

export function layoutXml(layout: Layout): string {
  const { type, holds } = ofLayout[layout];
  return (
    `${xmlHead}<p:sldLayout ${spaces} type="${type}" preserve="1"><p:cSld name="${layout}">` +
    `${treeOf(holds.map((name, index) => emptyShape(name, index + 2)).join(''))}</p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  );
}

export function masterXml(): string {
  const held = (['title', 'text', 'foot', 'number'] as const).map((name, index) =>
    emptyShape(name, index + 2),
  );
  const ids = layouts.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const level = (size: number, weight: number): string =>
    `<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${size * 100}" b="${weight}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr>`;
  return (
    `${xmlHead}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>` +
    `<a:effectLst/></p:bgPr></p:bg>${treeOf(held.join(''))}</p:cSld>` +
    `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ` +
    `accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(24, 1)}</p:titleStyle>` +
    `<p:bodyStyle>${level(16, 0)}</p:bodyStyle><p:otherStyle>${level(14, 0)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

function emptyShape(name: keyof typeof placeholders, id: number): string {
  const field =
    name === 'number'
      ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
      : '';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholders[name]}</p:nvPr></p:nvSpPr><p:spPr>${frameXml(name)}` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0" ` +
    `anchor="${name === 'title' || name === 'coverTitle' ? 'b' : 't'}"><a:normAutofit/></a:bodyPr><a:lstStyle>` +
    `<a:lvl1pPr algn="${name === 'number' ? 'r' : 'l'}"><a:buNone/><a:defRPr sz="${sizes[name] * 100}">` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr>` +
    `</a:lstStyle><a:p>${field}<a:endParaRPr/></a:p></p:txBody></p:sp>`
  );
}

export function frameXml(place: Place, tag: 'a' | 'p' = 'a', height = places[place].cy): string {
  const { x, y, cx } = places[place];
  const cy = Math.round(Math.min(height, places[place].cy));
  return `<${tag}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></${tag}:xfrm>`;
}

/** What is on a slide, in the order in which it is read. */
export function treeOf(shapes: string): string {
  return (
    `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>` +
    `</p:grpSpPr>${shapes}</p:spTree>`
  );
}

export function themeXml(): string {
  const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const fonts = '<a:latin typeface="Yu Gothic"/><a:ea typeface="Yu Gothic"/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const outline = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kotae"><a:themeElements>` +
    `<a:clrScheme name="Kotae">${color('dk1', '1A1A1A')}${color('lt1', 'FFFFFF')}${color('dk2', '00118F')}` +
    `${color('lt2', 'F2F2F2')}${color('accent1', '0017C1')}${color('accent2', '7096F8')}${color('accent3', '00118F')}` +
    `${color('accent4', '9DB7F9')}${color('accent5', '3460FB')}${color('accent6', '000060')}${color('hlink', '0017C1')}` +
    `${color('folHlink', '00118F')}</a:clrScheme><a:fontScheme name="Kotae"><a:majorFont>${fonts}</a:majorFont>` +
    `<a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Kotae"><a:fillStyleLst>${fill.repeat(3)}` +
    `</a:fillStyleLst><a:lnStyleLst>${outline.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}` +
    `</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
