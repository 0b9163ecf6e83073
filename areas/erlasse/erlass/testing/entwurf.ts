/** Decrees made for tests, written out in five formats. All texts are made up. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { ZipFile } from 'yazl';

/** A line of the head as [label, value]; a line alone; a title; a numbered section. */
export interface Entwurf {
  readonly briefkopf?: readonly string[];
  readonly kopf: readonly (readonly [string, string])[];
  readonly titel: string;
  readonly anrede?: readonly string[];
  readonly abschnitte: readonly {
    readonly nummer?: string;
    readonly titel?: string;
    readonly ebene?: number;
    readonly absaetze: readonly string[];
  }[];
  readonly schluss?: readonly string[];
  readonly fuss?: string;
}

const headingOf = ({ nummer = '', titel = '' }: Entwurf['abschnitte'][number]) => `${nummer} ${titel}`.trim();

export function asText(entwurf: Entwurf, width = 78): Buffer {
  const { briefkopf = [], kopf, titel, anrede = [], abschnitte, schluss = [] } = entwurf;
  const blocks = [
    ...briefkopf,
    '',
    ...kopf.map(([label, value]) => `${label} ${value}`),
    '',
    `Betreff: ${titel}`,
    '',
    ...anrede.flatMap((line) => [...wrap(line, width), '']),
    ...abschnitte.flatMap((one) => [headingOf(one), ...one.absaetze.flatMap((text) => [...wrap(text, width), ''])]),
    ...schluss,
  ];
  return Buffer.from(blocks.join('\n'));
}

export function asMarkdown({ briefkopf = [], kopf, titel, anrede = [], abschnitte, schluss = [] }: Entwurf): Buffer {
  return Buffer.from(
    [
      ...briefkopf,
      `# ${titel}`,
      ...kopf.map(([label, value]) => `**${label}** ${value}`),
      ...anrede,
      ...abschnitte.flatMap((one) => [
        ...(one.titel ? [`${'#'.repeat(1 + (one.ebene ?? 1))} ${headingOf(one)}`] : []),
        ...one.absaetze.map((text, i) => (i === 0 && !one.titel && one.nummer ? `${one.nummer} ${text}` : text)),
      ]),
      ...schluss,
    ].join('\n\n'),
  );
}

export function asHtml({ briefkopf = [], kopf, titel, anrede = [], abschnitte, schluss = [] }: Entwurf): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const p = (text: string) => `<p>${escaped(text)}</p>`;
  return Buffer.from(`<!doctype html><html><head><meta charset="utf-8"><title>x</title>
<script>document.write('Gültig ab: 1. Januar 1999')</script><style>p { color: red }</style></head><body>
<nav>Start &gt; Erlasse</nav>${briefkopf.map(p).join('')}<h1>${escaped(titel)}</h1>
<table>${kopf.map(([label, value]) => `<tr><th>${escaped(label.replace(/:$/, ''))}</th><td>${escaped(value)}</td></tr>`).join('')}</table>
${anrede.map(p).join('')}
${abschnitte.map((one) => `${one.titel ? `<h${1 + (one.ebene ?? 1)}>${escaped(headingOf(one))}</h${1 + (one.ebene ?? 1)}>` : ''}${one.absaetze.map((text) => `<div><p>${escaped(text)}</p></div>`).join('')}`).join('\n')}
${schluss.map(p).join('')}</body></html>`);
}

/** Headings are numbered by Word itself, not in their text. */
export async function asDocx(
  { briefkopf = [], kopf, titel, anrede = [], abschnitte, schluss = [], fuss }: Entwurf,
  { extra = [] }: { readonly extra?: readonly { readonly name: string; readonly bytes: Buffer }[] } = {},
): Promise<Buffer> {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
  const p = (text: string, props = '') => `<w:p>${props ? `<w:pPr>${props}</w:pPr>` : ''}${run(text)}</w:p>`;
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const body = [
    ...briefkopf.map((line) => p(line)),
    p(titel, '<w:pStyle w:val="Titel"/>'),
    `<w:tbl>${kopf.map(([label, value]) => `<w:tr>${cell(label)}${cell(value)}</w:tr>`).join('')}</w:tbl>`,
    ...anrede.map((line) => p(line)),
    ...abschnitte.flatMap((one) => [
      ...(one.titel ? [p(one.titel, `<w:pStyle w:val="berschrift${one.ebene ?? 1}"/>`)] : []),
      ...one.absaetze.map((text) => {
        const [lead, ...items] = text.split('\n- ');
        return [
          p(lead ?? ''),
          ...items.map((item) => p(item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')),
        ].join('');
      }),
    ]),
    ...schluss.map((line) => p(line)),
  ].join('');
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const level = (i: number, fmt: string, text: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${fmt}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return zip([
    {
      name: '[Content_Types].xml',
      bytes: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    { name: 'word/document.xml', bytes: Buffer.from(`<w:document ${W}><w:body>${body}</w:body></w:document>`) },
    {
      name: 'word/styles.xml',
      bytes: Buffer.from(`<w:styles ${W}>
        <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      </w:styles>`),
    },
    {
      name: 'word/numbering.xml',
      bytes: Buffer.from(`<w:numbering ${W}>
        <w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
        <w:abstractNum w:abstractNumId="6">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
      </w:numbering>`),
    },
    ...(fuss ? [{ name: 'word/footer1.xml', bytes: Buffer.from(`<w:ftr ${W}>${p(fuss)}</w:ftr>`) }] : []),
    ...extra,
  ]);
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function zip(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { name, bytes } of files) archive.addBuffer(bytes, name);
  archive.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    archive.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    archive.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    archive.outputStream.on('error', reject);
  });
}

/** A4 with a foot on each page; with two columns the text is set narrow and words are parted at the ends of lines. */
export async function asPdf(entwurf: Entwurf, { spalten = 1 } = {}): Promise<Buffer> {
  const { briefkopf = [], kopf, titel, anrede = [], abschnitte, schluss = [], fuss = 'Erlass' } = entwurf;
  const pdf = await PDFDocument.create();
  const [font, bold] = [await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold)];
  let page = pdf.addPage([595, 842]);
  let pages = 1;
  let y = 780;
  let column = 0;
  const foot = () => page.drawText(`${fuss}   Seite ${pages}`, { x: 70, y: 36, size: 8, font });
  let top = 780;
  const next = () => {
    if (spalten > 1 && column === 0) {
      column = 1;
      y = top;
      return;
    }
    foot();
    page = pdf.addPage([595, 842]);
    pages += 1;
    [y, column, top] = [780, 0, 780];
  };
  const line = (text: string, { size = 10, x = 70, bolder = false } = {}) => {
    if (y < 80) next();
    page.drawText(text, { x: spalten > 1 && column === 1 ? x + 235 : x, y, size, font: bolder ? bold : font });
    y -= size * 1.3;
  };
  for (const one of briefkopf) line(one, { size: 11 });
  y -= 14;
  for (const [label, value] of kopf) {
    page.drawText(label, { x: 70, y, size: 10, font });
    page.drawText(value, { x: 200, y, size: 10, font });
    y -= 14;
  }
  y -= 10;
  for (const one of wrap(titel, 70)) line(one, { size: 13, bolder: true });
  y -= 10;
  for (const one of anrede) for (const part of wrap(one, 90)) line(part);
  y -= 12;
  top = y;
  const width = spalten > 1 ? 42 : 88;
  for (const one of abschnitte) {
    y -= 8;
    if (headingOf(one) !== '') line(headingOf(one), { size: 11, bolder: true });
    for (const text of one.absaetze) {
      for (const part of wrap(text, width, spalten > 1)) line(part);
      y -= 8;
    }
  }
  for (const one of schluss) line(one);
  foot();
  return Buffer.from(await pdf.save());
}

function wrap(text: string, width: number, part = false): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (`${line} ${word}`.trim().length <= width) line = `${line} ${word}`.trim();
      else {
        const room = width - line.length - 2;
        const cut = part && room >= 4 && word.length - room >= 3 && /^[a-zäöüß]+$/.test(word) ? room : 0;
        if (cut > 0) lines.push(`${line} ${word.slice(0, cut)}-`);
        else if (line !== '') lines.push(line);
        line = word.slice(cut);
      }
    }
    return [...lines, line];
  });
}
