/**
 * What else an application of XAusländer carries: passport, title, representative, reference persons, and whatever we have no
 * field for. Pure; tolerant of versions, since inner parts are found by local names.
 */
import { codeAt, kind, kinder, tagOf, textAt } from '../xml/baum.rules.ts';
import type { Knoten } from '../xml/xml.schema.ts';

/** Texts of the leaves in their order. The depth is bounded by the one who parsed. */
export function blaetter(knoten: Knoten | undefined): string[] {
  if (!knoten) return [];
  if (knoten.k.length === 0) return knoten.t.trim() === '' ? [] : [knoten.t.trim()];
  return knoten.k.flatMap(blaetter);
}

export const tiefer = (knoten: Knoten | undefined): string | undefined => blaetter(knoten)[0];

/** `<familienname><name>…</name></familienname>`, or its text. Composed characters, as DIN 91379 wants them. */
export function nameOf(knoten: Knoten | undefined): string | undefined {
  const name = (textAt(knoten, 'name') ?? tiefer(knoten))?.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name || undefined;
}

/** A day as far as it is known: whole, month or year, wherever the version puts it below the birth. */
export function datumOf(geburt: Knoten | undefined): string | undefined {
  const datum =
    kind(geburt, 'geburtsdatum') ?? kind(geburt, 'tagDerGeburt') ?? geburt?.k.find((one) => /datum/i.test(one.n));
  return teildatum(datum);
}

export function teildatum(knoten: Knoten | undefined): string | undefined {
  for (const text of blaetter(knoten)) {
    if (tagOf(text)) return tagOf(text);
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) || /^\d{4}$/.test(text)) return text;
  }
  return undefined;
}

export function anschriftOf(knoten: Knoten | undefined): string | undefined {
  const words = blaetter(knoten).map((one) => one.replace(/\s+/g, ' '));
  // Street and number, then the place: a comma before the postcode, as on an envelope.
  const at = words.findIndex((one) => /^\d{5}$/.test(one));
  const parts = at > 0 ? [words.slice(0, at), words.slice(at)] : [words];
  const text = parts
    .map((part) => part.join(' '))
    .join(', ')
    .slice(0, 300);
  return text || undefined;
}

/** A key with its name where the message gives one. */
function schluesselWorte(knoten: Knoten | undefined): string | undefined {
  const code = codeAt(knoten);
  const name = textAt(knoten, 'name');
  if (name) return name.slice(0, 300);
  return code === undefined ? undefined : `Schlüssel ${code}`.slice(0, 300);
}

/** The passport; its last day is the later one of those that the period names. */
export function ausweisOf(person: Knoten | undefined): Record<string, unknown> | undefined {
  const ausweis = kind(person, 'ausweisdokument');
  if (!ausweis) return undefined;
  const zeitraum = kind(ausweis, 'gueltigkeitszeitraum');
  const tage = blaetter(zeitraum).flatMap((text) => tagOf(text) ?? []);
  const bis = zeitraum?.k.find(({ n }) => /bis|ende/i.test(n));
  return without({
    nummer: textAt(ausweis, 'seriennummer')?.slice(0, 300),
    bis: bis ? tagOf(tiefer(bis)) : tage.length > 1 ? tage.toSorted().at(-1) : undefined,
  });
}

/** One of three: pictures of it, why there lawfully is none yet, or that there is a German one. */
export function aufenthaltOf(person: Knoten | undefined): string | undefined {
  const one = kind(person, 'aufenthaltsdokument');
  if (!one) return undefined;
  if (kind(one, 'visumsfreieEinreise')) return 'visumfrei';
  if (kind(one, 'deutschesAufenthaltsdokumentVorhanden')) return 'deutsch';
  return 'abbild';
}

export function vertreterOf(vertreter: Knoten | undefined): Record<string, unknown> | undefined {
  if (!vertreter) return undefined;
  const name = [nameOf(kind(vertreter, 'vorname')), nameOf(kind(vertreter, 'familienname'))].filter(Boolean).join(' ');
  return without({
    name,
    art: codeAt(vertreter, 'vertretungsart'),
    firma: textAt(vertreter, 'firma')?.slice(0, 300),
    anschrift: anschriftOf(kind(vertreter, 'anschrift') ?? kind(vertreter, 'postfach')),
    kontakt: kinder(vertreter, 'kommunikation').flatMap((one) => textAt(one, 'kennung') ?? []),
  });
}

/** From whom a right of residence is derived. */
export const bezugspersonenOf = (wurzel: Knoten): Record<string, unknown>[] =>
  kinder(wurzel, 'referenzperson').map((one) =>
    without({
      name: [nameOf(kind(one, 'vorname')), nameOf(kind(one, 'familienname'))].filter(Boolean).join(' ').slice(0, 300),
      geburtsdatum: datumOf(kind(one, 'geburt')),
      staatsangehoerigkeiten: kinder(one, 'staatsangehoerigkeit').flatMap((staat) => tiefer(staat) ?? []),
      beziehung: schluesselWorte(kind(one, 'familiaereBeziehung')),
      anschrift: anschriftOf(kind(one, 'anschrift')),
    }),
  );

/** Read above or in `nachricht.rules.ts`, or a document, or about the delivery. */
const GELESEN = new Set(
  `nachrichtenkopf.g2g antragsidentifikation rueckkanalVorhanden antragsdatum grundDesAntrags ersteinreisedatum
  grundAenderungNebenbestimmung grundDesAufenthalts vorname familienname weitererName geschlecht geburt familienstand
  familienstandOderGetrenntlebendSeit staatsangehoerigkeit anschrift kommunikation aufenthaltsdokument ausweisdokument
  antragstellerVertreter referenzperson antragszusammenfassung nachweis unterlage sonstigeAnmerkung antworttext
  verbundenerAntrag ausloeserUUID angabenDokumentenlieferung dokumentOderReferenz dokument`.split(/\s+/),
);
const MOST = 60;

/** Everything else that has a text, under the words of its elements: shown as it came, and nothing is passed over. */
export function weitereOf(wurzel: Knoten): readonly { readonly was: string; readonly wert: string }[] {
  const found: { was: string; wert: string }[] = [];
  const visit = (knoten: Knoten, path: readonly string[]): void => {
    for (const one of knoten.k) {
      if (GELESEN.has(one.n) || found.length >= MOST) continue;
      const next = one.n === 'angabenZurPerson' ? path : [...path, worteOf(one.n)];
      const wert = one.k.length === 0 ? one.t.trim() : '';
      if (wert !== '') found.push({ was: next.join(', ').slice(0, 200), wert: wert.slice(0, 300) });
      visit(one, next);
    }
  };
  visit(wurzel, []);
  return found;
}

/** `koerpergroesseInCm` → `Koerpergroesse in cm`. */
function worteOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Missing is missing, not `undefined`. */
export function without(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
