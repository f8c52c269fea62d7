import './start/first-wave.ts';
import { loadFonts } from '../../styles/load-fonts.ts';
import './respond-page.ts';

// A page that can be read comes first.
addEventListener('load', loadFonts);
