import { loadFonts } from '../../styles/load-fonts.ts';
import './public-wave-page.ts';

// A page that can be read comes first.
addEventListener('load', loadFonts);
