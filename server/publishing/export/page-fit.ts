/** How a sheet lies on paper. */
export interface PageFit {
  orientation: 'portrait' | 'landscape';
  /** Pages side by side, each with the labels of the rows. */
  pagesAcross: number;
  /** How many columns, from the first, stand on the first page. */
  columnsOnFirst: number;
}

/** Characters across an A4 page in the size of the screen, and how much smaller can still be read. */
const across = { portrait: 96, landscape: 142 };
const smallest = 0.65;

/** A table that would be too small to read on one page goes over several side by side. */
export function pageFit(widths: readonly number[]): PageFit {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= across.portrait) {
    return { orientation: 'portrait', pagesAcross: 1, columnsOnFirst: widths.length };
  }
  const room = across.landscape / smallest;
  if (total <= room) return { orientation: 'landscape', pagesAcross: 1, columnsOnFirst: widths.length };
  const [labels = 0, ...others] = widths;
  const pagesAcross = Math.ceil(others.reduce((sum, width) => sum + width, 0) / (room - labels));
  let used = labels;
  const columnsOnFirst = 1 + others.filter((width) => (used += width) <= room).length;
  return { orientation: 'landscape', pagesAcross, columnsOnFirst };
}
