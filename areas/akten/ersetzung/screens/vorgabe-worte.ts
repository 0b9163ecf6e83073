/** A Vorgabe in one line. */
import { formatDayShort } from '#ui/format.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import type { VorgabeEntwurf } from '../vorgabe.schema.ts';
import { einstellungWorte, umfangWorte } from './worte.ts';

export function kurzOf(vorgabe: VorgabeEntwurf): string {
  if (vorgabe.art === 'scanner') {
    const { name, hersteller, seriennummer, ort, naechstePruefung } = vorgabe.inhalt;
    return `${name}, ${hersteller}, Nr. ${seriennummer}, ${ort}; nächste Prüfung ${formatDayShort(naechstePruefung)}`;
  }
  if (vorgabe.art === 'scanprofil') {
    const { name, scanner, ordner, begruendung } = vorgabe.inhalt;
    const folder = ordner ? `; Unterordner „${ordner}“` : '';
    const why = begruendung ? `; Abweichung: ${begruendung}` : '';
    return `${name}: ${einstellungWorte(vorgabe.inhalt)}, Scanner ${scanner}${folder}${why}`;
  }
  const { standard, jeTyp, rollentrennung, originalAufbewahren } = vorgabe.inhalt;
  const types = jeTyp.map(({ typ, umfang }) => `; ${nameOfDokumenttyp(typ)}: ${umfangWorte(umfang)}`).join('');
  const who = rollentrennung ? 'Scannen und Prüfen durch zwei Personen' : 'eine Person darf scannen und prüfen';
  const kept = originalAufbewahren.map(nameOfDokumenttyp).join(', ') || 'nichts';
  return `Zu sehen: ${umfangWorte(standard)}${types}. ${who}. Als Papier bleiben: ${kept}.`;
}
