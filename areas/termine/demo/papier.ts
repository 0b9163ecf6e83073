/** A sheet that somebody photographed or was sent, as a small PDF: enough to be looked at. */

const LATIN = 'latin1';
const quoted = (text: string): string => text.replaceAll(/[\\()]/g, '\\$&');

/** One page A4 with a heading and lines. Characters beyond Latin-1 become question marks. */
export function printPapier(titel: string, zeilen: readonly string[]): Buffer {
  const text = [
    'BT /F2 18 Tf 60 760 Td',
    `(${quoted(titel)}) Tj`,
    '/F1 12 Tf 0 -40 Td 18 TL',
    ...zeilen.map((zeile) => `(${quoted(zeile)}) Tj T*`),
    'ET',
  ].join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${latin(text).length} >>\nstream\n${text}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]);
}

const latin = (text: string): Buffer =>
  Buffer.from([...text].map((one) => ((one.codePointAt(0) ?? 0) > 255 ? '?' : one)).join(''), LATIN);

function pdfOf(objects: readonly string[]): Buffer {
  let pdf = '%PDF-1.4\n';
  const starts = objects.map((object, nr) => {
    const start = latin(pdf).length;
    pdf += `${nr + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = latin(pdf).length;
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return latin(pdf);
}
