import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { PrintedFigure, PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { CollectionMode } from '../../../surveys/schema/stratum.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ToldActions } from '../follow-up/told-actions.ts';
import type { IndicatorPlanSheet } from '../indicator-plan-sheet.ts';
import type { PublishedResult, PublishedTable } from '../published-table.ts';
import type { TopicRules } from '../topics/topics-view.ts';

/** All that a report is made of: what is published, and what everybody was asked. */
export interface ReportSource {
  catalogue: Catalogue;
  /** In the order of the catalogue. */
  results: readonly PublishedResult[];
  /** In the words of the wave. */
  questionnaire: Questionnaire;
  modes: readonly CollectionMode[];
  /** Published waves of the same survey before this one, the oldest first. */
  earlier: readonly EarlierWave[];
  /** What reports of before printed of the same items, the oldest first. */
  printed: readonly PrintedItem[];
  /** What lists of texts are sorted by, where somebody laid down topics; by the id of the list. */
  topics: ReadonlyMap<string, TopicRules>;
  /** The plans that follow this wave. */
  plans: readonly IndicatorPlanSheet[];
  /** What was done after the wave before; null: there was none. */
  followUps: ToldActions | null;
}

/** What an earlier wave has of the items of this one. */
export interface EarlierWave {
  wave: string;
  title: LocalText;
  opensOn: string;
  items: ContinuedItem[];
}

export interface ContinuedItem {
  /** The item's code in the later wave. */
  code: string;
  /** Since the earlier wave; what has another scale is not compared. */
  change: 'none' | 'wording';
  /** Of everybody, in the earlier wave. */
  table: PublishedTable;
  /** The same there by what the staff are counted by now (職 …); absent: there is none. */
  byStratum?: PublishedTable;
}

/** What a report that was printed before says of an item of this wave, of everybody. */
export interface PrintedItem {
  /** The item's code in this wave. */
  code: string;
  change: 'none' | 'wording';
  report: Pick<PrintedReport, 'title' | 'source' | 'fiscalYear'>;
  /** In the option codes of this wave. */
  figures: Pick<PrintedFigure, 'statistic' | 'options' | 'value' | 'decimals' | 'base'>[];
}
