/** What not every questionnaire asks for: all of it in one piece, fetched by those that do. */
import '../../../items/date/item-date.ts';
import '../../../items/matrix/item-matrix.ts';
import '../../../items/number/item-number.ts';
import '../../../items/open-ended/item-open-ended.ts';
import '../../../items/ranking/item-ranking.ts';
