import { z } from 'zod';

/** 年度: the year in which it begins, in April. */
export const fiscalYearSchema = z.int().min(1989).max(2200);
