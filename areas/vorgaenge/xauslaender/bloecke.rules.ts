/** A message as people read it at the desk: by subject, in words, and nothing of it left out. Pure. */
import { ANTRAGSGRUENDE, FAMILIENSTAND_WORTE } from './codelisten.data.ts';
import type { Gespeichert } from './nachricht.schema.ts';

interface Zeile {
  readonly frage: string;
  readonly antwort: string;
}

export interface Block {
  readonly titel: string;
  readonly zeilen: readonly Zeile[];
}

type Paar = readonly [frage: string, antwort: string | undefined];

/** `staatName`: how people call a state that the message names by key or name. */
export function bloeckeOf(antrag: Gespeichert, staatName: (text: string) => string): readonly Block[] {
  const { person, vertreter } = antrag;
  return [
    block('Anliegen', [
      ['Grund des Antrags', ANTRAGSGRUENDE[antrag.grund ?? '']?.name],
      ['Grund des Aufenthalts', antrag.aufenthaltsgrundName ?? schluessel(antrag.aufenthaltsgrund)],
      ['Online gestellt', tag(antrag.antragsdatum)],
      ['Warum die Nebenbestimmung geändert werden soll', antrag.aenderungsgrund],
      ['Zugleich gestellte Anträge', liste(antrag.verbundeneAntraege)],
      ['Anmerkung', antrag.anmerkung],
    ]),
    block('Person', [
      ['Weitere Namen', liste(person?.weitereNamen)],
      ['Geburtsort', person?.geburtsort],
      ['Staatsangehörigkeit', liste(person?.staatsangehoerigkeiten.map(staatName))],
      ['Familienstand', familienstand(person)],
      ['Anschrift', person?.anschrift],
      ['Erreichbar', liste(person?.kontakt)],
    ]),
    block('Pass und Aufenthalt', [
      ['Nummer des Passes', person?.ausweis?.nummer],
      ['Pass gültig bis', tag(person?.ausweis?.bis)],
      ['Aufenthaltsdokument', DOKUMENT[person?.aufenthaltsdokument ?? '']],
      ['Zum Bleiben eingereist', tag(antrag.ersteinreise)],
    ]),
    block('Vertretung', [
      ['Vertreten durch', vertreter?.name],
      ['Firma oder Organisation', vertreter?.firma],
      ['Anschrift', vertreter?.anschrift],
      ['Erreichbar', liste(vertreter?.kontakt)],
    ]),
    ...(antrag.bezugspersonen ?? []).map((one) =>
      block(`Bezugsperson: ${one.name}`, [
        ['Beziehung', one.beziehung],
        ['Geboren', tag(one.geburtsdatum)],
        ['Staatsangehörigkeit', liste(one.staatsangehoerigkeiten.map(staatName))],
        ['Anschrift', one.anschrift],
      ]),
    ),
    block(
      'Weitere Angaben',
      (antrag.weitere ?? []).map(({ was, wert }) => [was, wert] as const),
    ),
    block('Absender', [['Eingabeverfahren', antrag.absender.name || antrag.absender.kennung]]),
  ].filter(({ zeilen }) => zeilen.length > 0);
}

const DOKUMENT: Readonly<Record<string, string>> = {
  abbild: 'liegt als Bild bei',
  visumfrei: 'noch keines, ohne Visum eingereist',
  deutsch: 'deutsches Dokument vorhanden',
};

const schluessel = (code: string | undefined) => (code === undefined ? undefined : `Schlüssel ${code}`);
const liste = (all: readonly string[] | undefined) => (all && all.length > 0 ? all.join(', ') : undefined);
/** Whole days as people write them; a month or a year alone stays. */
const tag = (iso: string | undefined) => iso?.split('-').reverse().join('.');

function familienstand(person: Gespeichert['person']): string | undefined {
  if (!person?.familienstand) return undefined;
  const wort = FAMILIENSTAND_WORTE[person.familienstand] ?? `Schlüssel ${person.familienstand}`;
  const seit = tag(person.familienstandSeit);
  return [wort, person.getrennt && 'getrennt lebend', seit && `seit ${seit}`].filter(Boolean).join(', ');
}

function block(titel: string, paare: readonly Paar[]): Block {
  return { titel, zeilen: paare.flatMap(([frage, antwort]) => (antwort ? [{ frage, antwort }] : [])) };
}
