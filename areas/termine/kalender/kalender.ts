/** From rows to what the office sees, and what one colleague does for somebody else. */
import { findPersonenFuerAuskunft } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Kontakt, Terminangaben } from '../buchung/angaben.schema.ts';
import { kontaktHmac, readAngaben, sealAngaben } from '../buchung/angaben.ts';
import { insertBuchung, setPruefung } from '../buchung/buchung.sql.ts';
import { personSchluessel, readPersonen } from '../buchung/personen.ts';
import { isAzrNummer } from '../buchung/personschluessel.rules.ts';
import { schluesselHashFor } from '../buchung/schluessel.ts';
import { tellTermin } from '../buchung/terminpost.ts';
import {
  type Besuchsplan,
  bookTermin,
  holdTermin,
  listFreieTage,
  listFreieZeiten,
  nameTermin,
} from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Klasse, Terminsprache } from '../termine.schema.ts';
import type { Besucher, TerminFuerAmt, TerminKurz } from './kalender.schema.ts';
import { findKalenderRow, type Kalenderzeile } from './kalender.sql.ts';

/** Classes of a day in the order in which the office takes from them. */
export const KLASSEN_DES_AMTS: readonly Klasse[] = ['oeffentlich', 'einladung', 'notfall', 'spontan'];

export function toKurz(kernel: Pick<Kernel, 'keys'>, row: Kalenderzeile): TerminKurz {
  const [erste] = readAngaben(kernel, row.angaben).personen;
  return {
    ...row,
    stationen: [...row.stationen],
    name: erste ? [erste.familienname, erste.vornamen].filter(Boolean).join(', ') : null,
    anliegen: row.anliegen.map(({ name }) => name).join(', '),
  };
}

export function toTermin(kernel: Pick<Kernel, 'keys'>, row: Kalenderzeile): TerminFuerAmt {
  return {
    ...row,
    ...toKurz(kernel, row),
    anliegenListe: row.anliegen.map(({ schluessel, name, personen, minuten }) => ({
      schluessel,
      name,
      personen,
      minuten,
    })),
    angaben: readAngaben(kernel, row.angaben),
    angelegtAt: row.createdAt,
  };
}

export async function requireTermin(context: Pick<ActionContext, 'tx'>, id: string): Promise<Kalenderzeile> {
  const row = await findKalenderRow(context.tx, id);
  if (!row) throw termineFaults.NICHT_GEFUNDEN();
  return row;
}

export interface Vereinbarung {
  readonly plan: Besuchsplan;
  readonly beginn: string;
  readonly klasse: Klasse;
  readonly personen: readonly Besucher[];
  readonly kontakt: Kontakt;
  readonly hinweis: string;
  readonly faehigkeiten: readonly string[];
  readonly sprache: Terminsprache;
  readonly verfahrenId?: string | undefined;
}

/** Takes, names and promises in one transaction: at the desk nobody waits for a code. */
export async function arrange(context: ActionContext, auftrag: Vereinbarung): Promise<string> {
  const { tx, clock } = context;
  const { plan, beginn, klasse, sprache, kontakt, verfahrenId } = auftrag;
  const jetzt = clock.now();
  const besucher = await requireBesucher(context, auftrag.personen, plan.personen);
  const held = await holdTermin(tx, { plan, beginn, klasse, herkunft: 'amt', stand: 'gehalten', sprache, jetzt });
  const personId = besucher[0]?.personId;
  const wer = await schluesselOf(context, besucher);
  await insertBuchung(tx, { terminId: held.id, netz: null, faehigkeiten: auftrag.faehigkeiten, at: jetzt.toString() });
  const named = await nameTermin(tx, {
    id: held.id,
    version: held.version,
    gesperrt: held,
    angaben: sealAngaben(context, angabenOf(besucher, kontakt, auftrag.hinweis)),
    kontaktHmac: kontaktHmac(context, kontakt) ?? null,
    schluesselHash: schluesselHashFor(context, held.id),
    personen: wer.schluessel,
    haeltBis: jetzt.add({ minutes: 5 }),
    personId: personId ?? wer.personId,
    verfahrenId: verfahrenId ?? wer.verfahrenId,
    jetzt,
  });
  await setPruefung(tx, held.id, wer.pruefgrund, wer.akteId ?? null);
  const booked = await bookTermin(tx, { id: held.id, version: named.version, jetzt, gesperrt: named });
  await tellTermin(context, tx, booked, 'bestaetigt');
  return booked.id;
}

/** Where the register knows somebody, its writing counts. Who may not see that person cannot book for them by id. */
async function requireBesucher(
  context: ActionContext,
  personen: readonly Besucher[],
  anzahl: number,
): Promise<Besucher[]> {
  const fields: { path: string; message: string }[] = [];
  if (personen.length !== anzahl)
    fields.push({ path: 'personen', message: `Bitte tragen Sie alle ${anzahl} Personen ein.` });
  personen.forEach(({ nummer }, nr) => {
    if (nummer !== undefined && isAzrNummer(nummer))
      fields.push({
        path: `personen.${nr}.nummer`,
        message: 'Das ist eine AZR-Nummer. Bitte nehmen Sie die Nummer des Papiers.',
      });
  });
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
  const personIds = personen.flatMap(({ personId }) => (personId ? [personId] : []));
  if (personIds.length === 0) return [...personen];
  const bekannte = await findPersonenFuerAuskunft(context, { personIds });
  return personen.map((einer) => {
    if (einer.personId === undefined) return einer;
    const found = bekannte.find(({ id }) => id === einer.personId);
    if (!found) throw commonFaults.NICHT_GEFUNDEN();
    const { familienname, vornamen, geburtsdatum = einer.geburtsdatum } = found;
    return { ...einer, familienname, vornamen, geburtsdatum };
  });
}

function angabenOf(personen: readonly Besucher[], { email, telefon }: Kontakt, hinweis: string): Terminangaben {
  return {
    personen: personen.map(({ personId: _, ...rest }) => rest),
    ...(email ? { email } : {}),
    ...(telefon ? { telefon } : {}),
    ...(hinweis ? { wunsch: hinweis } : {}),
  };
}

/** Typed people as the public's way takes them; those of the register by who they are, so that neither gives a second one. */
async function schluesselOf(context: ActionContext, besucher: readonly Besucher[]) {
  const getippt = besucher.filter(({ personId, nummer }) => personId === undefined || nummer !== undefined);
  const wer = await readPersonen(context, context.tx, getippt);
  const register = besucher.flatMap(({ personId }) => (personId ? [personSchluessel(context, personId)] : []));
  return {
    ...wer,
    schluessel: [...new Set([...wer.schluessel, ...register])],
    // Whoever is in the register has been looked at.
    pruefgrund: register.length === besucher.length ? [] : wer.pruefgrund,
  };
}

export interface Angebot {
  readonly tage: { tag: string; zeiten: number }[];
  readonly tag: string | null;
  readonly zeiten: { beginn: string; klassen: Klasse[] }[];
}

/** Days of the next weeks with a start in any class, and the starts of one of them. */
export async function readAngebot(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  plan: Besuchsplan,
  { ab, tag, tageVoraus = 42 }: { ab?: string | undefined; tag?: string | undefined; tageVoraus?: number },
): Promise<Angebot> {
  const heute = clock.today().toString();
  const von = ab !== undefined && ab > heute ? ab : heute;
  const bis = Temporal.PlainDate.from(von).add({ days: tageVoraus }).toString();
  const jetzt = clock.now();
  const proTag = new Map<string, number>();
  for (const klasse of KLASSEN_DES_AMTS)
    for (const eine of await listFreieTage(tx, plan, { von, bis, klasse, jetzt }))
      proTag.set(eine.tag, Math.max(proTag.get(eine.tag) ?? 0, eine.zeiten));
  const tage = [...proTag].map(([eine, zeiten]) => ({ tag: eine, zeiten })).sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const gewaehlt = tag ?? tage[0]?.tag ?? null;
  if (gewaehlt === null) return { tage, tag: null, zeiten: [] };
  const zeiten = new Map<string, Klasse[]>();
  for (const klasse of KLASSEN_DES_AMTS)
    for (const beginn of await listFreieZeiten(tx, plan, { tag: gewaehlt, klasse, jetzt }))
      zeiten.set(beginn, [...(zeiten.get(beginn) ?? []), klasse]);
  return {
    tage,
    tag: gewaehlt,
    zeiten: [...zeiten]
      .map(([beginn, klassen]) => ({ beginn, klassen }))
      .sort((a, b) => (a.beginn < b.beginn ? -1 : 1)),
  };
}
