/** The figures as one long table, so that any spreadsheet can group them: kind, of what, figure, value. */
import type { Auslastung } from './kennzahlen.schema.ts';

type Wert = string | number | null;
type Zeile = readonly [string, string, string, Wert];

const KOPF = ['Von', 'Bis', 'Kennzahl', 'Wofür', 'Größe', 'Wert'] as const;

export function auslastungAsCsv(auslastung: Auslastung): string {
  const { von, bis } = auslastung;
  const zeilen = zeilenOf(auslastung).map(([kennzahl, wofuer, groesse, wert]) => [
    von,
    bis,
    kennzahl,
    wofuer,
    groesse,
    worte(wert),
  ]);
  return `\uFEFF${[KOPF, ...zeilen].map((zeile) => zeile.map(feld).join(';')).join('\r\n')}\r\n`;
}

function zeilenOf(a: Auslastung): Zeile[] {
  const wartezeit = (kennzahl: string, eine: Auslastung['wartezeiten'][number]): Zeile[] => [
    [kennzahl, eine.name, 'Besuche', eine.anzahl],
    [kennzahl, eine.name, 'Minuten im Mittel', eine.mittel],
    [kennzahl, eine.name, 'Minuten für neun von zehn', eine.neunVonZehn],
  ];
  const ausfall = (kennzahl: string, einer: Auslastung['ausfallNachAnliegen'][number]): Zeile[] => [
    [kennzahl, einer.name, 'Termine', einer.anzahl],
    [kennzahl, einer.name, 'Anteil nicht erschienen', einer.anteil],
  ];
  return [
    ...a.vorlauf.flatMap(({ name, jetzt, mittel, ohnePlatz }): Zeile[] => [
      ['Nächster Platz', name, 'Tage jetzt', jetzt],
      ['Nächster Platz', name, 'Tage im Mittel', mittel],
      ['Nächster Platz', name, 'Nächte ohne Platz', ohnePlatz],
    ]),
    ...a.wartezeiten.flatMap((eine) => wartezeit('Wartezeit nach Anliegen', eine)),
    ...a.wartezeitenNachPool.flatMap((eine) => wartezeit('Wartezeit nach Bereich', eine)),
    ...a.dauern.flatMap(({ name, art, anzahl, geplant, gebraucht, vorschlag }): Zeile[] => [
      ['Dauer', `${name} (${art})`, 'Besuche', anzahl],
      ['Dauer', `${name} (${art})`, 'Minuten geplant', geplant],
      ['Dauer', `${name} (${art})`, 'Minuten gebraucht', gebraucht],
      ['Dauer', `${name} (${art})`, 'Minuten vorgeschlagen', vorschlag],
    ]),
    ...a.ausfallNachVorlauf.flatMap((einer) => ausfall('Nicht erschienen nach Vorlauf', einer)),
    ...a.ausfallNachAnliegen.flatMap((einer) => ausfall('Nicht erschienen nach Anliegen', einer)),
    ...a.nutzung.flatMap(({ pool, platzTage, offenMinuten, vergeben, bedient }): Zeile[] => [
      ['Nutzung', pool, 'Plätze mal Tage', platzTage],
      ['Nutzung', pool, 'Offene Minuten', offenMinuten],
      ['Nutzung', pool, 'Anteil vergeben', vergeben],
      ['Nutzung', pool, 'Anteil bedient', bedient],
    ]),
    ...a.kontingente.flatMap(({ pool, klasse, minuten, anteil }): Zeile[] => [
      ['Kontingent', `${pool} (${klasse})`, 'Minuten', minuten],
      ['Kontingent', `${pool} (${klasse})`, 'Anteil genutzt', anteil],
    ]),
  ];
}

/** German comma; an empty field where too few stand behind it. */
const worte = (wert: Wert): string => (typeof wert === 'number' ? String(wert).replace('.', ',') : (wert ?? ''));

/** A leading sign would be a formula to a spreadsheet. */
function feld(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
