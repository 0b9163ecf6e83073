/**
 * One way to fail. Each area keeps a catalogue of stable codes; each code carries an HTTP status and one German
 * sentence that says what to do. Over HTTP a fault becomes problem+json (RFC 9457).
 */
export interface FaultKind {
  readonly status: number;
  /** What happened, as a short German title. */
  readonly title: string;
  /** What the person can do now, one German sentence. `{name}` places are filled from `params`. */
  readonly advice: string;
}

export type FaultParams = Readonly<Record<string, string | number>>;

/** A field of the input and why it was refused; `path` is dotted, `message` German. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

export interface FaultOptions {
  readonly fields?: readonly FieldFault[];
  readonly cause?: unknown;
  readonly refusal?: boolean;
}

export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly advice: string;
  readonly params: FaultParams;
  readonly fields: readonly FieldFault[];
  /** It is there and was kept from this actor, whatever the answer says: the audit log files it as a refusal. */
  readonly refusal: boolean;

  constructor(
    code: string,
    kind: FaultKind,
    params: FaultParams = {},
    { fields = [], cause, refusal = false }: FaultOptions = {},
  ) {
    const advice = fillIn(kind.advice, params);
    super(`${code}: ${fillIn(kind.title, params)}. ${advice}`, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
    this.status = kind.status;
    this.title = fillIn(kind.title, params);
    this.advice = advice;
    this.params = params;
    this.fields = fields;
    this.refusal = refusal;
  }
}

export type FaultCatalogue<K extends string> = {
  readonly [P in K]: (params?: FaultParams, options?: FaultOptions) => Fault;
} & { readonly kinds: Readonly<Record<string, FaultKind>> };

/**
 * Declares the faults of an area: `export const faults = defineFaults('akten', { AKTE_NICHT_GEFUNDEN: {…} })`,
 * thrown as `throw faults.AKTE_NICHT_GEFUNDEN({ aktenzeichen })`. The stable code is `akten.AKTE_NICHT_GEFUNDEN`.
 */
export function defineFaults<K extends string>(area: string, kinds: Record<K, FaultKind>): FaultCatalogue<K> {
  const make = Object.entries<FaultKind>(kinds).map(([name, kind]) => [
    name,
    (params?: FaultParams, options?: FaultOptions) => new Fault(`${area}.${name}`, kind, params, options),
  ]);
  const named = Object.fromEntries(Object.entries<FaultKind>(kinds).map(([name, kind]) => [`${area}.${name}`, kind]));
  return Object.assign(Object.fromEntries(make), { kinds: named }) as FaultCatalogue<K>;
}

function fillIn(sentence: string, params: FaultParams): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** Faults that belong to no area. */
export const commonFaults = defineFaults('allgemein', {
  EINGABE_UNGUELTIG: {
    status: 400,
    title: 'Die Eingabe ist nicht vollständig oder nicht gültig',
    advice: 'Bitte prüfen Sie die markierten Felder.',
  },
  NICHT_ANGEMELDET: { status: 401, title: 'Sie sind nicht angemeldet', advice: 'Bitte melden Sie sich an.' },
  KEIN_RECHT: {
    status: 403,
    title: 'Dafür fehlt Ihnen das Recht',
    advice: 'Wenn Sie es für Ihre Arbeit brauchen, sprechen Sie Ihre Teamleitung an.',
  },
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Das gibt es hier nicht',
    advice: 'Bitte prüfen Sie die Adresse oder suchen Sie neu.',
  },
  KONFLIKT: {
    status: 409,
    title: 'Jemand hat das inzwischen geändert',
    advice: 'Bitte laden Sie die Seite neu und prüfen Sie die Änderung, bevor Sie speichern.',
  },
  ZU_GROSS: { status: 413, title: 'Das ist zu groß', advice: 'Bitte senden Sie weniger auf einmal.' },
  ZU_OFT: {
    status: 429,
    title: 'Das war zu oft hintereinander',
    advice: 'Bitte warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  UNERWARTET: {
    status: 500,
    title: 'Das hat nicht geklappt',
    advice:
      'Es liegt nicht an Ihnen. Bitte versuchen Sie es erneut; bleibt es dabei, nennen Sie der Administration die Nummer {referenz}.',
  },
  NICHT_BEREIT: {
    status: 503,
    title: 'Bleibe ist gerade nicht bereit',
    advice: 'Ihre Eingaben sind nicht verloren. Bitte versuchen Sie es in einer Minute erneut.',
  },
  SPEICHER_VOLL: {
    status: 507,
    title: 'Der Speicher des Servers ist voll',
    advice:
      'Es wurde nichts gespeichert. Bitte sagen Sie der Administration Bescheid und versuchen Sie es danach erneut.',
  },
  SCHLUESSEL_FEHLT: {
    status: 400,
    title: 'Der Anfrage fehlt der Wiederholungsschlüssel',
    advice: 'Senden Sie mit jeder schreibenden Anfrage den Kopf Idempotency-Key.',
  },
});
