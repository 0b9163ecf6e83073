/** What a file is, by its first bytes. Names and MIME types lie. */
import type { SourceKind } from '../pages.types.ts';

/** Bytes of the beginning that {@link kindOf} wants to see: a PDF header may come late. */
export const HEAD_BYTES = 1024;

export function kindOf(head: Uint8Array): SourceKind | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*') || isBigTiff(text)) return 'tiff';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (isBmp(head, text)) return 'bmp';
  // ISO 32000 wants the header first, readers accept it within the first kilobyte.
  return text.includes('%PDF-') ? 'pdf' : undefined;
}

function isBigTiff(text: string): boolean {
  return text.startsWith('II+\0\x08\0\0\0') || text.startsWith('MM\0+\0\x08\0\0');
}

/** Two letters are a weak sign: the size of the second header must be a known one too. */
function isBmp(head: Uint8Array, text: string): boolean {
  if (!text.startsWith('BM') || head.length < 30) return false;
  const headerSize = new DataView(head.buffer, head.byteOffset).getUint32(14, true);
  return [12, 40, 52, 56, 64, 108, 124].includes(headerSize);
}
