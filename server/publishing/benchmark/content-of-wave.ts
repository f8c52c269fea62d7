import { inOneLine, type BenchmarkContent } from '../../../analysis/report/benchmark/benchmark-content.ts';
import {
  benchmarkFigures,
  benchmarkRate,
  type SeriesOfItem,
} from '../../../analysis/report/benchmark/benchmark-figures.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { seriesOf } from '../open-data/item-series.ts';
import type { OpenResults } from '../open-data/open-results.ts';
import { overviewItems } from '../overview/overview-items.ts';

/** What an organisation gives others of a published wave: the figures of everybody, and the response rate. */
export function contentOfWave(open: OpenResults): BenchmarkContent {
  const { catalogue, questionnaire, results } = open;
  const { organisation, isSynthetic, wave, waveTitle, closesOn } = catalogue;
  const positive = new Map(overviewItems(questionnaire).map((item) => [item.stub, item.positive]));
  return {
    organisation: inOneLine(organisation),
    isSynthetic,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    wave,
    waveTitle: inOneLine(waveTitle),
    closesOn,
    figures: results.flatMap((result) => {
      if (result.kind !== 'response-rate') {
        return benchmarkFigures(result, positive.get(result.stub) ?? [], seriesIn(open, result.stub));
      }
      return result.id === 'response-rate' ? benchmarkRate(result) : [];
    }),
  };
}

function seriesIn(open: OpenResults, stub: string): SeriesOfItem {
  const { series } = seriesOf(stub, open);
  return { series, isNewSeries: isBegunAnew(series, open.versions) };
}

/** Whether the version that a series begins with says that its scale is another than it was before. */
function isBegunAnew(series: string, versions: readonly Questionnaire[]): boolean {
  const [, code, version] = series.split('/');
  const first = versions.find((one) => one.version === Number(version));
  const item = first && questionnaireItems(first).find((one) => one.code === code);
  return item?.continues?.change === 'scale';
}
