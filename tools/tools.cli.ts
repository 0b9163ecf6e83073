/** `./bleibe test` and `./bleibe bench` for the list of commands. The tools are loaded only when they are called. */
import type { Command } from '#platform/cli/command.ts';

const test: Command = {
  name: 'test',
  text: 'Prüft das ganze Haus: Format, Grenzen, Typen, Tests, Browser, Lizenzen',
  args: '[FILTER…]',
  options: [
    { flag: '--tief', text: 'die schweren Prüfungen in voller Länge' },
    { flag: '--json', text: 'Ergebnis als JSON' },
  ],
  needs: 'nothing',
  async run({ args, options, json, out, note, signal }) {
    const { runTests, unknownFilters } = await import('./test.ts');
    const unknown = unknownFilters(args);
    if (unknown.length > 0) {
      note(`Zu ${unknown.join(', ')} gibt es weder einen Prüfteil noch eine Testdatei.`);
      return 2;
    }
    const result = await runTests({
      deep: options['--tief'] === true,
      ci: process.env.CI === 'true',
      filters: args,
      say: json ? note : out,
      signal,
    });
    if (json) out(JSON.stringify(result));
    else out(`${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
    return result.failed === 0 ? 0 : 1;
  },
};

const bench: Command = {
  name: 'bench',
  text: 'Misst das Haus und gibt die Zahlen als JSON aus; ohne Namen alle Messungen',
  args: '[NAME…]',
  options: [{ flag: '--seiten', value: 'ZAHL', text: 'Größe des Bestands für groesse und sicherung (sonst 100000)' }],
  needs: 'nothing',
  async run({ args, options, json, out, note, signal }) {
    const { findBenchmarks, runBenchmarks } = await import('./bench.ts');
    const all = await findBenchmarks();
    const unknown = args.filter((name) => !all.has(name));
    if (unknown.length > 0) {
      note(`Eine Messung ${unknown.join(', ')} gibt es nicht; es gibt: ${[...all.keys()].join(', ')}.`);
      return 2;
    }
    const chosen = new Map([...all].filter(([name]) => args.length === 0 || args.includes(name)));
    const seiten = Number(options['--seiten'] ?? Number.NaN);
    if (options['--seiten'] !== undefined && !(seiten >= 1_000 && seiten <= 5_000_000)) {
      note('--seiten braucht eine Zahl zwischen 1000 und 5000000.');
      return 2;
    }
    const settings = Number.isNaN(seiten) ? {} : { seiten };
    const report = await runBenchmarks({ chosen, note, signal, settings });
    out(JSON.stringify(report, null, json ? undefined : 2));
    return Object.values(report.results).some((result) => Object.hasOwn(result as object, 'error')) ? 1 : 0;
  },
};

const pictures: Command = {
  name: 'bilder',
  text: 'Nimmt die Bilder in README und Handbuch neu auf, aus einer frischen Demo; ohne Namen alle',
  args: '[NAME…]',
  needs: 'nothing',
  async run({ args, json, out, note, signal }) {
    const { takePictures } = await import('./bilder.ts');
    const code = await takePictures(args, note, signal);
    if (json) out(JSON.stringify({ done: code === 0 }));
    return code;
  },
};

export const toolCommands: readonly Command[] = [test, bench, pictures];
