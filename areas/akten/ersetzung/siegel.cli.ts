/** `./bleibe akten siegel pruefe DATEI…`: checks sealed files anywhere, without database. */
import { readFileSync } from 'node:fs';
import { type Certificate, readCertificates, verifyPdf } from '#engines/sign/index.ts';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { loadConfig } from '#platform/config/load.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import type { SiegelPruefung } from './siegel.schema.ts';
import { toSiegelPruefung } from './siegelpruefung.ts';
import { type Anker, readAnker } from './siegelwerk.ts';

export const siegelCommand: Command = {
  name: 'akten siegel pruefe',
  text: 'Siegel von PDF-Dateien prüfen: unverändert, von wem, wann, welche Stufe; Ausgang 1, wenn eines nicht gilt',
  args: 'DATEI…',
  minArgs: 1,
  options: [
    { flag: '--anker', value: 'PEM', text: 'Wurzelzertifikate, deren Siegel zählen, statt der eingerichteten' },
    {
      flag: '--zeit-anker',
      value: 'PEM',
      text: 'Wurzelzertifikate, deren Zeitstempel zählen, statt der eingerichteten',
    },
  ],
  needs: 'nothing',
  run: async (input) => {
    const anker = ankerOf(input);
    let failures = 0;
    for (const file of input.args) {
      const found = await pruefe(file, anker);
      // Without anchors nothing can be trusted, and that is not a valid seal either.
      if (found.ergebnis !== 'passed') failures += 1;
      if (input.json) input.out(JSON.stringify({ datei: file, ...found }));
      else tell(file, found, input);
    }
    return failures === 0 ? 0 : 1;
  },
};

function ankerOf({ options }: CommandInput): Anker {
  const { config } = loadConfig({ env: process.env, cwd: process.cwd(), demo: false });
  const known = readAnker(config);
  return {
    anchors: readPem(options['--anker']) ?? known.anchors,
    timestampAnchors: readPem(options['--zeit-anker']) ?? known.timestampAnchors,
  };
}

function readPem(file: string | true | undefined): Certificate[] | undefined {
  if (typeof file !== 'string') return undefined;
  try {
    return readCertificates(readFileSync(file));
  } catch (cause) {
    throw ersetzungFaults.SCHLUESSEL_DATEI({ datei: file }, { cause });
  }
}

async function pruefe(file: string, anker: Anker): Promise<SiegelPruefung> {
  try {
    return toSiegelPruefung(await verifyPdf({ pdf: { file }, ...anker, at: systemClock.now() }));
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (!['ENOENT', 'EACCES', 'EISDIR'].includes(code)) throw cause;
    return { ergebnis: 'failed', worte: 'Die Datei lässt sich nicht lesen.', stufe: 'none', einzeln: [], hinweise: [] };
  }
}

const RESULT = { passed: 'gilt', indeterminate: 'nicht abschließend', failed: 'gilt nicht' } as const;

function tell(file: string, found: SiegelPruefung, { out }: CommandInput): void {
  out(`${file}: ${RESULT[found.ergebnis]}. ${found.worte}`);
  if (found.inhaber) out(`  Siegel: ${found.inhaber} (Stufe ${found.stufe}), ausgestellt von ${found.aussteller}`);
  if (found.zeit) out(`  Zeitstempel: ${found.zeit} von ${found.zeitstempelVon}`);
  else if (found.stufe === 'B-B') out('  Ohne Zeitstempel: Die Zeit des Siegels ist nicht bewiesen.');
  for (const { ergebnis, worte } of found.einzeln) if (ergebnis !== 'passed') out(`  ${worte}`);
  for (const hint of found.hinweise) out(`  Hinweis: ${hint}`);
}
