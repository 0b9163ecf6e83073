/** Letters drawn by Typst, which brings its own fonts: tests know the true text and need nothing installed. */
import { createRequire } from 'node:module';

interface Compiler {
  pdf(source: { mainFileContent: string }): Buffer;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

function openCompiler(): Compiler {
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  const module = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${name}`) as {
    NodeCompiler: { create(): Compiler };
  };
  return module.NodeCompiler.create();
}

let compiler: Compiler | undefined;

/** A page of administrative prose; each entry is a paragraph. */
export const LETTER: readonly string[] = [
  'Stadt Musterstadt, Ausländerbehörde',
  'Bescheid über die Ablehnung eines Antrags',
  'Sehr geehrte Frau Öztürk, auf Ihren Antrag vom 14. März 2019 auf Verlängerung der Aufenthaltserlaubnis teile ich ' +
    'Ihnen mit, dass die vorgelegten Unterlagen noch nicht vollständig sind. Ich bitte Sie, die nachfolgend genannten ' +
    'Nachweise bis spätestens zum 30. April nachzureichen.',
  'Der Bewerber verfügt über einen Hochschulabschluss der Universität Göttingen und hat ein Angebot für einen ' +
    'Arbeitsplatz als Ingenieur. Die Bundesagentur für Arbeit hat mit Schreiben vom gestrigen Tag zugestimmt. Das ' +
    'jährliche Gehalt überschreitet die Grenze für die Blaue Karte.',
  'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist ' +
    'schriftlich oder zur Niederschrift bei der Behörde einzulegen. Die Frist beginnt mit dem Tag der Zustellung.',
  'Die Wohnung hat eine ausreichende Größe und ist für zwei Personen geeignet. Eine Abfrage beim Register ergab keine ' +
    'Eintragungen. Das Zeugnis über die Sprache lag im Original vor und wurde der Antragstellerin wieder ausgehändigt.',
  'Mit freundlichen Grüßen',
  'Im Auftrag',
];

export const LETTER_TEXT = LETTER.join('\n\n');

/** A PDF whose text is text. Every entry of `pages` is one page of paragraphs; an empty one is a blank page. */
export function drawPdf(pages: readonly (readonly string[])[]): Buffer {
  compiler ??= openCompiler();
  const bodies = pages.map((paragraphs) => (paragraphs.length === 0 ? '#box()' : paragraphs.join('\n\n')));
  const head =
    '#set page(paper: "a4", margin: 25mm)\n#set text(size: 11pt, lang: "de")\n#set par(leading: 0.8em, spacing: 1.6em)\n';
  return Buffer.from(compiler.pdf({ mainFileContent: `${head}${bodies.join('\n#pagebreak(weak: false)\n')}` }));
}
