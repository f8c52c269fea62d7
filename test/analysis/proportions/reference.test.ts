import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR(
  'proportion_ci',
  'proportion_ci_survey',
  'pairwise_proportions',
  'trend_proportion',
  'enps',
  'mcnemar',
  'cochran_q',
);
