/**
 * What is due before a Schreiben may go out: written form, office and remedy notice, reasons, hearing, the official's own
 * findings, proxy, a second person. Facts in, the whole checklist out; a released letter has nothing open on it. Pure.
 */
import type {
  Abschnitt,
  Abschnittart,
  Entscheidung,
  Ermessensfrage,
  Schreibenart,
  SchreibenStand,
  Schritt,
} from './schreiben.schema.ts';
import { type Widerspruchlage, widersprueche } from './widerspruch.rules.ts';

export interface Anhoerunglage {
  readonly id: string;
  readonly stand: SchreibenStand;
  /** ISO days. */
  readonly bekanntAm?: string;
  readonly antwortBis?: string;
  readonly beantwortetAm?: string;
}

export interface Voraussetzunglage {
  readonly schluessel: string;
  readonly name: string;
  /** Of the official; without it nobody has decided. A proposal alone counts for nothing. */
  readonly feststellung?: 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';
  /** Of the Pruefschema. */
  readonly vorschlag?: 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';
}

export interface Lage {
  readonly heute: string;
  readonly schreiben: {
    readonly art: Schreibenart;
    readonly entscheidung?: Entscheidung;
    /** See `ermessen.rules.ts`; its norm and reason are told. */
    readonly ermessen: boolean;
    readonly ermessensfrage?: Ermessensfrage;
    readonly weg: 'brief' | 'pzu' | 'empfangsbekenntnis' | 'schalter' | 'portal';
    readonly empfaenger: string;
    readonly anschrift: string;
    readonly beteiligterId?: string;
    readonly antwortBis?: string;
    /** With every placeholder resolved that has a value. */
    readonly abschnitte: readonly Abschnitt[];
    readonly ausnahme?: { readonly norm: string; readonly grund: string };
    readonly bearbeitetVon: readonly string[];
    /** The office asks for a second person in each decision of this Verfahrensart. */
    readonly vierAugen?: boolean;
  };
  readonly voraussetzungen: readonly Voraussetzunglage[];
  readonly anhoerungen: readonly Anhoerunglage[];
  /** Who gets the letters instead of the person. */
  readonly empfangsberechtigte: readonly { readonly id: string; readonly name: string }[];
  /** Asked for a letter that is still written: why it cannot go through the portal, and whether written form is kept there. */
  readonly portal?: { readonly hindernis?: string; readonly siegel: boolean };
  /** Undefined until the office has released its letterhead. */
  readonly gericht?: { readonly name: string; readonly ort: string };
  readonly offenePlatzhalter: readonly string[];
  /** What stops title, card and fee that the decision shall bring about; undefined where it brings about nothing. */
  readonly folgen?: readonly string[];
  /** Open contradictions between facts; undefined where nothing is decided. */
  readonly widersprueche?: readonly Widerspruchlage[];
  /** Died, German, gone: why nobody decides any more. */
  readonly verbleib?: string;
}

/** Takes something away, or denies it: hearing, reasons and a second person are due. */
export function isBelastend({ art, entscheidung }: { art: Schreibenart; entscheidung?: Entscheidung }): boolean {
  return art === 'bescheid' && entscheidung !== 'erteilung';
}

/** C34: whoever wrote on a refusal does not release it; the office may ask the same of each decision of a kind. */
export function needsZweitePerson(
  schreiben: Parameters<typeof isBelastend>[0] & { readonly vierAugen?: boolean },
): boolean {
  return isBelastend(schreiben) || (schreiben.art === 'bescheid' && schreiben.vierAugen === true);
}

const MIN_TAGE = 7;

const NORM_FREIGABE = '§ 77 Abs. 1 AufenthG, § 37 VwVfG NRW';

const textOf = ({ schreiben }: Lage, art: Abschnittart) =>
  schreiben.abschnitte
    .filter((one) => one.art === art)
    .map(({ text }) => text.trim())
    .join('\n')
    .trim();

const due = (schluessel: string, name: string, norm: string, open: string | undefined, done: string): Schritt => ({
  schluessel,
  name,
  norm,
  erfuellt: open === undefined,
  grund: open ?? done,
});

/** The whole list in the order of the work; who releases, is asked by `schritteFuer`. */
export function schritteVon(lage: Lage): Schritt[] {
  const { art } = lage.schreiben;
  const belastend = isBelastend(lage.schreiben);
  return [
    empfaenger(lage),
    vollmacht(lage),
    behoerde(lage),
    inhalt(lage),
    ...(lage.schreiben.weg === 'portal' ? [portal(lage)] : []),
    ...(art === 'nachforderung' || art === 'anhoerung' ? [frist(lage)] : []),
    ...(lage.verbleib === undefined ? [] : [verbleib(lage.verbleib)]),
    ...(lage.widersprueche === undefined ? [] : [widersprueche(lage.widersprueche)]),
    ...(art === 'bescheid' ? [voraussetzungen(lage), form(lage), rechtsbehelf(lage)] : []),
    ...(lage.folgen === undefined ? [] : [folgen(lage.folgen)]),
    ...(belastend ? [gruende(lage)] : []),
    ...(belastend && lage.schreiben.ermessen ? [ermessen(lage)] : []),
    ...(belastend ? [anhoerung(lage)] : []),
  ];
}

export interface Freigebende {
  readonly id: string;
  readonly kind: string;
}

/** The list for the one who wants to release: C24 and C34 come on top. */
export function schritteFuer(lage: Lage, wer: Freigebende): Schritt[] {
  return [...schritteVon(lage), mensch(wer), ...(needsZweitePerson(lage.schreiben) ? [zweitePerson(lage, wer)] : [])];
}

export const offen = (schritte: readonly Schritt[]) => schritte.filter(({ erfuellt }) => !erfuellt);

function empfaenger({ schreiben }: Lage): Schritt {
  const open =
    schreiben.empfaenger.trim() === ''
      ? 'Bitte nennen Sie, an wen das Schreiben geht.'
      : schreiben.weg !== 'schalter' && schreiben.anschrift.trim() === ''
        ? 'Bitte tragen Sie die Anschrift ein.'
        : undefined;
  return due(
    'empfaenger',
    'Empfänger und Anschrift',
    '§ 41 Abs. 1 VwVfG NRW',
    open,
    `Geht an ${schreiben.empfaenger}.`,
  );
}

/** § 14 (3) VwVfG NRW: with a proxy the office turns to the proxy. */
function vollmacht({ schreiben, empfangsberechtigte }: Lage): Schritt {
  const name = 'Bevollmächtigte zuerst';
  const norm = '§ 14 Abs. 3 VwVfG NRW';
  if (empfangsberechtigte.length === 0) return due('vollmacht', name, norm, undefined, 'Niemand ist bevollmächtigt.');
  const chosen = empfangsberechtigte.find(({ id }) => id === schreiben.beteiligterId);
  const first = empfangsberechtigte[0]?.name ?? '';
  return due(
    'vollmacht',
    name,
    norm,
    chosen ? undefined : `${first} empfängt die Post in diesem Vorgang. Bitte richten Sie das Schreiben dorthin.`,
    `Geht an ${chosen?.name ?? ''}.`,
  );
}

function behoerde({ gericht, offenePlatzhalter }: Lage): Schritt {
  const open =
    gericht === undefined
      ? 'Es ist kein Briefkopf freigegeben. Die Leitung legt ihn unter Post, Briefkopf an.'
      : offenePlatzhalter.length > 0
        ? `Noch ohne Wert: ${offenePlatzhalter.map((name) => `{{${name}}}`).join(', ')}.`
        : undefined;
  return due(
    'behoerde',
    'Behörde und Angaben vollständig',
    '§ 37 Abs. 1, 3 VwVfG NRW',
    open,
    'Alle Angaben sind aufgelöst.',
  );
}

function inhalt(lage: Lage): Schritt {
  const { art } = lage.schreiben;
  const [wanted, words]: readonly [Abschnittart, string] =
    art === 'bescheid'
      ? ['tenor', 'Bitte schreiben Sie, was entschieden wird.']
      : art === 'nachforderung'
        ? ['punkte', 'Bitte zählen Sie auf, was fehlt.']
        : art === 'anhoerung'
          ? ['gruende', 'Bitte schreiben Sie, was Sie entscheiden wollen und warum.']
          : ['text', 'Das Schreiben hat noch keinen Text.'];
  const norm =
    art === 'nachforderung'
      ? '§ 82 Abs. 1 AufenthG'
      : art === 'anhoerung'
        ? '§ 28 Abs. 1 VwVfG NRW'
        : '§ 37 Abs. 1 VwVfG NRW';
  return due(
    'inhalt',
    'Inhalt bestimmt',
    norm,
    textOf(lage, wanted) === '' ? words : undefined,
    'Der Inhalt steht da.',
  );
}

/** § 82 (1) s. 2, (3) AufenthG: a fitting deadline and the warning; § 28 VwVfG: time to answer. */
function frist(lage: Lage): Schritt {
  const { antwortBis, art } = lage.schreiben;
  const norm = art === 'nachforderung' ? '§ 82 Abs. 1 Satz 2, Abs. 3 AufenthG' : '§ 28 Abs. 1 VwVfG NRW';
  const text = textOf(lage, 'frist');
  const open =
    antwortBis === undefined
      ? 'Bitte setzen Sie eine Frist.'
      : antwortBis < Temporal.PlainDate.from(lage.heute).add({ days: MIN_TAGE }).toString()
        ? `Die Frist ist zu kurz: Es bleiben weniger als ${MIN_TAGE} Tage.`
        : text === ''
          ? 'Bitte nennen Sie im Schreiben die Frist und was geschieht, wenn sie verstreicht.'
          : undefined;
  return due('frist', 'Frist mit Hinweis', norm, open, 'Die Frist und ihre Folgen stehen im Schreiben.');
}

/** § 43 VwVfG NRW: decided is about somebody who is here and needs it. */
const verbleib = (grund: string): Schritt =>
  due('verbleib', 'Person lebt hier', '§ 43 Abs. 2 VwVfG NRW, § 71 AufenthG', grund, '');

function folgen(hindernisse: readonly string[]): Schritt {
  const open = hindernisse.length > 0 ? hindernisse.join(' ') : undefined;
  return due(
    'folgen',
    'Titel, Karte und Gebühr',
    '§ 4 Abs. 1, §§ 69, 78 AufenthG',
    open,
    'Was die Freigabe bewirkt, steht fest.',
  );
}

/** Every requirement is found by the official; nothing is preselected, and what is open blocks the grant. */
function voraussetzungen({ schreiben, voraussetzungen: all }: Lage): Schritt {
  const name = 'Voraussetzungen festgestellt';
  const norm = '§ 24 VwVfG NRW';
  const names = (list: readonly Voraussetzunglage[]) => list.map((one) => one.name).join(', ');
  const unanswered = all.filter(({ feststellung }) => feststellung === undefined || feststellung === 'offen');
  const missing = all.filter(({ feststellung }) => feststellung === 'nicht_erfuellt');
  if (schreiben.entscheidung === 'erteilung' || schreiben.entscheidung === 'massnahme') {
    const open =
      unanswered.length > 0
        ? `Noch nicht entschieden: ${names(unanswered)}.`
        : missing.length > 0
          ? `Nicht erfüllt: ${names(missing)}. So kann nicht ${schreiben.entscheidung === 'erteilung' ? 'erteilt' : 'entschieden'} werden.`
          : undefined;
    return due('voraussetzungen', name, norm, open, 'Sie haben jede Voraussetzung festgestellt.');
  }
  const open =
    all.length === 0 || missing.length > 0
      ? undefined
      : !schreiben.ermessen
        ? 'Stellen Sie fest, welche Voraussetzung nicht erfüllt ist. Ist jede erfüllt, besteht ein Anspruch.'
        : unanswered.length > 0
          ? // Discretion begins where the requirements are known (§ 40 VwVfG NRW).
            `Noch nicht entschieden: ${names(unanswered)}. Erst danach wägen Sie ab.`
          : undefined;
  return due(
    'voraussetzungen',
    name,
    norm,
    open,
    missing.length > 0 ? `Nicht erfüllt: ${names(missing)}.` : 'Festgestellt.',
  );
}

/** What would be due if it went through the portal, whatever way is chosen now. */
export function portalSchritte(lage: Lage): Schritt[] {
  const there: Lage = { ...lage, schreiben: { ...lage.schreiben, weg: 'portal' } };
  return [portal(there), ...(lage.schreiben.art === 'bescheid' ? [form(there)] : [])];
}

/** § 41 (2a) VwVfG NRW, § 9 OZG: with consent, and only whoever is known surely enough can fetch it. */
function portal({ portal: asked }: Lage): Schritt {
  return due(
    'portal',
    'Zustellung im Portal',
    '§ 41 Abs. 2a VwVfG NRW, § 9 OZG',
    asked ? asked.hindernis : 'Ob das Portal möglich ist, ist nicht geprüft.',
    'Einwilligung und Identität liegen vor. Bekannt gegeben ist es am Tag nach dem Abruf.',
  );
}

/** § 3a (2), (3) VwVfG NRW, § 9a (5), (6) OZG: on paper, or with a qualified seal into a mailbox with consent. */
function form({ schreiben, portal: asked }: Lage): Schritt {
  const electronic = schreiben.weg === 'portal';
  return due(
    'form',
    'Schriftform',
    '§ 77 Abs. 1 AufenthG, § 3a VwVfG NRW',
    electronic && !asked?.siegel
      ? 'Elektronisch wahrt nur ein qualifiziertes Siegel der Behörde die Schriftform, und es ist keines eingerichtet. Wählen Sie einen Weg auf Papier.'
      : undefined,
    electronic ? 'Der Bescheid wird mit dem Siegel der Behörde versehen.' : 'Der Bescheid geht auf Papier hinaus.',
  );
}

/** § 37 (6) VwVfG NRW, § 77 (1) s. 3 AufenthG: the remedy, the court and its seat, the period. */
function rechtsbehelf(lage: Lage): Schritt {
  const text = textOf(lage, 'rechtsbehelf');
  const { gericht } = lage;
  const open =
    text === ''
      ? 'Die Rechtsbehelfsbelehrung fehlt.'
      : gericht === undefined || !text.includes(gericht.name) || !text.includes(gericht.ort)
        ? 'Die Rechtsbehelfsbelehrung nennt das Gericht oder seinen Sitz nicht.'
        : !/Monat/.test(text) || !/Klage/.test(text)
          ? 'Die Rechtsbehelfsbelehrung nennt die Klage oder ihre Frist nicht.'
          : undefined;
  return due(
    'rechtsbehelf',
    'Rechtsbehelfsbelehrung',
    '§ 37 Abs. 6 VwVfG NRW, § 58 VwGO',
    open,
    'Gericht, Sitz und Frist stehen darin.',
  );
}

function gruende(lage: Lage): Schritt {
  const open =
    textOf(lage, 'sachverhalt') === ''
      ? 'Bitte schreiben Sie den Sachverhalt.'
      : textOf(lage, 'gruende') === ''
        ? 'Bitte begründen Sie die Entscheidung.'
        : undefined;
  return due(
    'gruende',
    'Begründung',
    '§ 39 Abs. 1 VwVfG NRW, § 77 Abs. 1 AufenthG',
    open,
    'Sachverhalt und Gründe stehen da.',
  );
}

function ermessen(lage: Lage): Schritt {
  const { norm = '', grund = 'Das Gesetz lässt eine Wahl.' } = lage.schreiben.ermessensfrage ?? {};
  return due(
    'ermessen',
    'Ermessen begründet',
    ['§ 39 Abs. 1 Satz 3, § 40 VwVfG NRW', norm].filter(Boolean).join(', '),
    textOf(lage, 'ermessen') === '' ? `${grund} Bitte schreiben Sie, was Sie abgewogen haben.` : undefined,
    'Die Abwägung steht im Bescheid.',
  );
}

/** § 28 (1): heard, and the time to answer is over or used; (2), (3): or a reason why not. */
export function gehoert(anhoerungen: readonly Anhoerunglage[], heute: string): Anhoerunglage | undefined {
  return anhoerungen.find(
    ({ stand, bekanntAm, antwortBis, beantwortetAm }) =>
      stand === 'bekannt' &&
      bekanntAm !== undefined &&
      bekanntAm <= heute &&
      (beantwortetAm !== undefined || (antwortBis !== undefined && antwortBis < heute)),
  );
}

function anhoerung({ schreiben, anhoerungen, heute }: Lage): Schritt {
  const name = 'Anhörung';
  if (schreiben.ausnahme)
    return due(
      'anhoerung',
      name,
      schreiben.ausnahme.norm,
      schreiben.ausnahme.grund.trim() === '' ? 'Bitte begründen Sie, warum nicht angehört wird.' : undefined,
      'Von der Anhörung wird mit Begründung abgesehen.',
    );
  const norm = '§ 28 Abs. 1 VwVfG NRW';
  if (gehoert(anhoerungen, heute))
    return due('anhoerung', name, norm, undefined, 'Die Person hatte Gelegenheit, sich zu äußern.');
  const sent = anhoerungen.find(({ stand }) => stand !== 'verworfen' && stand !== 'entwurf');
  return due(
    'anhoerung',
    name,
    norm,
    sent === undefined
      ? 'Hören Sie die Person zuerst an, oder halten Sie fest, warum das nicht nötig ist.'
      : sent.stand === 'zurueck'
        ? 'Die Anhörung kam als unzustellbar zurück. Bitte stellen Sie sie neu zu.'
        : sent.bekanntAm === undefined || sent.bekanntAm > heute
          ? 'Die Anhörung ist noch nicht bekannt gegeben.'
          : 'Die Frist der Anhörung läuft noch, und eine Antwort ist nicht da.',
    '',
  );
}

/** § 35a VwVfG, Art. 22 DSGVO: no machine decides. */
function mensch({ kind }: Freigebende): Schritt {
  return due(
    'mensch',
    'Ein Mensch entscheidet',
    '§ 35a VwVfG, Art. 22 DSGVO',
    kind === 'staff' ? undefined : 'Nur Beschäftigte geben ein Schreiben frei.',
    NORM_FREIGABE,
  );
}

function zweitePerson({ schreiben }: Lage, { id }: Freigebende): Schritt {
  return due(
    'zweite-person',
    'Zweite Person',
    'Dienstanweisung: vier Augen',
    schreiben.bearbeitetVon.includes(id) ? 'Freigeben muss jemand, der nicht mitgeschrieben hat.' : undefined,
    'Sie haben nicht mitgeschrieben.',
  );
}
