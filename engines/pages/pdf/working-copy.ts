/**
 * The searchable working copy of a scan: its images as they are, the recognised words invisibly upon them, marked and
 * built as PDF/A-2b (ISO 19005-2). No validator can be had here; what is promised is checked by structure only.
 */
import { readFile, rm } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { QuarterTurn, RecognisedPage } from '../pages.types.ts';
import type { ArchiveAnswer } from '../worker/protocol.ts';
import { ADVANCE, glyphlessFont } from './glyphless-font.ts';
import { num, ObjectWriter, type Ref } from './object-writer.ts';
import { textContent } from './text-content.ts';
import { type PdfAMeta, xmpPacket } from './xmp.ts';

export type { PdfAMeta } from './xmp.ts';

/** What of a recognised page goes into the copy. */
export type PdfAPage = Pick<RecognisedPage, 'page' | 'words' | 'rotation' | 'skew'>;

export interface PdfACopy {
  readonly bytes: number;
  /** Bytes of the embedded images. */
  readonly imageBytes: number;
  /** Pages whose picture could not be had; in their place stands a crossed-out sheet. */
  readonly missing: readonly number[];
}

export interface PdfAOrder {
  readonly pages: readonly PdfAPage[];
  readonly meta: PdfAMeta;
  readonly target: string;
  readonly colourProfile: Buffer;
  /** `undefined`: the page of the source cannot be drawn. */
  readonly imageOf: (page: number) => Promise<ArchiveAnswer | undefined>;
}

/** Writes page after page; memory holds one image at a time. A failed copy leaves no file. */
export async function writePdfA(order: PdfAOrder): Promise<PdfACopy> {
  const writer = await ObjectWriter.create(order.target);
  try {
    const tree = writer.reserve();
    const font = await writeFont(writer);
    const kids: Ref[] = [];
    const missing: number[] = [];
    let imageBytes = 0;
    for (const page of order.pages) {
      const image = await order.imageOf(page.page);
      if (!image) missing.push(page.page);
      const written = image
        ? await writePage(writer, tree, font, page, image)
        : { ref: await writeMissing(writer, tree), imageBytes: 0 };
      kids.push(written.ref);
      imageBytes += written.imageBytes;
    }
    await writer.object(
      `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
      tree,
    );
    const catalog = await writeCatalog(writer, tree, order);
    return { bytes: await writer.finish(catalog), imageBytes, missing };
  } catch (error) {
    await writer.abandon();
    await rm(order.target, { force: true });
    throw error;
  }
}

/** `extra` are further entries of the catalogue. */
export async function writeCatalog(
  writer: ObjectWriter,
  tree: Ref,
  order: Pick<PdfAOrder, 'colourProfile' | 'meta'>,
  extra = '',
): Promise<Ref> {
  const profile = await writer.deflated('/N 3', order.colourProfile);
  // Metadata must not be compressed (ISO 19005-2, 6.6.2.1), so that everybody can read it.
  const metadata = await writer.stream('/Type/Metadata/Subtype/XML', xmpPacket(order.meta));
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`;
  return writer.object(
    `<</Type/Catalog/Pages ${tree} 0 R/Metadata ${metadata} 0 R/OutputIntents[${intent}]/Lang(de-DE)` +
      `/ViewerPreferences<</DisplayDocTitle true>>${extra}>>`,
  );
}

export async function writeFont(writer: ObjectWriter): Promise<Ref> {
  const file = glyphlessFont();
  const fontFile = await writer.deflated(`/Length1 ${file.length}`, file);
  const descriptor = await writer.object(
    `<</Type/FontDescriptor/FontName/GlyphLessFont/Flags 5/FontBBox[0 0 ${ADVANCE} 1000]/ItalicAngle 0/Ascent 1000` +
      `/Descent -1/CapHeight 1000/StemV 80/FontFile2 ${fontFile} 0 R>>`,
  );
  // Every code shows the same empty glyph.
  const glyphs = await writer.deflated('', Buffer.alloc(2 * 65_536, Buffer.from([0, 1])));
  const descendant = await writer.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/GlyphLessFont/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/DW ${ADVANCE}/FontDescriptor ${descriptor} 0 R/CIDToGIDMap ${glyphs} 0 R>>`,
  );
  const unicode = await writer.deflated('', Buffer.from(TO_UNICODE, 'latin1'));
  return writer.object(
    `<</Type/Font/Subtype/Type0/BaseFont/GlyphLessFont/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
}

/** Codes are UTF-16 values already. A range may not cross a first byte (ISO 32000, 9.10.3), hence 256 of them. */
const TO_UNICODE = (() => {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00><${byte}ff><${byte}00>`;
  });
  const blocks = Array.from({ length: 4 }, (_, block) => ranges.slice(block * 64, block * 64 + 64));
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`).join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`;
})();

async function writePage(writer: ObjectWriter, tree: Ref, font: Ref, page: PdfAPage, image: ArchiveAnswer) {
  const { ref: picture, bytes } = await writeImage(writer, image);
  const turn = ((image.turn + page.rotation) % 360) as QuarterTurn;
  const { widthPoints: width, heightPoints: height } = image;
  const upright = turn % 180 === 0 ? { width, height } : { width: height, height: width };
  const draw = `q ${num(width)} 0 0 ${num(height)} 0 0 cm/I Do Q\n`;
  const content = await writer.deflated(
    '',
    Buffer.from(draw + textContent(page.words, upright, turn, page.skew), 'latin1'),
  );
  const ref = await writer.object(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${num(width)} ${num(height)}]/Rotate ${turn}` +
      `/Resources<</XObject<</I ${picture} 0 R>>/Font<</F ${font} 0 R>>>>/Contents ${content} 0 R>>`,
  );
  return { ref, imageBytes: bytes };
}

/** A4 with a frame and a cross: the pages after it keep their numbers, and nobody takes it for an empty page. */
async function writeMissing(writer: ObjectWriter, tree: Ref): Promise<Ref> {
  const cross = '0.5 G 2 w 40 40 515 762 re S 40 40 m 555 802 l S 40 802 m 555 40 l S';
  const content = await writer.deflated('', Buffer.from(cross, 'latin1'));
  return writer.object(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents ${content} 0 R>>`);
}

export async function writeImage(writer: ObjectWriter, image: ArchiveAnswer): Promise<{ ref: Ref; bytes: number }> {
  const data = await readFile(image.file);
  const { width, height } = image;
  const base = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`;
  if (image.format === 'jpeg') {
    const space = image.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    const ref = await writer.stream(`${base}/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`, data);
    return { ref, bytes: data.length };
  }
  const packed = deflateSync(rowDifferences(data, width), { level: 9 });
  const parameters = `/DecodeParms<</Predictor 12/Colors 1/BitsPerComponent 1/Columns ${width}>>`;
  const dictionary = `${base}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode${parameters}`;
  return { ref: await writer.stream(dictionary, packed), bytes: packed.length };
}

/** PNG's "up" filter: in black and white, rows differ little from the one above. */
function rowDifferences(bits: Buffer, width: number): Buffer {
  const stride = Math.ceil(width / 8);
  const rows = bits.length / stride;
  const out = Buffer.alloc((stride + 1) * rows);
  for (let row = 0; row < rows; row++) {
    const to = row * (stride + 1);
    out[to] = 2;
    for (let at = 0; at < stride; at++) {
      const above = row === 0 ? 0 : (bits[(row - 1) * stride + at] as number);
      out[to + 1 + at] = ((bits[row * stride + at] as number) - above) & 0xff;
    }
  }
  return out;
}
