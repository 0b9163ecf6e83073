/** From Markdown to the blocks of a page. What it does not know stops the build: nothing of a page is lost unseen. */
import { lexer, type Token, type Tokens } from 'marked';
import type { Block, HandbuchSeite, Inline } from './seite.ts';

export interface Links {
  /** Page of the Handbuch that a relative link leads to; nothing for another file of the house, whose name then is plain text. */
  page(href: string): { readonly page: string; readonly hash?: string } | undefined;
  image(href: string): { readonly src: string; readonly width: number; readonly height: number };
}

export function readMarkdown(text: string, links: Links): HandbuchSeite {
  const blocks = lexer(text).flatMap((token) => blockOf(token, links));
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.level !== 1) throw new Error('a page begins with its title');
  return { title: plainText(first.of), blocks: rest };
}

function blockOf(token: Token, links: Links): Block[] {
  const inline = (tokens: readonly Token[] | undefined) => inlineOf(tokens ?? [], links);
  switch (token.type) {
    case 'space':
      return [];
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      const of = inline(tokens);
      return [{ kind: 'heading', level: depth, id: anchorOf(plainText(of)), of }];
    }
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', of: inline((token as Tokens.Paragraph).tokens) }];
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, items: items.map((item) => item.tokens.flatMap((one) => blockOf(one, links))) }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [
        {
          kind: 'table',
          head: header.map((cell) => inline(cell.tokens)),
          rows: rows.map((row) => row.map((cell) => inline(cell.tokens))),
        },
      ];
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    default:
      throw new Error(`the Handbuch knows no ${token.type}: ${token.raw.slice(0, 60)}`);
  }
}

function inlineOf(tokens: readonly Token[], links: Links): Inline[] {
  return tokens.flatMap((token): Inline | Inline[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        // Lines of a paragraph are lines of the source only.
        return (token as Tokens.Text).text.replaceAll('\n', ' ');
      case 'strong':
      case 'em':
        return { kind: token.type, of: inlineOf((token as Tokens.Strong).tokens, links) };
      case 'codespan':
        return { kind: 'code', text: (token as Tokens.Codespan).text };
      case 'link': {
        const { href, tokens: of } = token as Tokens.Link;
        const page = links.page(href);
        return page ? { kind: 'link', ...page, of: inlineOf(of, links) } : inlineOf(of, links);
      }
      case 'image': {
        const { href, text } = token as Tokens.Image;
        return { kind: 'image', alt: text, ...links.image(href) };
      }
      default:
        throw new Error(`the Handbuch knows no ${token.type}: ${token.raw.slice(0, 60)}`);
    }
  });
}

export function plainText(of: readonly Inline[]): string {
  return of
    .map((one) => {
      if (typeof one === 'string') return one;
      if (one.kind === 'image') return one.alt;
      return one.kind === 'code' ? one.text : plainText(one.of);
    })
    .join('');
}

/** As other viewers of Markdown make it, so that links to headings work there too. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
