/**
 * Two keys of one screen never have the same letter. Read from the source: what a route loads, and what that loads in
 * turn, is what may be on one screen; whoever registers a key there is compared with all others.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ROOMS: Readonly<Record<string, string>> = { '#areas/': 'areas/', '#ui/': 'ui/', '#apps/': 'apps/' };

/** Layers of one thing: the one that was opened last has the key, and gives it back when it closes. */
const LAYERS: ReadonlySet<string> = new Set(['Escape', '/']);

interface Key {
  readonly keys: string;
  readonly file: string;
}

const sourceOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

function resolve(from: string, wanted: string): string | undefined {
  const room = Object.keys(ROOMS).find((one) => wanted.startsWith(one));
  const file = room
    ? wanted.replace(room, ROOMS[room] ?? '')
    : wanted.startsWith('.')
      ? path.normalize(path.join(path.dirname(from), wanted))
      : undefined;
  return file !== undefined && /\.tsx?$/.test(file) && existsSync(path.join(ROOT, file)) ? file : undefined;
}

function importsOf(file: string): string[] {
  return [...sourceOf(file).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm)].flatMap(
    ([, wanted = '']) => resolve(file, wanted) ?? [],
  );
}

/** A door names many; only what is really taken from it is on the screen, so it is passed by name. */
function reach(start: string): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(file.endsWith('screens/index.ts') ? [] : importsOf(file)));
    for (const [, names = '', door = ''] of sourceOf(file).matchAll(
      /import \{([^}]+)\} from '([^']+screens\/index\.ts)'/g,
    )) {
      const target = resolve(file, door);
      if (target === undefined) continue;
      for (const [, given = '', from = ''] of sourceOf(target).matchAll(/export \{([^}]+)\} from '([^']+)'/g)) {
        const taken = given.split(',').some((one) => names.split(',').some((name) => name.trim() === one.trim()));
        if (taken) open.push(...[resolve(target, from) ?? []].flat());
      }
    }
  }
  return seen;
}

function keysOf(file: string): Key[] {
  const source = sourceOf(file);
  const bound = [...source.matchAll(/useShortcut\(\s*'([^']+)'/g)].map(([, keys = '']) => keys);
  const listed = file.endsWith('viewer/keys.ts')
    ? [...source.matchAll(/keys: '([^']+)'/g)].map(([, keys = '']) => keys)
    : [];
  return [...bound, ...listed].map((keys) => ({ keys, file }));
}

const screensOf = (routes: string): string[] =>
  [...sourceOf(routes).matchAll(/import\('([^']+)'\)/g)].flatMap(([, wanted = '']) => resolve(routes, wanted) ?? []);

const routeFiles = globSync('{areas,apps/web/amt}/**/{routes,areas}.ts', { cwd: ROOT });
const frame = keysOf('apps/web/amt/Shell.tsx');

const TABLE = 'ui/List.tsx';

/** A table takes j and k only where its rows lead somewhere. */
function movesByKey(file: string): boolean {
  return [...sourceOf(file).matchAll(/<DataTable[\s\S]*?\n\s*\/>/g)].some(
    ([tag]) => /\s(link|onChoose)=/.test(tag) && !tag.includes('keys={false}'),
  );
}

/** Keys that two files of one screen bind. */
function clashes(screen: string): string[] {
  const files = [...reach(screen)];
  const moves = files.some((file) => file !== TABLE && movesByKey(file));
  const all = files
    .filter((file) => file !== TABLE || moves)
    .flatMap(keysOf)
    .filter(({ file }) => file !== 'apps/web/amt/Shell.tsx');
  const groups = Map.groupBy([...frame, ...all], ({ keys }) => keys);
  return [...groups].flatMap(([keys, of]) => {
    const where = [...new Set(of.map(({ file }) => file))];
    return where.length < 2 || LAYERS.has(keys) ? [] : [`${screen}: „${keys}“ in ${where.join(' and ')}`];
  });
}

test('the search for keys sees screens, the viewer and what stands in them', () => {
  const vorgang = 'areas/vorgaenge/arbeit/screens/VorgangSeite.tsx';
  const keys = [...reach(vorgang)].flatMap(keysOf).map((one) => one.keys);
  for (const one of ['j', 'k', '1', 'o', 'u', 'v', 'shift+j']) assert.ok(keys.includes(one), `${one} is not seen`);
});

test('no two keys of one screen have the same letter', () => {
  const screens = [...new Set(routeFiles.flatMap(screensOf))];
  assert.ok(screens.length > 40, `only ${screens.length} screens were found`);
  assert.deepEqual(screens.flatMap(clashes), []);
});
