/** QR codes for print, by the library that also reads them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

let prepared: Promise<unknown> | undefined;

/** Without its own bytes the library would fetch them from a content delivery network. */
function prepare(): Promise<unknown> {
  prepared ??= (async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
    const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return prepared;
}

/** A quarter of the code may be damaged (error correction Q). */
export async function qrSvg(text: string): Promise<string> {
  await prepare();
  const { svg, error } = await writeBarcode(text, { format: 'QRCode', options: 'ecLevel=Q', addQuietZones: true });
  if (!svg) throw new Error(`no QR code could be made: ${error}`);
  return svg;
}
