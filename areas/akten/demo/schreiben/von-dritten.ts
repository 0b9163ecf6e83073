/** What others wrote and the person handed in: contracts, payslips, certificates. */
import type { Random } from '../random.ts';
import { absatz, abschnitt, betreff, felder, hinweis, type Schreiben, titel, unterschrift } from './bausteine.ts';
import { betrag, daysBefore, type Fall, fullName, kurzesDatum, langesDatum } from './fall.ts';

export function arbeitsvertrag(fall: Fall, random: Random): Schreiben {
  const { betrieb, person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(60, 1000));
  const beginn = Temporal.PlainDate.from(datum).add({ months: 1 }).with({ day: 1 }).toString();
  const stunden = random.pick([20, 30, 38.5, 40]).toLocaleString('de-DE');
  return {
    art: 'arbeitsvertrag',
    titel: `Arbeitsvertrag mit ${betrieb.name}`,
    datum,
    verfasser: betrieb.name,
    richtung: 'eingang',
    seiten: [
      [
        titel('Arbeitsvertrag'),
        absatz(
          `zwischen ${betrieb.name}, ${betrieb.strasse}, 12345 Musterstadt, vertreten durch ${betrieb.leitung} (im Folgenden: Arbeitgeber)`,
        ),
        absatz(
          `und ${fullName(person)}, geboren am ${kurzesDatum(person.geburtsdatum)}, wohnhaft ${fall.strasse}, ${fall.ort} (im Folgenden: beschäftigte Person).`,
        ),
        abschnitt(
          1,
          'Beginn und Tätigkeit',
          `Das Arbeitsverhältnis beginnt am ${langesDatum(beginn)}. Die beschäftigte Person wird als ${fall.taetigkeit} eingestellt. Der Arbeitsort ist Musterstadt. Der Arbeitgeber kann andere gleichwertige Aufgaben zuweisen.`,
        ),
        abschnitt(
          2,
          'Probezeit',
          'Die ersten sechs Monate gelten als Probezeit. In dieser Zeit kann das Arbeitsverhältnis mit einer Frist von zwei Wochen gekündigt werden.',
        ),
        abschnitt(
          3,
          'Vergütung',
          `Die monatliche Vergütung beträgt ${betrag(fall.brutto)} € brutto. Sie wird am letzten Bankarbeitstag des Monats überwiesen. Zuschläge richten sich nach der betrieblichen Regelung.`,
        ),
        abschnitt(
          4,
          'Arbeitszeit',
          `Die regelmäßige wöchentliche Arbeitszeit beträgt ${stunden} Stunden. Überstunden werden innerhalb von drei Monaten durch Freizeit ausgeglichen.`,
        ),
        hinweis('Seite 1 von 2'),
      ],
      [
        abschnitt(
          5,
          'Urlaub',
          `Der Urlaubsanspruch beträgt ${random.int(24, 30)} Arbeitstage im Kalenderjahr. Der Urlaub ist rechtzeitig abzustimmen.`,
        ),
        abschnitt(
          6,
          'Krankheit',
          'Eine Arbeitsunfähigkeit ist unverzüglich mitzuteilen. Dauert sie länger als drei Tage, ist sie spätestens am folgenden Tag ärztlich feststellen zu lassen.',
        ),
        abschnitt(
          7,
          'Aufenthaltsrecht',
          'Der Vertrag steht unter der Bedingung, dass die beschäftigte Person einen Aufenthaltstitel besitzt, der diese Beschäftigung erlaubt. Änderungen teilt sie dem Arbeitgeber sofort mit.',
        ),
        abschnitt(
          8,
          'Kündigung',
          'Nach der Probezeit gelten die gesetzlichen Kündigungsfristen. Jede Kündigung bedarf der Schriftform.',
        ),
        abschnitt(
          9,
          'Schlussbestimmungen',
          'Änderungen dieses Vertrags bedürfen der Schriftform. Sollte eine Bestimmung unwirksam sein, bleiben die übrigen davon unberührt.',
        ),
        absatz(`Musterstadt, den ${langesDatum(datum)}`),
        unterschrift([betrieb.leitung, 'Arbeitgeber'], [fullName(person), 'Beschäftigte Person']),
        hinweis('Seite 2 von 2'),
      ],
    ],
  };
}

export function gehaltsabrechnung(fall: Fall, random: Random): Schreiben {
  const { betrieb, person, brutto } = fall;
  const datum = Temporal.PlainDate.from(fall.stichtag)
    .subtract({ months: random.int(1, 18) })
    .with({ day: 28 })
    .toString();
  const steuer = brutto * 0.142;
  const sozial = brutto * 0.2055;
  const netto = brutto - steuer - sozial;
  const monat = Temporal.PlainDate.from(datum).toLocaleString('de-DE', { month: 'long', year: 'numeric' });
  return {
    art: 'gehaltsabrechnung',
    titel: `Gehaltsabrechnung ${monat}`,
    datum,
    verfasser: betrieb.name,
    richtung: 'eingang',
    seiten: [
      [
        { art: 'briefkopf', name: betrieb.name, zeilen: [betrieb.strasse, '12345 Musterstadt'] },
        titel(`Abrechnung der Bezüge für ${monat}`),
        felder(
          ['Name', fullName(person)],
          ['Personalnummer', String(random.int(10_000, 99_999))],
          ['Tätigkeit', fall.taetigkeit],
          [
            'Steuerklasse, Kinderfreibeträge',
            `${random.pick(['I', 'III', 'IV', 'V'])}, ${random.pick(['0', '0,5', '1,0', '2,0'])}`,
          ],
          ['Krankenkasse', fall.kasse],
        ),
        {
          art: 'tabelle',
          spalten: ['Bezeichnung', 'Betrag in €'],
          zeilen: [
            ['Monatsgehalt', betrag(brutto)],
            ['Gesamtbrutto', betrag(brutto)],
            ['Lohnsteuer', `- ${betrag(steuer)}`],
            ['Sozialversicherung, Anteil der beschäftigten Person', `- ${betrag(sozial)}`],
            ['Gesetzliches Netto', betrag(netto)],
            ['Auszahlungsbetrag', betrag(netto)],
          ],
        },
        absatz('Der Betrag wird auf das uns bekannte Konto überwiesen.'),
        hinweis(
          `Erstellt am ${kurzesDatum(datum)}. Diese Abrechnung ist maschinell erstellt und ohne Unterschrift gültig.`,
        ),
      ],
    ],
  };
}

export function mietvertrag(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(100, 1200));
  const kalt = Math.round(fall.warmmiete * 0.74);
  const flaeche = random.int(22, 96);
  return {
    art: 'mietvertrag',
    titel: 'Mietvertrag über Wohnraum',
    datum,
    verfasser: fall.vermieter,
    richtung: 'eingang',
    seiten: [
      [
        titel('Mietvertrag über Wohnraum'),
        absatz(`Vermietende Seite: ${fall.vermieter}, 12345 Musterstadt`),
        absatz(
          `Mietende Seite: ${fullName(person)}, geboren am ${kurzesDatum(person.geburtsdatum)} in ${person.geburtsort}`,
        ),
        abschnitt(
          1,
          'Mieträume',
          `Vermietet wird die Wohnung ${fall.strasse}, ${fall.ort}, bestehend aus ${random.int(1, 4)} Zimmern, Küche und Bad. Die Wohnfläche beträgt rund ${flaeche} Quadratmeter.`,
        ),
        abschnitt(
          2,
          'Mietzeit',
          `Das Mietverhältnis beginnt am ${langesDatum(Temporal.PlainDate.from(datum).add({ months: 1 }).with({ day: 1 }).toString())} und läuft auf unbestimmte Zeit.`,
        ),
        abschnitt(
          3,
          'Miete',
          `Die Miete ohne Nebenkosten beträgt ${betrag(kalt)} €. Die Vorauszahlung auf Heizung und Nebenkosten beträgt ${betrag(fall.warmmiete - kalt)} €. Zusammen sind ${betrag(fall.warmmiete)} € bis zum dritten Werktag des Monats zu zahlen.`,
        ),
        abschnitt(
          4,
          'Kaution',
          `Es wird eine Sicherheit von drei Monatsmieten ohne Nebenkosten, also ${betrag(kalt * 3)} €, vereinbart.`,
        ),
        hinweis('Seite 1 von 2'),
      ],
      [
        abschnitt(
          5,
          'Nutzung',
          `Die Wohnung wird von ${random.int(1, 5)} Personen bewohnt. Eine Aufnahme weiterer Personen ist anzuzeigen.`,
        ),
        abschnitt(
          6,
          'Schönheitsreparaturen',
          'Die mietende Seite hält die Räume in einem sauberen Zustand. Schäden werden unverzüglich gemeldet.',
        ),
        abschnitt(7, 'Kündigung', 'Es gelten die gesetzlichen Fristen. Die Kündigung muss schriftlich erfolgen.'),
        absatz(`Musterstadt, den ${langesDatum(datum)}`),
        unterschrift([fall.vermieter, 'Vermietende Seite'], [fullName(person), 'Mietende Seite']),
        hinweis('Seite 2 von 2'),
      ],
    ],
  };
}

export function meldebescheinigung(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(20, 900));
  return {
    art: 'meldebescheinigung',
    titel: 'Meldebescheinigung',
    datum,
    verfasser: 'Bürgeramt Musterstadt',
    richtung: 'eingang',
    seiten: [
      [
        {
          art: 'briefkopf',
          name: 'Stadt Musterstadt',
          zeilen: ['Bürgeramt · Rathausplatz 1 · 12345 Musterstadt'],
          wappen: 'M',
        },
        titel('Meldebescheinigung nach § 18 Bundesmeldegesetz'),
        absatz('Im Melderegister der Stadt Musterstadt ist folgende Person gemeldet:'),
        felder(
          ['Familienname', person.familienname],
          ['Vornamen', person.vornamen],
          ['Geburtsdatum, Geburtsort', `${kurzesDatum(person.geburtsdatum)}, ${person.geburtsort}`],
          ['Anschrift', `${fall.strasse}, ${fall.ort}`],
          ['Wohnungsstatus', 'alleinige Wohnung'],
          ['Einzugsdatum', kurzesDatum(daysBefore(datum, random.int(30, 2000)))],
        ),
        absatz(`Musterstadt, ${langesDatum(datum)}`),
        unterschrift(['K. Wagner', 'Im Auftrag, Bürgeramt']),
        hinweis('Die Bescheinigung ist gebührenpflichtig. Sie dient zur Vorlage bei Behörden.'),
      ],
    ],
  };
}

export function krankenversicherung(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(15, 500));
  return {
    art: 'krankenversicherung',
    titel: 'Nachweis der Krankenversicherung',
    datum,
    verfasser: fall.kasse,
    richtung: 'eingang',
    seiten: [
      [
        {
          art: 'briefkopf',
          name: fall.kasse,
          zeilen: ['Kundenzentrum Musterstadt', 'Versicherungsring 6, 12345 Musterstadt'],
        },
        { art: 'anschrift', zeilen: [fullName(person), fall.strasse, fall.ort] },
        { art: 'bezug', zeilen: [langesDatum(datum)] },
        betreff('Bescheinigung über Ihren Versicherungsschutz zur Vorlage bei der Ausländerbehörde'),
        absatz('Guten Tag,'),
        absatz(
          `wir bestätigen, dass ${fullName(person)}, geboren am ${kurzesDatum(person.geburtsdatum)}, seit dem ${kurzesDatum(daysBefore(datum, random.int(90, 1500)))} bei uns kranken- und pflegeversichert ist.`,
        ),
        felder(
          [
            'Art der Versicherung',
            random.pick([
              'pflichtversichert als beschäftigte Person',
              'familienversichert',
              'versichert als studierende Person',
              'freiwillig versichert',
            ]),
          ],
          ['Ende der Versicherung', 'unbefristet'],
        ),
        absatz('Der Schutz entspricht den Leistungen der gesetzlichen Krankenversicherung.'),
        absatz('Freundliche Grüße'),
        unterschrift(['Ihr Kundenzentrum', fall.kasse]),
      ],
    ],
  };
}

export function immatrikulation(fall: Fall, random: Random): Schreiben {
  const { person } = fall;
  const datum = daysBefore(fall.stichtag, random.int(15, 500));
  return {
    art: 'immatrikulation',
    titel: `Immatrikulationsbescheinigung der ${fall.hochschule}`,
    datum,
    verfasser: fall.hochschule,
    richtung: 'eingang',
    seiten: [
      [
        {
          art: 'briefkopf',
          name: fall.hochschule,
          zeilen: ['Studierendensekretariat', 'Campusallee 1, 12345 Musterstadt'],
        },
        titel('Immatrikulationsbescheinigung'),
        absatz(
          `${fullName(person)}, geboren am ${kurzesDatum(person.geburtsdatum)} in ${person.geburtsort}, ist im laufenden Semester ordentlich eingeschrieben.`,
        ),
        felder(
          ['Matrikelnummer', String(random.int(1_000_000, 1_999_999))],
          ['Studiengang', fall.studiengang],
          ['Fachsemester', String(random.int(1, 9))],
          ['Regelstudienzeit', `${random.pick([4, 6, 7])} Semester`],
        ),
        absatz(
          `Das Studium ist nach den bisherigen Leistungen ${random.pick(['ordnungsgemäß', 'mit leichter Verzögerung', 'ordnungsgemäß und zügig'])} verlaufen.`,
        ),
        hinweis(`Musterstadt, ${kurzesDatum(datum)}. Maschinell erstellt und ohne Unterschrift gültig.`),
      ],
    ],
  };
}
