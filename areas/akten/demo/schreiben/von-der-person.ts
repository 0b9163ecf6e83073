/** What the person handed in: applications, letters, reports. */
import type { Random } from '../random.ts';
import { absatz, ankreuzen, betreff, felder, hinweis, type Schreiben, titel, unterschrift } from './bausteine.ts';
import { daysBefore, type Fall, fullName, kurzesDatum, langesDatum, staatName } from './fall.ts';

export function antrag(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(15, 800));
  const erstmals = random.chance(0.4);
  return {
    art: 'antrag',
    titel: `Antrag auf ${fall.titel.name}`,
    datum,
    verfasser: fullName(person),
    richtung: 'eingang',
    seiten: [
      [
        titel('Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels'),
        hinweis('An die Ausländerbehörde der Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt'),
        ankreuzen(
          [erstmals, 'Ich beantrage den Aufenthaltstitel zum ersten Mal.'],
          [!erstmals, 'Ich beantrage die Verlängerung.'],
        ),
        betreff('1. Angaben zur Person'),
        felder(
          ['Familienname', person.familienname],
          ['Geburtsname', person.geburtsname ?? '–'],
          ['Vornamen', person.vornamen],
          ['Geburtsdatum', kurzesDatum(person.geburtsdatum)],
          ['Geburtsort', person.geburtsort],
          ['Staatsangehörigkeit', person.staatsangehoerigkeiten.map(staatName).join(', ')],
          ['Anschrift', `${fall.strasse}, ${fall.ort}`],
        ),
        betreff('2. Zweck des Aufenthalts'),
        felder(
          ['Beantragt wird', fall.titel.name],
          ['Zweck', fall.titel.zweck],
          ['Rechtsgrundlage, falls bekannt', fall.titel.norm],
        ),
        hinweis('Seite 1 von 2'),
      ],
      [
        betreff('3. Lebensunterhalt und Wohnung'),
        felder(
          ['Einkommen im Monat (netto)', person.lage === 'arbeit' ? 'siehe Lohnabrechnung' : 'siehe Anlagen'],
          ['Krankenversicherung', fall.kasse],
          ['Warmmiete im Monat', `${fall.warmmiete},00 €`],
          ['Zimmer, Personen im Haushalt', `${random.int(1, 4)} Zimmer, ${random.int(1, 5)} Personen`],
        ),
        betreff('4. Weitere Angaben'),
        ankreuzen(
          [false, 'Gegen mich wird oder wurde in Deutschland strafrechtlich ermittelt.'],
          [false, 'Ich wurde schon einmal ausgewiesen oder abgeschoben.'],
          [random.chance(0.5), 'Ich beziehe Leistungen vom Jobcenter oder Sozialamt.'],
        ),
        absatz(
          'Ich versichere, dass meine Angaben richtig und vollständig sind. Mir ist bekannt, dass falsche Angaben zur Ablehnung führen und strafbar sein können.',
        ),
        felder(['Ort, Datum', `Musterstadt, ${kurzesDatum(datum)}`]),
        unterschrift([fullName(person), 'Unterschrift der antragstellenden Person']),
        hinweis('Seite 2 von 2'),
      ],
    ],
  };
}

export function brief(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(3, 700));
  const [thema, text] = random.pick([
    [
      'Mein Antrag, Bitte um Nachricht',
      'ich warte seit mehreren Monaten auf eine Antwort zu meinem Antrag. Mein Arbeitgeber fragt jede Woche nach dem neuen Aufenthaltstitel. Bitte teilen Sie mir mit, ob noch etwas fehlt und wann ich mit einer Entscheidung rechnen kann.',
    ],
    [
      'Umzug, neue Anschrift',
      `ich bin umgezogen und wohne jetzt in der Straße ${fall.strasse}. Die Anmeldung beim Bürgeramt ist erledigt, eine Kopie liegt bei. Bitte schicken Sie alle Briefe an die neue Anschrift und ändern Sie die Angabe auf meiner Karte.`,
    ],
    [
      'Wechsel des Arbeitgebers',
      `ab dem nächsten Monat arbeite ich bei ${fall.betrieb.name} (${fall.taetigkeit}). Den neuen Vertrag lege ich bei. Bitte sagen Sie mir, ob ich dafür eine Erlaubnis brauche und ob die Zustimmung der Agentur für Arbeit nötig ist.`,
    ],
    [
      'Geburt unseres Kindes',
      'unser Kind ist vor drei Wochen im Klinikum Musterstadt geboren. Die Geburtsurkunde und eine Übersetzung lege ich bei. Welche Unterlagen brauchen Sie noch, damit das Kind einen Aufenthaltstitel bekommt?',
    ],
    [
      'Bitte um einen Termin',
      'ich finde im Internet keinen freien Termin. Mein Pass wurde vom Konsulat verlängert und ich muss den Aufenthaltstitel übertragen lassen. Ich kann an jedem Tag ab 8 Uhr kommen.',
    ],
    [
      'Stellungnahme zu Ihrem Schreiben',
      'zu Ihrer Anhörung nehme ich Stellung: Ich habe die Stelle nicht selbst gekündigt, der Betrieb hat geschlossen. Seit zwei Wochen habe ich eine neue Zusage. Den Vertrag reiche ich nach, sobald er unterschrieben ist. Bitte lehnen Sie meinen Antrag nicht ab.',
    ],
  ] as const);
  return {
    art: 'brief',
    titel: thema,
    datum,
    verfasser: fullName(person),
    richtung: 'eingang',
    seiten: [
      [
        { art: 'anschrift', zeilen: [fullName(person), fall.strasse, fall.ort] },
        { art: 'anschrift', zeilen: ['Stadt Musterstadt', 'Ausländerbehörde', 'Rathausplatz 1', '12345 Musterstadt'] },
        { art: 'bezug', zeilen: [`Musterstadt, ${langesDatum(datum)}`] },
        betreff(`${thema} (Aktenzeichen ${fall.aktenzeichen})`),
        absatz('Sehr geehrte Damen und Herren,'),
        absatz(text),
        absatz(
          random.pick([
            'Vielen Dank für Ihre Hilfe.',
            'Für Rückfragen bin ich unter (030) 23125 417 erreichbar.',
            'Ich danke Ihnen im Voraus.',
          ]),
        ),
        absatz('Mit freundlichen Grüßen'),
        unterschrift([fullName(person), fullName(person)]),
      ],
    ],
  };
}

export function verlustanzeige(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(10, 500));
  const [sache, hergang] = random.pick([
    [
      'Elektronischer Aufenthaltstitel',
      'Die Karte war in meiner Geldbörse. Die Börse wurde mir wahrscheinlich in der Straßenbahn der Linie 7 gestohlen.',
    ],
    [
      'Nationalpass',
      'Ich habe den Pass nach einem Umzug nicht mehr gefunden. Beim Fundbüro und beim Vermieter wurde er nicht abgegeben.',
    ],
    [
      'Reiseausweis für Flüchtlinge',
      'Der Ausweis wurde bei einem Wohnungsbrand zerstört. Die Bescheinigung der Feuerwehr liegt bei.',
    ],
  ] as const);
  return {
    art: 'verlustanzeige',
    titel: `Verlustanzeige: ${sache}`,
    datum,
    verfasser: fullName(person),
    richtung: 'eingang',
    seiten: [
      [
        titel('Anzeige über den Verlust eines Ausweisdokuments'),
        felder(
          ['Name, Vornamen', `${person.familienname}, ${person.vornamen}`],
          ['Geboren am, in', `${kurzesDatum(person.geburtsdatum)}, ${person.geburtsort}`],
          ['Verlorenes Dokument', sache],
          ['Tag des Verlustes', kurzesDatum(daysBefore(datum, random.int(1, 12)))],
          ['Ort des Verlustes', 'Musterstadt'],
          ['Anzeige bei der Polizei', random.chance(0.6) ? 'ja, Polizeiwache Mitte' : 'nein'],
        ),
        betreff('Wie ist es passiert?'),
        absatz(hergang),
        absatz(
          'Ich habe die Sperrung der Online-Ausweisfunktion veranlasst. Wenn ich das Dokument wiederfinde, gebe ich es unverzüglich bei der Ausländerbehörde ab.',
        ),
        felder(['Ort, Datum', `Musterstadt, ${kurzesDatum(datum)}`]),
        unterschrift([fullName(person), 'Unterschrift']),
      ],
    ],
  };
}

/** A photocopy that no one could take for a passport: fields on a sheet, marked as a sample in large letters. */
export function passkopie(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(30, 900));
  return {
    art: 'passkopie',
    titel: 'Kopie der Passdaten',
    datum,
    verfasser: 'Stadt Musterstadt',
    richtung: 'intern',
    seiten: [
      [
        titel('MUSTER · Kopie der Datenseite, kein Ausweisdokument'),
        { art: 'bild', text: 'Lichtbild' },
        felder(
          ['Ausstellender Staat', staatName(person.staatsangehoerigkeiten[0] as string)],
          ['Familienname', person.familienname],
          ['Vornamen', person.vornamen],
          ['Geburtsdatum', kurzesDatum(person.geburtsdatum)],
          ['Geburtsort', person.geburtsort],
          ['Passnummer', `MUSTER${random.int(1000, 9999)}`],
          [
            'Gültig bis',
            kurzesDatum(
              Temporal.PlainDate.from(datum)
                .add({ years: random.int(1, 8) })
                .toString(),
            ),
          ],
        ),
        hinweis(
          `Das Original hat vorgelegen und wurde zurückgegeben. Musterstadt, ${kurzesDatum(datum)}, ${fall.sachbearbeitung}`,
        ),
      ],
    ],
  };
}
