import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR('drivers');
