/** GET /api/manage/waves/{wave}/tables and below: what is served is what is stored and what every reader draws. */
export { catalogueSchema, type Catalogue } from '../../analysis/report/catalogue.ts';
export {
  publishedResponseRateSchema,
  publishedResultSchema,
  type PublishedResult,
} from '../../analysis/report/published-table.ts';
