/** Builds the five entries. Called by apps/server/web-build.ts with `--outDir`; nothing is fetched from elsewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { handbuch } from './handbuch/build.ts';

const ROOT = import.meta.dirname;
const PROGRAM_DIR = path.resolve(ROOT, '..', '..');

export default defineConfig({
  root: ROOT,
  publicDir: path.join(ROOT, 'public'),
  cacheDir: path.join(PROGRAM_DIR, 'node_modules', '.vite'),
  plugins: [gemeinsamesGeruest(), kernTokens(), deutschesFehlt(), handbuch(path.join(PROGRAM_DIR, 'docs')), react()],
  build: {
    outDir: path.join(PROGRAM_DIR, 'dist', 'web'),
    emptyOutDir: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    // A strict CSP knows no fonts from data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Zod and its set-up in one file: wherever a schema is made, the set-up has run.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-setup/ }] } },
      input: Object.fromEntries(
        ['amt', 'buerger', 'termine', 'kiosk', 'anzeige'].map((entry) => [entry, path.join(ROOT, `${entry}.html`)]),
      ),
    },
  },
});

const KOPF = `
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/zeichen.svg" type="image/svg+xml" />
    <script src="/farben.js"></script>`;
const RUMPF = `
    <div id="app"></div>
    <noscript>Bleibe braucht JavaScript. Bitte schalten Sie es im Browser ein und laden Sie die Seite neu.</noscript>`;

/** What all five pages have in common; each file says its title and its script. */
function gemeinsamesGeruest(): Plugin {
  return {
    name: 'bleibe-gemeinsames-geruest',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('<head>', `<head>${KOPF}`).replace('<body>', `<body>${RUMPF}`),
    },
  };
}

/**
 * Of KERN's style sheet (340 KB) only the tokens: its components are sized for citizens' forms, ours stand on the same
 * tokens in four densities. docs/entscheidungen tells more.
 */
function kernTokens(): Plugin {
  return {
    name: 'bleibe-kern-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replace(/\?.*$/, '').endsWith('@kern-ux/native/dist/kern.css')) return undefined;
      return { code: tokensOf(code), map: null };
    },
  };
}

const TEXTDATEI = /[\\/]areas[\\/]termine[\\/]texte[\\/]\w+[\\/](\w+)\.json$/;

/** A browser loads one language: what it lacks comes along in German (areas/termine/texte/texte.ts reads `deutsch`). */
function deutschesFehlt(): Plugin {
  return {
    name: 'bleibe-deutsches-fehlt',
    enforce: 'pre',
    transform(code, id) {
      const sprache = TEXTDATEI.exec(id.replace(/\?.*$/, ''))?.[1];
      if (sprache === undefined) return undefined;
      const own = JSON.parse(code);
      const german = JSON.parse(readFileSync(path.join(path.dirname(id), 'de.json'), 'utf8'));
      const deutsch = Object.fromEntries(Object.entries(german.texte).filter(([key]) => !(key in own.texte)));
      return { code: JSON.stringify({ ...own, deutsch }), map: null };
    },
  };
}

/** Blocks that only set custom properties; those of the brand palettes, which we do not use, fall away. */
export function tokensOf(css: string): string {
  return blocksOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .map(([head, body]) => keepTokens(head, body))
    .join('\n');
}

function keepTokens(head: string, body: string): string {
  if (head.startsWith('@media')) {
    const inner = blocksOf(body)
      .map(([innerHead, innerBody]) => keepTokens(innerHead, innerBody))
      .join('\n');
    return inner.trim() === '' ? '' : `${head} {\n${inner}\n}`;
  }
  if (!/^(:root|\[data-kern-theme)/.test(head)) return '';
  const tokens = body
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('--') && !line.startsWith('--kern-color-brand-colorpalette'));
  return tokens.length === 0 ? '' : `${head} {\n${tokens.join(';\n')};\n}`;
}

/** Top-level blocks as head and body. */
function blocksOf(css: string): [string, string][] {
  const blocks: [string, string][] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      const head = css.slice(start, open).split(';').at(-1) ?? '';
      blocks.push([head.trim(), css.slice(open + 1, at)]);
      start = at + 1;
    }
  }
  return blocks;
}
