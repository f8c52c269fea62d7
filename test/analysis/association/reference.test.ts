import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR('crosstab', 'crosstab_ordinal_sparse', 'multiple_response_test', 'multiple_response_rare');
