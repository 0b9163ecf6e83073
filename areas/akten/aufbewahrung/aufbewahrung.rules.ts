/**
 * When are an Akte, a document in it or a group of data to be deleted? Pure: (facts, decisions, Stichtag) → findings
 * with norm and words. A period that begins with an event does not count its day and ends with the day of the same
 * number, else the last of the month (§ 187 (1), § 188 (2), (3) BGB); deletion is due on the day after.
 */
import type { Fault } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import {
  AMTSREGELN,
  AUSGEWIESEN,
  DATEI_B,
  type DateiBRegel,
  EREIGNIS_WORTE,
  type Frist,
  REGELN,
  type Regel,
  SPERREN,
  UEBERNAHMEGRUENDE,
} from './aufbewahrung.data.ts';
import type { Befund, Ereignisart, Sperrart, Tatsache } from './aufbewahrung.schema.ts';
import type { Entscheidungen, EntscheidungInhalt } from './entscheidung.schema.ts';

export interface Fakten {
  readonly zustand: 'A' | 'B';
  /** Valid events only: what was cancelled is no fact. */
  readonly ereignisse: readonly Tatsache[];
  readonly sperren: readonly { readonly art: Sperrart; readonly geschaeftszeichen?: string | undefined }[];
  /** Art. 18 DSGVO at one of its persons. */
  readonly personEingeschraenkt: boolean;
}

/** First day on which deletion is due. */
export function dueDay(beginn: string, frist: Frist): string {
  const day = Temporal.PlainDate.from(beginn);
  if (isAtOnce(frist)) return beginn;
  const end = day.add({ years: frist.jahre ?? 0, days: frist.tage ?? 0 }, { overflow: 'constrain' });
  return end.add({ days: 1 }).toString();
}

function isAtOnce({ jahre = 0, tage = 0 }: Frist): boolean {
  return jahre === 0 && tage === 0;
}

/** The whole of an Akte: its record in the Datei B and with it what lies in it. */
export function assessAkte(fakten: Fakten, entscheidungen: Entscheidungen, stichtag: string): Befund {
  const found = assessDateiB(fakten, stichtag);
  const inhalt = entscheidungen.akteninhalt;
  if (!found.faelligAb) return block({ ...found, fehlt: withDecision(found.fehlt, inhalt) }, fakten);
  if (!inhalt)
    return block(
      { ...found, stand: 'unbestimmt', faelligAb: undefined, fehlt: [OHNE_ENTSCHEIDUNG], hinweise: found.hinweise },
      fakten,
    );
  const later = { jahre: inhalt.jahre, tage: inhalt.tage };
  if (isAtOnce(later)) return block(found, fakten);
  const last = Temporal.PlainDate.from(found.faelligAb).subtract({ days: 1 }).toString();
  const faelligAb = dueDay(last, later);
  return block(
    {
      ...found,
      faelligAb,
      stand: faelligAb <= stichtag ? 'faellig' : 'laeuft',
      norm: `${found.norm}; Entscheidung des Amtes`,
      erklaerung: `${found.erklaerung} Das Amt hat für den Inhalt der Akte eine längere Zeit festgelegt (${inhalt.grundlage}): zu löschen ab ${german(faelligAb)}.`,
    },
    fakten,
  );
}

const OHNE_ENTSCHEIDUNG = 'Entscheidung des Amtes, wie lange der Inhalt von Akten bleibt';

function withDecision(fehlt: readonly string[], inhalt: EntscheidungInhalt | undefined): string[] {
  return inhalt ? [...fehlt] : [...fehlt, OHNE_ENTSCHEIDUNG];
}

function assessDateiB({ zustand, ereignisse }: Fakten, stichtag: string): Befund {
  const takeOver = findUebernahme(ereignisse);
  const expelled = ereignisse.some(({ art }) => AUSGEWIESEN.includes(art));
  const regel = dateiBRegel(expelled, takeOver?.grund === 'gestorben', stichtag);
  const base = {
    regel: regel.schluessel,
    titel: regel.titel,
    norm: regel.norm,
    gegenstand: 'akte' as const,
    gesperrtDurch: [],
    hinweise: hinweiseOf(regel, stichtag),
    ...checkedUntil(regel, stichtag),
  };
  if (!takeOver) {
    const fehlt =
      zustand === 'B'
        ? ['Tag und Grund der Übernahme in die Ausländerdatei B (§ 67 Abs. 2 AufenthV)']
        : ['Übernahme in die Ausländerdatei B (§ 67 Abs. 1 AufenthV)'];
    return { ...base, stand: 'unbestimmt', fehlt, erklaerung: ohneUebernahme(zustand, ereignisse) };
  }
  // The end of an earlier ban says nothing of a new one.
  const lastExpelled = latestOf(ereignisse, AUSGEWIESEN);
  const beginn = lastExpelled ? latestDay(since(ereignisse, lastExpelled), 'verbot-ende') : takeOver.tag;
  const words = takeOverWords(takeOver);
  if (beginn === undefined)
    return {
      ...base,
      stand: 'unbestimmt',
      fehlt: ['Ende des Einreise- und Aufenthaltsverbots (§ 11 Abs. 2 AufenthG)'],
      erklaerung: `${words} Nach einer Ausweisung, Zurückschiebung oder Abschiebung bleibt die Akte, bis zehn Jahre seit dem Ende des Verbots vergangen sind.`,
    };
  // The record cannot be due before it stands in the Datei B.
  const faelligAb = later(dueDay(beginn, regel.frist), takeOver.tag);
  return {
    ...base,
    beginn,
    faelligAb,
    stand: faelligAb <= stichtag ? 'faellig' : 'laeuft',
    fehlt: [],
    erklaerung: `${words} ${fristWords(regel, beginn, faelligAb)}`,
  };
}

/** The take-over that counts: the last one, unless the person came back after it. */
export function findUebernahme(ereignisse: readonly Tatsache[]): Tatsache | undefined {
  const moves = ereignisse
    .filter(({ art }) => art === 'uebernahme-b' || art === 'rueckkehr-a')
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
  const last = moves.at(-1);
  return last?.art === 'uebernahme-b' ? last : undefined;
}

function dateiBRegel(expelled: boolean, died: boolean, stichtag: string): DateiBRegel {
  const schluessel = expelled ? 'datei-b-ausweisung' : died ? 'datei-b-gestorben' : 'datei-b';
  return ruleOn(DATEI_B, schluessel, stichtag);
}

/** Throws when no version of the rule is known for the day: a deletion on no law would be worse than none. */
function ruleOn<R extends { schluessel: string; gueltigAb: string; gueltigBis?: string }>(
  rules: readonly R[],
  schluessel: string,
  stichtag: string,
): R {
  const found = rules.find(
    (one) => one.schluessel === schluessel && one.gueltigAb <= stichtag && stichtag <= (one.gueltigBis ?? '9999-12-31'),
  );
  if (!found) throw outside(schluessel, stichtag);
  return found;
}

function outside(regel: string, stichtag: string): Fault {
  return aktenFaults.STICHTAG_AUSSERHALB({ regel, stichtag: german(stichtag) });
}

/** Single documents and data groups, in the order of the rules. */
export function assessWeitere(fakten: Fakten, entscheidungen: Entscheidungen, stichtag: string): Befund[] {
  const keys = [...new Set(REGELN.map(({ schluessel }) => schluessel))];
  const byLaw = keys.flatMap((key) => assessRegel(fakten, ruleOn(REGELN, key, stichtag), stichtag));
  return [...byLaw, ...assessAmtsregeln(fakten, entscheidungen, stichtag)].map((one) => block(one, fakten));
}

function assessRegel({ ereignisse }: Fakten, regel: Regel, stichtag: string): Befund[] {
  const anlaesse = ereignisse.filter(({ art }) => regel.anlass.includes(art));
  const things = [...new Set(anlaesse.map(({ dokumentId }) => dokumentId))];
  return things.map((dokumentId) => {
    const own = ereignisse.filter((one) => one.dokumentId === undefined || one.dokumentId === dokumentId);
    return assessThing(own, regel, dokumentId, stichtag);
  });
}

function assessThing(own: readonly Tatsache[], regel: Regel, dokumentId: string | undefined, stichtag: string): Befund {
  const base = {
    regel: regel.schluessel,
    titel: regel.titel,
    gegenstand: dokumentId ? ('dokument' as const) : ('datengruppe' as const),
    ...(dokumentId ? { dokumentId } : {}),
    norm: regel.norm,
    fehlt: [],
    gesperrtDurch: [],
    hinweise: hinweiseOf(regel, stichtag),
    ...checkedUntil(regel, stichtag),
  };
  const anlass = latestOf(own, regel.anlass) as string;
  const deleted = own.find((one) => one.art === 'geloescht' && one.regel === regel.schluessel && one.tag >= anlass);
  if (deleted) return { ...base, stand: 'erledigt', erklaerung: `Gelöscht am ${german(deleted.tag)}.` };
  const ways = regel.wege.flatMap((weg) => {
    // What happened before belongs to an earlier case: a card handed over years ago says nothing of these fingerprints.
    const days = weg.nach.map((art) => latestDay(regel.anlass.includes(art) ? own : since(own, anlass), art));
    if (days.some((day) => day === undefined)) return [];
    const beginn = (days as string[]).reduce(later);
    return [{ weg, beginn, faelligAb: dueDay(beginn, weg.frist) }];
  });
  const first = ways.toSorted((a, b) => a.faelligAb.localeCompare(b.faelligAb))[0];
  if (!first)
    return {
      ...base,
      stand: 'unbestimmt',
      fehlt: [regel.wege.map(({ nach }) => nach.map((art) => EREIGNIS_WORTE[art]).join(' und ')).join(' – oder: ')],
      erklaerung: regel.erklaerung,
    };
  const gone = regel.entfaellt ? latestDay(own, regel.entfaellt) : undefined;
  if (gone !== undefined && gone < first.faelligAb)
    return {
      ...base,
      stand: 'erledigt',
      erklaerung: `${EREIGNIS_WORTE[regel.entfaellt as Ereignisart]} am ${german(gone)}: Die Daten gehören jetzt zur Akte.`,
    };
  const early = regel.fruehestens ? latestDay(own, regel.fruehestens) : undefined;
  return {
    ...base,
    norm: first.weg.norm ?? regel.norm,
    beginn: first.beginn,
    faelligAb: first.faelligAb,
    ...(early && early < first.faelligAb ? { fruehestens: early } : {}),
    stand: first.faelligAb <= stichtag ? 'faellig' : 'laeuft',
    erklaerung: `${regel.erklaerung} Zu löschen ab ${german(first.faelligAb)}.`,
  };
}

function assessAmtsregeln({ ereignisse }: Fakten, entscheidungen: Entscheidungen, stichtag: string): Befund[] {
  return AMTSREGELN.flatMap((amt) => {
    const decided = entscheidungen[amt.schluessel];
    const frist = decided ? { jahre: decided.jahre, tage: decided.tage } : {};
    const regel: Regel = {
      schluessel: amt.schluessel,
      titel: amt.titel,
      norm: decided ? `Entscheidung des Amtes: ${decided.grundlage}` : 'Entscheidung des Amtes',
      gueltigAb: '0001-01-01',
      anlass: [amt.anlass],
      wege: [{ nach: [amt.nach], frist }],
      erklaerung: amt.erklaerung,
    };
    const counted = decided?.abJahresende ? ereignisse.map((one) => endOfYear(one, amt.nach)) : ereignisse;
    const found = assessRegel({ ereignisse: counted } as Fakten, regel, stichtag);
    if (decided) return found;
    return found.map(({ faelligAb: _day, beginn: _begin, ...one }) =>
      one.stand === 'erledigt'
        ? one
        : {
            ...one,
            stand: 'unbestimmt' as const,
            fehlt: [`Entscheidung des Amtes: ${amt.titel}`],
            erklaerung: amt.erklaerung,
          },
    );
  });
}

function endOfYear(tatsache: Tatsache, art: Ereignisart): Tatsache {
  return tatsache.art === art ? { ...tatsache, tag: `${tatsache.tag.slice(0, 4)}-12-31` } : tatsache;
}

/** What stops a deletion now, in words; empty when nothing does. */
export function listHindernisse(fakten: Pick<Fakten, 'sperren' | 'personEingeschraenkt'>): string[] {
  const marks = fakten.sperren
    .filter(({ art }) => SPERREN[art].haeltLoeschung)
    .map(({ art, geschaeftszeichen }) =>
      geschaeftszeichen ? `${SPERREN[art].text} (${geschaeftszeichen})` : SPERREN[art].text,
    );
  return fakten.personEingeschraenkt ? [...marks, 'Daten einer Person eingeschränkt (Art. 18 DSGVO)'] : marks;
}

function block(befund: Befund, fakten: Fakten): Befund {
  const gesperrtDurch = listHindernisse(fakten);
  if (gesperrtDurch.length === 0 || befund.stand === 'erledigt') return befund;
  return { ...befund, stand: 'gesperrt', gesperrtDurch };
}

// ---- words ---------------------------------------------------------------------------------------------------------

function ohneUebernahme(zustand: 'A' | 'B', ereignisse: readonly Tatsache[]): string {
  const hint = ereignisse.find(({ art }) => art === 'tod' || art === 'fortzug' || art === 'einbuergerung');
  if (hint && zustand === 'A')
    return `${EREIGNIS_WORTE[hint.art]} am ${german(hint.tag)}: Die Daten sind in die Ausländerdatei B zu übernehmen. Erst damit beginnt die Frist.`;
  if (zustand === 'B')
    return 'Die Akte steht in der Ausländerdatei B, aber Tag und Grund der Übernahme sind nicht eingetragen. Ohne sie lässt sich die Frist nicht berechnen.';
  return 'Die Person gehört zum Bezirk des Amtes, die Akte wird gebraucht. Eine Frist beginnt erst, wenn die Daten in die Ausländerdatei B übernommen werden.';
}

function takeOverWords({ tag, grund }: Tatsache): string {
  const { text, norm } = UEBERNAHMEGRUENDE[grund ?? 'fortgezogen'];
  return `Am ${german(tag)} in die Ausländerdatei B übernommen (${text}, ${norm}).`;
}

function fristWords(regel: DateiBRegel, beginn: string, faelligAb: string): string {
  const since = regel.nach === 'verbot-ende' ? `dem Ende des Verbots am ${german(beginn)}` : 'der Übernahme';
  const verb = regel.soll ? 'soll sie gelöscht werden' : 'ist sie zu löschen';
  return `${ZAHLEN[regel.frist.jahre ?? 0] ?? regel.frist.jahre} Jahre nach ${since} ${verb}: ab ${german(faelligAb)}.`;
}

const ZAHLEN: Readonly<Record<number, string>> = { 5: 'Fünf', 10: 'Zehn' };

function hinweiseOf(regel: { geprueftBis?: string }, stichtag: string): string[] {
  if (!regel.geprueftBis || stichtag <= regel.geprueftBis) return [];
  return [
    `Der Text dieser Vorschrift ist bis ${german(regel.geprueftBis)} geprüft; seitdem gab es Änderungen. Bitte vor einer Löschung vergleichen.`,
  ];
}

function checkedUntil(regel: { geprueftBis?: string }, stichtag: string): { geprueftBis?: string } {
  return regel.geprueftBis && stichtag > regel.geprueftBis ? { geprueftBis: regel.geprueftBis } : {};
}

function latestDay(ereignisse: readonly Tatsache[], art: Ereignisart): string | undefined {
  return latestOf(ereignisse, [art]);
}

function latestOf(ereignisse: readonly Tatsache[], arten: readonly Ereignisart[]): string | undefined {
  const days = ereignisse.filter(({ art }) => arten.includes(art)).map(({ tag }) => tag);
  return days.length === 0 ? undefined : days.reduce(later);
}

function since(ereignisse: readonly Tatsache[], tag: string): Tatsache[] {
  return ereignisse.filter((one) => one.tag >= tag);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

export function german(day: string): string {
  return day.split('-').reverse().join('.');
}
