import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Blank modules around the code that readers need (ISO/IEC 18004). */
const quietZone = 4;

/**
 * An address as a QR code that grows with its box; a seventh of it may be damaged. The address itself belongs beside
 * it, for those who cannot use a camera.
 */
export function qrCode(address: string, name: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone });
  return html`<svg
    class="qr-code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${name}
    shape-rendering="crispEdges"
  >
    <rect class="qr-light" width=${size} height=${size} />
    <path class="qr-dark" d=${darkModules(data)} />
  </svg>`;
}

/** Each run of dark modules in a row as one rectangle. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('');
}
