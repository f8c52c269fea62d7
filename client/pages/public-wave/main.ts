import { loadFonts } from '../../styles/load-fonts.ts';
import './public-wave-page.ts';

loadFonts();
