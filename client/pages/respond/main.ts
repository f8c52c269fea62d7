import { loadFonts } from '../../styles/load-fonts.ts'; loadFonts();
