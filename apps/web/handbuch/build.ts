/** Puts every page of docs/handbuch into `content.ts` when the web is built. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { readMarkdown } from './markdown.ts';
import { ADDRESS_OF_FILE, HANDBUCH_FILES } from './pages.ts';
import type { HandbuchSeite } from './seite.ts';

const CONTENT = path.join(import.meta.dirname, 'content.ts');

export function handbuch(docs: string): Plugin {
  return {
    name: 'bleibe-handbuch',
    enforce: 'pre',
    load(id) {
      if (path.resolve(id.replace(/\?.*$/, '')) !== CONTENT) return null;
      const { pages, pictures } = readHandbuch(docs);
      // Pictures are imported, so that they get a name with their hash and are kept by the browser.
      const imports = pictures.map((file, at) => `import bild${at} from ${JSON.stringify(file)};`);
      const json = JSON.stringify(pages).replace(/"src":"(\d+)"/g, '"src":bild$1');
      return { code: [...imports, `export default ${json};`].join('\n'), moduleType: 'js' };
    },
  };
}

/** `src` of a picture is its place in `pictures` until the bundler has named it. */
export function readHandbuch(docs: string): { pages: Record<string, HandbuchSeite>; pictures: string[] } {
  const pictures: string[] = [];
  const pages = HANDBUCH_FILES.map((file) => {
    const here = path.join(docs, file);
    const links = {
      page: (href: string) => pageOf(docs, here, href),
      image: (href: string) => {
        const picture = path.resolve(path.dirname(here), href);
        if (!pictures.includes(picture)) pictures.push(picture);
        return { src: String(pictures.indexOf(picture)), ...sizeOf(picture) };
      },
    };
    return [ADDRESS_OF_FILE[file] ?? file, readMarkdown(readFileSync(here, 'utf8'), links)];
  });
  return { pages: Object.fromEntries(pages), pictures };
}

function pageOf(docs: string, from: string, href: string): { page: string; hash?: string } | undefined {
  const [file = '', hash] = href.split('#');
  const target = file === '' ? from : path.resolve(path.dirname(from), file);
  const page = ADDRESS_OF_FILE[path.relative(docs, target).split(path.sep).join('/')];
  if (page === undefined && !existsSync(target)) throw new Error(`${path.relative(docs, from)}: ${href} leads nowhere`);
  if (page === undefined) return undefined;
  return hash === undefined ? { page } : { page, hash };
}

/** From the head of a PNG, so that the page keeps the room and nothing moves when the picture comes. */
function sizeOf(file: string): { width: number; height: number } {
  const head = readFileSync(file).subarray(0, 24);
  if (head.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
