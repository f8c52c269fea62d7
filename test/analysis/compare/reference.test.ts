import { agreesWithR } from '../../conformance/agrees-with-r.ts';

agreesWithR('wave_proportion', 'wave_mean_fpc', 'wave_overlap', 'trend_series', 'target');
