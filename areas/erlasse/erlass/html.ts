/** HTML as lines. Scripts, styles and pictures are never looked at; links keep their text alone. */
import { convert, type Element } from 'html-to-text';
import { cleanText, type Zeile } from './zeile.rules.ts';

/** Marks that cannot stand in the text: they are taken out of the source before. */
const [BLOCK, LEVEL, CELL] = ['\ue000', '\ue001', '\ue002'];
const MARKS = /[\ue000-\ue002]/g;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const PASSED_OVER = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'form',
  'nav',
  'img',
  'title',
];
const MOST_CHARACTERS = 4_000_000;

export function linesOfHtml(source: string): Zeile[] {
  if (source.length > MOST_CHARACTERS) throw new RangeError('Die Seite ist größer als 4 MB Text.');
  const text = convert(source.replaceAll(MARKS, ''), {
    wordwrap: false,
    limits: { maxDepth: 60, maxInputLength: MOST_CHARACTERS },
    formatters: {
      heading: (elem, walk, builder) => {
        builder.openBlock({ leadingLineBreaks: 1 });
        builder.addLiteral(`${BLOCK}${elem.name.slice(1)}${LEVEL}`);
        walk(elem.children, builder);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
      par: (elem, walk, builder) => {
        builder.openBlock({ leadingLineBreaks: 1 });
        builder.addLiteral(`${BLOCK}0${LEVEL}`);
        walk(elem.children, builder);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
      cell: (elem, walk, builder) => {
        builder.addLiteral(CELL);
        walk(elem.children, builder);
        builder.addInline(' ');
      },
      through: (elem, walk, builder) => walk(elem.children, builder),
      item: (elem, walk, builder) => {
        builder.openBlock({ leadingLineBreaks: 1 });
        builder.addLiteral(`${BLOCK}0${LEVEL}${numberOf(elem)} `);
        walk(elem.children, builder);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
    },
    selectors: [
      ...HEADINGS.map((selector) => ({ selector, format: 'heading' })),
      ...['p', 'tr', 'dt', 'dd', 'blockquote', 'pre', 'address', 'caption'].map((selector) => ({
        selector,
        format: 'par',
      })),
      ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
      ...['table', 'tbody', 'thead', 'tfoot', 'a', 'ul', 'ol'].map((selector) => ({ selector, format: 'through' })),
      { selector: 'li', format: 'item' },
      ...PASSED_OVER.map((selector) => ({ selector, format: 'skip' })),
    ],
  });
  return text
    .split('\n')
    .flatMap((line) => line.split(BLOCK))
    .flatMap(toZeile);
}

/** What a browser would number itself. */
function numberOf(item: Element): string {
  const list = item.parent;
  if (list?.name !== 'ol') return '-';
  const items = list.children.filter(({ name }) => name === 'li');
  const nr = Number(list.attribs?.start ?? 1) + items.indexOf(item);
  const type = list.attribs?.type;
  if (type === 'a') return `${String.fromCharCode(96 + nr)})`;
  return `${nr}.`;
}

function toZeile(line: string): Zeile[] {
  const [, level, rest] = /^(\d)\ue001(.*)$/s.exec(line) ?? [];
  const text = rest ?? line;
  const zellen = text.includes(CELL) ? text.split(CELL).map(cleanText).filter(Boolean) : undefined;
  const clean = zellen ? zellen.join(' ') : cleanText(text);
  if (clean === '' || clean === '-') return [];
  return [
    {
      text: clean,
      ebene: Number(level ?? 0),
      abgesetzt: level !== undefined,
      ganz: true,
      ...(zellen && zellen.length > 1 ? { zellen } : {}),
    },
  ];
}
