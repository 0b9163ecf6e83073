/** A drawn head in the measure of a card's photo, for the simulators: nobody's face. */
import sharp from 'sharp';

export function drawFoto(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="827" height="1063" viewBox="0 0 827 1063">
    <rect width="827" height="1063" fill="#d8dde2"/><ellipse cx="413" cy="1080" rx="360" ry="300" fill="#44566b"/>
    <ellipse cx="413" cy="470" rx="215" ry="280" fill="#c99f7f"/>
    <path d="M190 430a223 250 0 0 1 446 0q-60-150-223-150t-223 150z" fill="#3a2c22"/>
    <circle cx="335" cy="460" r="20" fill="#2b2b2b"/><circle cx="491" cy="460" r="20" fill="#2b2b2b"/>
    <path d="M413 480v90h-30M340 640q73 30 146 0" stroke="#7d5a43" stroke-width="12" fill="none"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}
