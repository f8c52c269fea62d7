import { itemElementStyles } from '../item-element.styles.ts';
import { itemOptionsStyles } from '../item-options.styles.ts';

export const itemSingleResponseStyles = [itemElementStyles, itemOptionsStyles];
