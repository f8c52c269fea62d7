import type { ReportBlock, ReportDocument } from '../../../../../analysis/report/document/report-document.ts';
import { isFigure } from '../../../../../analysis/report/table-view.ts';

/** The same report with one figure of one table, and one of one chart, other than they were published. */
export function withPlanted(report: ReportDocument): ReportDocument {
  let [hasTable, hasChart] = [false, false];
  const planted = (block: ReportBlock): ReportBlock => {
    if (block.kind !== 'figure') return block;
    const rows = block.table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (hasTable || !isFigure(cell) || !cell.text.includes('.')) return cell;
        hasTable = true;
        return { ...cell, value: 12.3, text: '12.3' };
      }),
    }));
    let { chart } = block;
    if (!hasChart && chart?.kind === 'stacked-bars') {
      const [first, ...others] = chart.rows;
      if (first?.parts) {
        hasChart = true;
        const parts = first.parts.map((part) => ({ ...part, text: '12.3' }));
        chart = { ...chart, rows: [{ ...first, parts }, ...others] };
      }
    }
    return { ...block, chart, table: { ...block.table, rows } };
  };
  return {
    ...report,
    sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(planted) })),
  };
}
