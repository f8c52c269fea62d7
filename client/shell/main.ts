import { loadFonts } from '../styles/load-fonts.ts';
import './console-app.ts';

loadFonts();
