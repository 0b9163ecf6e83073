/** Where `./bleibe` arrives. Nothing is loaded before what makes loading quick: it saves a second per start. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/bleibe'));
await import('#platform/imports/quick.ts');
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
