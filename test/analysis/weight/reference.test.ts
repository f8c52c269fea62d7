import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR(
  'response_rate',
  'representativity',
  'grade_not_stated',
  'post_stratification',
  'raking',
  'stratified_fpc',
  'weighted_percent',
  'weighted_crosstab_test',
  'domain_degrees_of_freedom',
  'weighted_two_groups',
  'weighted_quantile',
);
