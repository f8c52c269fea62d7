import './start/first-wave.ts';
import { loadFonts } from '../../styles/load-fonts.ts';
import './respond-page.ts';

loadFonts();
