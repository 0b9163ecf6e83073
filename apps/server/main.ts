/** Where `./bleibe` arrives. Nothing is loaded before what makes loading quick: it saves seconds per start. */
import { enableCompileCache } from 'node:module';
import { buildBuendel, CODE, findBuendel } from './buendel/buendel.ts';

/** A start that is over by then was none that anybody waits for again. */
const BUILD_AFTER_MS = 20_000;

enableCompileCache(CODE);
const starts = process.argv[2] === 'start';
const buendel = starts ? findBuendel() : undefined;
if (starts && !buendel) setTimeout(buildBuendel, BUILD_AFTER_MS).unref();
if (!buendel) await import('#platform/imports/quick.ts');
const { runCommandLine } = (await import(buendel ?? './command-line.ts')) as typeof import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
