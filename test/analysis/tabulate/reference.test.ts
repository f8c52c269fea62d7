import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR('multiple_response', 'item_nonresponse');
