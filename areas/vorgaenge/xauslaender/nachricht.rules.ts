/**
 * From the tree of an OZG message of XAusländer to what we read of it. Pure; believes nothing: what it gives is checked
 * by `eingangSchema` afterwards. Namespaces of parts differ by version, so elements are found by their local names.
 */
import { codeAt, kind, kinder, tagOf, textAt } from '../xml/baum.rules.ts';
import type { Gelesen, Knoten } from '../xml/xml.schema.ts';
import {
  anschriftOf,
  aufenthaltOf,
  ausweisOf,
  bezugspersonenOf,
  datumOf,
  nameOf,
  teildatum,
  tiefer,
  vertreterOf,
  weitereOf,
  without,
} from './teile.rules.ts';

const FAMILY = /^http:\/\/www\.osci\.de\/xauslaender(\d{4})$/;

/** Loose on purpose; throws RangeError with a German sentence when it is no such message at all. */
export function readXNachricht({ wurzel, namespace }: Gelesen): Record<string, unknown> {
  if (!FAMILY.test(namespace)) throw new RangeError('Das XML ist keine Nachricht von XAusländer.');
  const art = /^OZG\.[A-Za-z]+\.(\d{6})$/.exec(wurzel.n)?.[1];
  if (!art) throw new RangeError('Die Nachricht gehört nicht zu den Anträgen (OZG) von XAusländer.');
  if (kinder(wurzel, 'angabenZurPerson').length > 1)
    throw new RangeError('Die Nachricht nennt mehr als eine antragstellende Person.');
  if (kinder(wurzel, 'antragsidentifikation').length > 1 || kinder(wurzel, 'grundDesAntrags').length > 1)
    throw new RangeError('Die Nachricht nennt mehr als einen Antrag.');
  const kopf = kind(wurzel, 'nachrichtenkopf.g2g');
  if (!kopf) throw new RangeError('Der Nachricht fehlt der Kopf (nachrichtenkopf.g2g).');
  const autor = kind(kopf, 'autor');
  return without({
    art,
    nachrichtId: textAt(kopf, 'identifikation.nachricht', 'nachrichtenUUID'),
    erstelltAm: textAt(kopf, 'identifikation.nachricht', 'erstellungszeitpunkt'),
    absender: { name: textAt(autor, 'name') ?? '', kennung: textAt(autor, 'kennung') ?? '' },
    antragsidentifikation: textAt(wurzel, 'antragsidentifikation'),
    rueckkanal: ['true', '1'].includes(textAt(wurzel, 'rueckkanalVorhanden') ?? ''),
    antragsdatum: tagOf(tiefer(kind(wurzel, 'antragsdatum'))),
    grund: codeAt(wurzel, 'grundDesAntrags'),
    aufenthaltsgrund: codeAt(wurzel, 'grundDesAufenthalts'),
    aufenthaltsgrundName: textAt(wurzel, 'grundDesAufenthalts', 'name')?.slice(0, 300),
    ersteinreise: tagOf(tiefer(kind(wurzel, 'ersteinreisedatum'))),
    aenderungsgrund: textAt(wurzel, 'grundAenderungNebenbestimmung')?.slice(0, 4000),
    person: personOf(kind(wurzel, 'angabenZurPerson')),
    vertreter: vertreterOf(kind(wurzel, 'antragstellerVertreter')),
    anmerkung: textAt(wurzel, 'sonstigeAnmerkung') ?? textAt(wurzel, 'antworttext'),
    verbundeneAntraege: kinder(wurzel, 'verbundenerAntrag').map(({ t }) => t.trim()),
    ausloeser: textAt(wurzel, 'ausloeserUUID'),
    bezugspersonen: bezugspersonenOf(wurzel),
    weitere: weitereOf(wurzel),
    anlagen: anlagenOf(wurzel),
  });
}

function personOf(person: Knoten | undefined): Record<string, unknown> | undefined {
  if (!person) return undefined;
  const geburt = kind(person, 'geburt');
  return without({
    familienname: nameOf(kind(person, 'familienname')),
    vornamen: nameOf(kind(person, 'vorname')) ?? '',
    geburtsdatum: datumOf(geburt),
    geburtsort: tiefer(kind(geburt, 'geburtsort')),
    weitereNamen: kinder(person, 'weitererName').flatMap((one) => nameOf(one)?.slice(0, 300) ?? []),
    familienstand: tiefer(kind(person, 'familienstand')),
    getrennt: ['true', '1'].includes(textAt(person, 'familienstand', 'getrenntLebend') ?? '') || undefined,
    familienstandSeit: teildatum(kind(person, 'familienstandOderGetrenntlebendSeit')),
    ausweis: ausweisOf(person),
    aufenthaltsdokument: aufenthaltOf(person),
    geschlecht: tiefer(kind(person, 'geschlecht')),
    staatsangehoerigkeiten: kinder(person, 'staatsangehoerigkeit').flatMap((one) => tiefer(one) ?? []),
    anschrift: anschriftOf(kind(person, 'anschrift')),
    kontakt: kinder(person, 'kommunikation').flatMap((one) => textAt(one, 'kennung') ?? []),
  });
}

const ORTE = [
  'antragszusammenfassung',
  'nachweis',
  'unterlage',
  'ausweisseite',
  'aufenthaltsdokument',
  'anlageVertreter',
];
const TITEL: Readonly<Record<string, string>> = {
  antragszusammenfassung: 'Zusammenfassung des Antrags',
  nachweis: 'Nachweis',
  unterlage: 'Nachgereichte Unterlage',
  ausweisseite: 'Ausweis',
  aufenthaltsdokument: 'Aufenthaltsdokument',
  anlageVertreter: 'Nachweis der Vertretung',
};

/** Every document of the message, wherever it hangs, in the order of the message. */
function anlagenOf(wurzel: Knoten): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const visit = (knoten: Knoten): void => {
    const dokument = kind(knoten, 'dokumentOderReferenz') ?? knoten;
    const base64 = textAt(dokument, 'dokument')?.replace(/\s+/g, '');
    const verweis = textAt(dokument, 'dokumentuuid');
    if (ORTE.includes(knoten.n) && (base64 || verweis)) {
      const bezeichnung = textAt(knoten, 'bezeichnung') ?? TITEL[knoten.n];
      const name =
        textAt(knoten, 'dateiname') ??
        `${TITEL[knoten.n]} ${found.length + 1}${endungOf(codeAt(knoten, 'dokumententyp'), base64)}`;
      found.push(without({ name: sicherName(name), bezeichnung: bezeichnung?.slice(0, 300), verweis, base64 }));
    } else for (const one of knoten.k) visit(one);
  };
  visit(wurzel);
  return found;
}

/** A name, not a way to somewhere else. */
function sicherName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1)?.trim() ?? '';
  return last === '' || last === '.' || last === '..' ? 'Anlage' : last.slice(0, 200);
}

/** By the first bytes; the code of the message is only a hint. */
function endungOf(code: string | undefined, base64: string | undefined): string {
  if (base64?.startsWith('JVBER')) return '.pdf';
  if (base64?.startsWith('/9j/')) return '.jpg';
  if (base64?.startsWith('iVBOR')) return '.png';
  return code && /pdf/i.test(code) ? '.pdf' : '';
}
