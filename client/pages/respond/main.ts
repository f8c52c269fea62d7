import { loadFonts } from '../../styles/load-fonts.ts';
import './respond-page.ts';

loadFonts();
