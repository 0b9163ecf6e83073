/** `./bleibe xdomea`: schemas, looking at a message, taking one in. */
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { aktenzeichenSchema } from '../akte.schema.ts';
import { findAkteByZeichen } from '../akte.sql.ts';
import { aktenFaults } from '../akten.faults.ts';
import { abgleichWorte } from '../altbestand/abgleich.rules.ts';
import { reportQuittung } from '../altbestand/quittung.cli.ts';
import { readQuittung } from '../eingang.ts';
import { closeSeitenwerk } from '../seitenwerk.ts';
import { importPaket, type PaketView, viewPaket } from './einlesen.ts';
import { installSchemata } from './schemata.ts';

const ACTOR = systemPrincipal('befehl');

export const schemasCommand: Command = {
  name: 'xdomea schemas install',
  text: 'Schemata von xdomea aus einem Ordner oder ZIP einrichten; mitgeliefert werden keine',
  args: 'PFAD',
  minArgs: 1,
  maxArgs: 1,
  needs: 'kernel',
  run: async (input, kernel) => {
    const [source = ''] = input.args;
    const fassungen = await installSchemata(kernel, source).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
      throw cause;
    });
    input.out(input.json ? JSON.stringify({ fassungen }) : `Eingerichtet: xdomea ${fassungen.join(', ')}.`);
    return 0;
  },
};

const PRUEFUNG = {
  gueltig: 'gegen die Schemata geprüft: gültig',
  ungueltig: 'gegen die Schemata geprüft: NICHT gültig',
  ungeprueft: 'nicht geprüft, Schemata dieser Fassung sind nicht eingerichtet',
} as const;

function tell(input: CommandInput, { nachricht, pruefung, abgleich }: PaketView): void {
  const { name, code, fassung, absender, empfaenger, aktenzeichen, dokumente } = nachricht;
  input.out(`${name}.${code}, xdomea ${fassung}, ${PRUEFUNG[pruefung.ergebnis]}`);
  for (const fehler of pruefung.fehler) input.out(`  ${fehler}`);
  input.out(`Von: ${absender || 'nicht genannt'}; an: ${empfaenger || 'nicht genannt'}`);
  input.out(
    `Akten: ${aktenzeichen.join(', ') || 'keine'}; Dokumente: ${dokumente.length}; Dateien: ${abgleich.gelistet}`,
  );
  for (const alarm of abgleichWorte(abgleich)) input.out(`Abweichung: ${alarm}`);
}

export const viewCommand: Command = {
  name: 'xdomea ansehen',
  text: 'Zeigen, was eine xdomea-Nachricht (ZIP) enthält und ob alles da ist; nichts wird aufgenommen',
  args: 'DATEI',
  minArgs: 1,
  maxArgs: 1,
  needs: 'kernel',
  run: async (input, kernel) => {
    const [file = ''] = input.args;
    try {
      const seen = await viewPaket(kernel, file);
      if (input.json) input.out(JSON.stringify(seen));
      else tell(input, seen);
      return abgleichWorte(seen.abgleich).length > 0 || seen.pruefung.ergebnis === 'ungueltig' ? 1 : 0;
    } finally {
      await closeSeitenwerk(kernel);
    }
  },
};

export const importCommand: Command = {
  name: 'xdomea import',
  text: 'Eine xdomea-Nachricht (ZIP) einer anderen Behörde aufnehmen; am Ende steht eine Quittung',
  args: 'DATEI',
  minArgs: 1,
  maxArgs: 1,
  options: [{ flag: '--akte', value: 'AKTENZEICHEN', text: 'Alles gehört in diese Akte' }],
  needs: 'kernel',
  run: async (input, kernel) => {
    const [file = ''] = input.args;
    try {
      const akteId = await chosenAkte(kernel, input.options['--akte']);
      const taken = await importPaket(kernel, ACTOR, file, akteId);
      const quittung = await transact(kernel.pool.db, ACTOR, 'befehl', (tx) =>
        readQuittung(tx, ACTOR, taken.lieferungId),
      );
      if (!input.json)
        tell(input, { ...taken, abgleich: { ...taken.abgleich, fehlend: [], zusaetzlich: [], abweichend: [] } });
      return reportQuittung(input, quittung);
    } finally {
      await closeSeitenwerk(kernel);
    }
  },
};

async function chosenAkte(kernel: Kernel, given: string | true | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const parsed = aktenzeichenSchema.safeParse(given === true ? '' : given);
  if (!parsed.success) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Ein Aktenzeichen sieht so aus: ABH-2019-004417.' });
  const akte = await findAkteByZeichen(kernel.pool.db, ACTOR, parsed.data);
  if (!akte) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
  return akte.id;
}

export const xdomeaCommands = [schemasCommand, viewCommand, importCommand];
