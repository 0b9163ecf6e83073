/**
 * The licences of everything that ships: no GPL or AGPL in it, and the list in docs/lizenzen.md is true. LGPL (libvips,
 * which sharp loads as a shared library that can be exchanged) is no GPL in this sense.
 *
 *   node tools/test/licences.ts --write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Lockfile, readLockfile } from './lockfile.ts';
import { type Part, ROOT, verdict } from './part.ts';

const LIST = path.join(ROOT, 'docs/lizenzen.md');

/** Licences that may ship as part of a program under EUPL-1.2. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  // Fonts: may ship with any program.
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package states it; `''` when it states none. */
  readonly licence: string;
}

/** What ships: everything in the lockfile that is not only for developers. */
export function listShipped({ packages }: Lockfile): Licensed[] {
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.link)
    .map(([place, entry]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? licenceOnDisk(place),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** Old packages state their licence in a form that npm does not copy into the lockfile. */
function licenceOnDisk(place: string): string {
  try {
    const json = JSON.parse(readFileSync(path.join(ROOT, place, 'package.json'), 'utf8')) as {
      license?: string | { type?: string };
      licenses?: readonly { type?: string }[];
    };
    if (typeof json.license === 'string') return json.license;
    return json.license?.type ?? json.licenses?.[0]?.type ?? '';
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}

/** `A OR B` needs one allowed licence, `A AND B` all of them; brackets only group one level in practice. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '').trim();
  if (/ OR /i.test(plain)) return plain.split(/ OR /i).some(isAllowed);
  return plain.split(/ AND /i).every((licence) => ALLOWED.has(licence.trim()));
}

export function renderList(shipped: readonly Licensed[]): string {
  const byLicence = [...Map.groupBy(shipped, ({ licence }) => licence)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const sections = byLicence.map(([licence, all]) => {
    const names = [...new Set(all.map(({ name, version }) => `${name} ${version}`))];
    return `## ${licence} (${names.length})\n\n${names.join(', ')}\n`;
  });
  return [
    '# Licences of what ships\n',
    'Bleibe itself is under EUPL-1.2 (see `LICENSE`). This list is made from the lockfile by',
    '`node tools/test/licences.ts --write` and checked by `./bleibe test`. Packages that only developers install are left out.\n',
    'The text recognition engine (tesseract, Apache-2.0) and, for tests, Chromium come from the operating system.\n',
    ...sections,
  ].join('\n');
}

export const licences: Part = {
  name: 'licences',
  async run(context) {
    const shipped = listShipped(await readLockfile());
    const refused = shipped
      .filter(({ licence }) => !isAllowed(licence))
      .map(({ name, version, licence }) => `${name} ${version}: the licence "${licence}" may not ship`);
    const stale =
      readFileSync(LIST, 'utf8') === renderList(shipped)
        ? []
        : ['docs/lizenzen.md is not up to date: run node tools/test/licences.ts --write'];
    return verdict(context, [...refused, ...stale]);
  },
};

if (import.meta.main && process.argv[2] === '--write')
  writeFileSync(LIST, renderList(listShipped(await readLockfile())));
