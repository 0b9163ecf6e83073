/**
 * The message between us and the intermediary that reaches other bodies. Its form is ours: the bodies publish none that
 * anybody may use, and the intermediary of a data centre translates. Pure.
 */
import { kinder, schreibe, tagOf, textAt } from '../xml/baum.rules.ts';
import type { Gelesen, Knoten } from '../xml/xml.schema.ts';
import { type Angaben, type Anlass, type AntwortArt, antwortArtSchema } from './anfrage.schema.ts';

export const STELLE_NS = 'urn:bleibe:stelle:1';

export interface Sendeauftrag {
  /** Message id, the same however often it is sent. */
  readonly id: string;
  readonly anlass: Anlass;
  readonly empfaenger: string;
  readonly aktenzeichen: string;
  /** The Anfrage, so that answers to a second round find it too. */
  readonly bezug: string;
  readonly erstelltAm: string;
  readonly person: {
    readonly familienname: string;
    readonly vornamen: string;
    readonly geburtsdatum: string | null;
    readonly staatsangehoerigkeiten: readonly string[];
  };
  readonly angaben: Angaben;
}

export function schreibeAnfrage(auftrag: Sendeauftrag): string {
  const { anlass, person, angaben } = auftrag;
  const goes = (what: Anlass['person'][number]) => anlass.person.includes(what);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schreibe([
    [
      'anfrage',
      [
        ['nachrichtId', auftrag.id],
        ['bezug', auftrag.bezug],
        ['erstelltAm', auftrag.erstelltAm],
        ['stelle', anlass.stelle],
        ['anlass', anlass.schluessel],
        ['norm', anlass.norm],
        auftrag.empfaenger === '' ? undefined : ['empfaenger', auftrag.empfaenger],
        ['zeichen', auftrag.aktenzeichen],
        [
          'person',
          [
            goes('name') ? ['familienname', person.familienname] : undefined,
            goes('name') ? ['vornamen', person.vornamen] : undefined,
            goes('geburtsdatum') && person.geburtsdatum ? ['geburtsdatum', person.geburtsdatum] : undefined,
            ...(goes('staatsangehoerigkeit')
              ? person.staatsangehoerigkeiten.map((staat) => ['staatsangehoerigkeit', staat] as const)
              : []),
          ],
        ],
        ...anlass.angaben.flatMap(({ schluessel }) =>
          angaben[schluessel] ? [['angabe', angaben[schluessel], { name: schluessel }] as const] : [],
        ),
      ],
      { xmlns: STELLE_NS },
    ],
  ])}`;
}

export interface StellenAntwort {
  readonly nachrichtId: string;
  /** Id of the Anfrage. */
  readonly bezug: string;
  readonly art: AntwortArt;
  readonly text: string;
  /** ISO day on which the body spoke. */
  readonly erstelltAm: string;
  readonly dokument?: { readonly name: string; readonly base64: string };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The receipt; throws RangeError with a reason. */
export function readQuittung({ wurzel, namespace }: Gelesen, nachrichtId: string): string {
  if (namespace !== STELLE_NS || wurzel.n !== 'quittung') throw new RangeError('keine Quittung');
  if (textAt(wurzel, 'nachrichtId') !== nachrichtId) throw new RangeError('Quittung zu einer anderen Nachricht');
  const nummer = textAt(wurzel, 'nummer');
  if (!nummer) throw new RangeError('Quittung ohne Nummer');
  return nummer.slice(0, 100);
}

/** Answers that are understood, and how many were not. One bad answer keeps no other waiting. */
export function readAntworten({ wurzel, namespace }: Gelesen): { antworten: StellenAntwort[]; unverstanden: number } {
  if (namespace !== STELLE_NS || wurzel.n !== 'antworten') throw new RangeError('keine Liste von Antworten');
  const all = kinder(wurzel, 'antwort').map(readAntwort);
  const antworten = all.filter((one) => one !== undefined);
  return { antworten, unverstanden: all.length - antworten.length };
}

function readAntwort(knoten: Knoten): StellenAntwort | undefined {
  const nachrichtId = textAt(knoten, 'nachrichtId');
  const bezug = textAt(knoten, 'bezug');
  const art = antwortArtSchema.safeParse(textAt(knoten, 'art'));
  const erstelltAm = tagOf(textAt(knoten, 'erstelltAm'));
  if (!nachrichtId || !ID.test(nachrichtId) || !bezug || !ID.test(bezug) || !art.success || !erstelltAm)
    return undefined;
  const base64 = textAt(knoten, 'dokument');
  return {
    nachrichtId,
    bezug,
    art: art.data,
    erstelltAm,
    text: (textAt(knoten, 'text') ?? '').slice(0, 4000),
    ...(base64 ? { dokument: { name: 'Antwort.pdf', base64 } } : {}),
  };
}
