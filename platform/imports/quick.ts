/**
 * Loading the house takes a thousand files, and for each Node looks for the next package.json, the real path and the kind
 * of the file. Imports of the house name their file in full, so there is nothing to look for: a third less CPU per start.
 * What it does not know it leaves to Node. Loaded for its effect: by `apps/server/main.ts`, by sandboxed workers, by tests.
 */
import { flushCompileCache, registerHooks } from 'node:module';

const ROOT = new URL('../../', import.meta.url).href;
const PACKAGES = new URL('node_modules/', ROOT).href;

/** The file that an import of one file of the house by another names; `undefined` for everything else. */
export function fileOf(specifier: string, importer: string | undefined): string | undefined {
  if (!specifier.endsWith('.ts') || !importer?.startsWith(ROOT) || importer.startsWith(PACKAGES)) return undefined;
  // `#areas/akten/index.ts`: the `imports` of package.json map each room to the folder of its name.
  if (specifier.startsWith('#')) return ROOT + specifier.slice(1);
  return specifier.startsWith('.') ? new URL(specifier, importer).href : undefined;
}

registerHooks({
  resolve(specifier, context, next) {
    const url = fileOf(specifier, context.parentURL);
    return url === undefined ? next(specifier, context) : { url, format: 'module-typescript', shortCircuit: true };
  },
});

/** Long enough to have loaded what there is. */
const LOADED_MS = 1_000;
// Node writes what it compiled when it ends; a child that is killed once its work is done would leave nothing to the next.
if (process.env.COMPILED_EARLY === '1') setTimeout(flushCompileCache, LOADED_MS).unref();
