import { loadFonts } from '../styles/load-fonts.ts';
import './console-app.ts';

// A page that can be read comes first.
addEventListener('load', loadFonts);
