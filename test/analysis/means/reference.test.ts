import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR(
  'scale',
  'scale_fpc',
  'scale_by_group',
  'scale_two_groups',
  'scale_paired',
  'wilcoxon_signed_rank',
  'friedman',
);
