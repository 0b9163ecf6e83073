/** The receipt of a delivery with a list, on the command line. */
import type { CommandInput } from '#platform/cli/command.ts';
import type { Quittung } from '../eingang.schema.ts';
import { verbleibListe } from '../verbleib.rules.ts';
import { abgleichWorte } from './abgleich.rules.ts';

/** Returns the exit code: 1 when anything differs or was not taken. Pages are recognised by the running server. */
export function reportQuittung(input: CommandInput, quittung: Quittung): number {
  const { abgleich, dateien, angeboten, verbleib } = quittung;
  const alarms = abgleich ? abgleichWorte(abgleich) : [];
  const failed = dateien.filter(({ status }) => status === 'fehler' || status === 'angeboten');
  if (input.json) input.out(JSON.stringify(quittung));
  else {
    for (const { dateiname, fehler } of failed)
      input.out(`${dateiname}: ${fehler ? `${fehler.titel}. ${fehler.rat}` : 'noch nicht aufgenommen'}`);
    for (const alarm of alarms) input.out(`Abweichung: ${alarm}`);
    const parts = verbleibListe(verbleib, 'noch nicht aufgenommen').map(({ anzahl, worte }) => `${anzahl} ${worte}`);
    input.out(`${angeboten} ${angeboten === 1 ? 'Datei' : 'Dateien'}: ${parts.join('; ')}.`);
    input.out(`Quittung: /lieferungen/${quittung.id}`);
  }
  return alarms.length > 0 || failed.length > 0 || input.signal.aborted ? 1 : 0;
}
