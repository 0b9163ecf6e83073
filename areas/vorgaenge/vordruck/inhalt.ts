/** What is known of a person, for the words on a form. */
import { type AkteDerPerson, findAktenDerPersonen } from '#areas/akten/index.ts';
import { findAmtName } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { findEntschieden } from '../fiktion/aufenthalt.ts';
import { findBestellteKarte } from '../karte/karte.sql.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { findErreichbarkeit } from '../titel/erreichbarkeit.sql.ts';
import { listTitelOf, type TitelRow } from '../titel/titel.sql.ts';
import { germanDay } from '../titel/titel.ts';
import { abschnittOf, findTitelart, grundlageOfTitel, nameOfTitel } from '../titel/titelart.data.ts';
import { requireVerfahren } from '../verfahren.ts';
import { FELD_WORTE } from './inhalt.data.ts';
import {
  ausweisersatzinhalt,
  type BekannterTitel,
  duldungsinhalt,
  type Formularworte,
  fiktionsinhalt,
  type Kenntnis,
  titelinhalt,
} from './inhalt.rules.ts';
import type { Inhalt, Lage } from './inhalt.schema.ts';
import { DRUCKBILDER } from './vordruck.data.ts';
import type { Vordruckart } from './vordruck.schema.ts';

interface Wen {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId?: string | undefined;
}

const ERWERB: Readonly<Record<string, string>> = {
  erlaubt: 'Erwerbstätigkeit erlaubt',
  'nicht-erlaubt': 'Erwerbstätigkeit nicht erlaubt',
};

function toBekannt(row: TitelRow): BekannterTitel {
  const words = row.nebenbestimmungen.filter(({ art }) => art === 'erwerbstaetigkeit' || art === 'arbeitgeber');
  return {
    art: row.art,
    name: nameOfTitel(row),
    norm: grundlageOfTitel(row),
    gueltigBis: row.endet,
    erwerb: words.map(({ text }) => text).join('; ') || ERWERB[row.beschaeftigung],
    nebenbestimmungen: row.nebenbestimmungen.map(({ text }) => text),
  };
}

/** The newest that had begun by the day and was not ended otherwise; what ran out stays, its end decides (§ 81 (4)). */
function titelAm(rows: readonly TitelRow[], tag: string): TitelRow | undefined {
  return rows.find((row) => row.gueltig_ab <= tag && (row.beendet === null || (row.beendet_am ?? '') > tag));
}

async function loadKenntnis(context: ActionContext, { personId, verfahrenId }: Wen): Promise<Kenntnis> {
  const { tx, actor, clock } = context;
  const stichtag = clock.today().toString();
  const titel = await listTitelOf(tx, actor, personId);
  if (verfahrenId === undefined) {
    const row = titelAm(titel, stichtag);
    return { stichtag, antragAm: undefined, titel: row && toBekannt(row) };
  }
  const verfahren = await requireVerfahren(context, verfahrenId);
  const facts = new Map((await listTatsacheRows(tx, verfahrenId)).map(({ feld, wert }) => [feld, wert]));
  const said = facts.get('antrag.gestellt_am');
  const antragAm = typeof said === 'string' ? said : officeDay(verfahren.eingegangen_at);
  const asyl = facts.get('erwerb.asylantrag_am');
  const row = titelAm(titel, antragAm);
  const karte = await findBestellteKarte(tx, personId);
  const neuer = karte && titel.find(({ id }) => id === karte.titel_id);
  return {
    stichtag,
    antragAm,
    entschiedenAm: (await findEntschieden(context, verfahren))?.am ?? erledigtAm(verfahren, karte !== undefined),
    asylantragAm: typeof asyl === 'string' ? asyl : undefined,
    beantragt: verfahren.pruefart ?? undefined,
    // A title that was granted meanwhile is the future one, not the one until now.
    titel: row && row.id !== neuer?.id ? toBekannt(row) : undefined,
    kuenftig: neuer && karte ? kuenftigOf(neuer, officeDay(karte.bestellt_at)) : undefined,
  };
}

/** Granted and waiting for the card, the certificate goes on (§ 81 (5a) AufenthG). */
const erledigtAm = ({ erledigt_at }: { erledigt_at: string | null }, karte: boolean): string | undefined =>
  erledigt_at && !karte ? officeDay(erledigt_at) : undefined;

function kuenftigOf(row: TitelRow, karteBestelltAm: string): Kenntnis['kuenftig'] {
  const abschnitt = abschnittOf(findTitelart(row.art)?.grundlage.paragraf);
  const { erwerb } = toBekannt(row);
  return abschnitt === undefined || !erwerb ? undefined : { abschnitt, erwerbstaetigkeit: erwerb, karteBestelltAm };
}

const WORTE: Readonly<Record<Vordruckart, (k: Kenntnis, lage: Lage) => Formularworte>> = {
  fiktionsbescheinigung: fiktionsinhalt,
  'duldung-traeger': duldungsinhalt,
  'duldung-etikett': duldungsinhalt,
  ausweisersatz: ausweisersatzinhalt,
  'klebeetikett-titel': titelinhalt,
  zusatzblatt: titelinhalt,
};

/** Everything that goes onto the form, field by field, or why it may not be issued. */
export async function loadInhalt(context: ActionContext, art: Vordruckart, wen: Wen, lage: Lage): Promise<Inhalt> {
  const { tx, actor } = context;
  const { worte, gueltigBis, ...rest } = WORTE[art](await loadKenntnis(context, wen), lage);
  const wer = [...(await findAktenDerPersonen(tx, actor, [wen])).values()][0];
  const anschrift = (await findErreichbarkeit(tx, actor, wen.personId))?.anschrift ?? '';
  const known: Readonly<Record<string, string>> = {
    ...personWorte(wer),
    ...{ behoerde: await findAmtName(tx), anschrift, ausgestelltAm: germanDay(context.clock.today().toString()) },
    ...worte,
    ...(gueltigBis ? { gueltigBis: germanDay(gueltigBis) } : {}),
  };
  const felder = DRUCKBILDER[art].felder.map(({ feld }) => ({
    feld,
    label: FELD_WORTE[feld] ?? feld,
    wert: known[feld] ?? '',
  }));
  return { ...rest, felder, ...(gueltigBis ? { gueltigBis } : {}) };
}

function personWorte(wer: AkteDerPerson | undefined): Record<string, string> {
  if (!wer) return {};
  const { familienname, vornamen, geburtsdatum, staatsangehoerigkeiten } = wer;
  return {
    ...{ familienname, vornamen, staatsangehoerigkeit: staatsangehoerigkeiten.join(', ') },
    geburtsdatum: geburtsdatum?.length === 10 ? germanDay(geburtsdatum) : (geburtsdatum ?? ''),
  };
}
