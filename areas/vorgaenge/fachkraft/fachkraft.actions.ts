/** Verbs on the accelerated procedure (§ 81a AufenthG). */
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireEigen } from '../antrag/antrag.ts';
import { FACHKRAEFTEVERFAHREN } from '../antrag/antragsart.data.ts';
import { bytesOf } from '../antrag/bytes.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist, listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import * as api from './fachkraft.api.ts';
import { SCHRITTE, type Schritt } from './fachkraft.data.ts';
import { fachkraftFaults } from './fachkraft.faults.ts';
import { findSchritt, fristNach, isMoeglich } from './fachkraft.rules.ts';
import { kostenAm, setzeVereinbarung } from './vereinbarung.ts';

const artOf = (schluessel: string) => `fachkraft-${schluessel}`;
const deutsch = (tag: string) => tag.split('-').reverse().join('.');

function requireFachkraft(row: VerfahrenRow): VerfahrenRow {
  if (row.verfahrensart !== 'P34') throw fachkraftFaults.KEIN_FACHKRAEFTEVERFAHREN();
  return row;
}

async function getanIn({ tx }: Pick<ActionContext, 'tx'>, verfahrenId: string) {
  const rows = await listEreignisRows(tx, verfahrenId);
  const of = (schluessel: string) => rows.filter(({ art }) => art === artOf(schluessel));
  return { of, set: new Set(SCHRITTE.map(({ schluessel }) => schluessel).filter((one) => of(one).length > 0)) };
}

const getSteps = defineAction(api.getFachkraefteverfahren, {
  run: async (context, { id }) => {
    requireFachkraft(await requireVerfahren(context, id));
    const getan = await getanIn(context, id);
    const fristen = (await listFristRows(context.tx, id)).filter(({ erledigt_at }) => erledigt_at === null);
    const kostenCent = await kostenAm(context.tx, context.clock.today().toString());
    return {
      ...(kostenCent === undefined ? {} : { kostenCent }),
      schritte: SCHRITTE.map((schritt) => {
        const offen = fristen.find(({ art }) => art === schritt.frist?.art && isLast(schritt, getan.of));
        return {
          ...{ schluessel: schritt.schluessel, name: schritt.name, norm: schritt.norm },
          getan: getan.of(schritt.schluessel).map(({ geschehen_at, text }) => ({ am: geschehen_at, text })),
          moeglich: isMoeglich(schritt, getan.set),
          ...(offen
            ? { frist: { text: offen.text, faellig: String(offen.faellig).slice(0, 10), norm: offen.norm } }
            : {}),
        };
      }),
    };
  },
  audit: ({ id }) => ({ what: 'fachkraefteverfahren.gelesen', objects: [{ art: 'verfahren', id }] }),
});

/** Two steps begin a period of one kind: it belongs to the one that came last. */
function isLast(schritt: Schritt, of: (schluessel: string) => readonly { readonly geschehen_at: string }[]): boolean {
  const when = (one: Schritt) => of(one.schluessel).at(-1)?.geschehen_at ?? '';
  const alike = SCHRITTE.filter(({ frist }) => frist?.art === schritt.frist?.art);
  return when(schritt) !== '' && alike.every((one) => when(one) <= when(schritt));
}

const at = (path: string, message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

const wasDue = ({ art, text, norm, wartetAuf }: NonNullable<Schritt['frist']>) => ({
  ...{ art, text, norm },
  ...(wartetAuf ? { wartetAuf } : {}),
});

const noteStep = defineAction(api.noteFachkraefteschritt, {
  run: async (context, { id, schritt: schluessel, tag, hinweis }) => {
    const { tx, actor, clock } = context;
    const row = requireFachkraft(await requireVerfahrenToChange(context, id));
    const schritt = findSchritt(schluessel);
    if (!schritt) throw at('schritt', 'Bitte wählen Sie einen Schritt.');
    if (tag > clock.today().toString())
      throw at('tag', 'Dieser Tag liegt in der Zukunft. Halten Sie es fest, wenn es so weit ist.');
    if (tag < officeDay(row.eingegangen_at))
      throw at('tag', 'Dieser Tag liegt vor dem Antrag. Bitte prüfen Sie das Datum.');
    if (!isMoeglich(schritt, (await getanIn(context, id)).set)) throw fachkraftFaults.SCHRITT_NICHT_DRAN();
    const text = `${schritt.oeffentlich} (${deutsch(tag)})`;
    const art = artOf(schluessel);
    await insertEreignis(tx, { verfahrenId: id, art, text, oeffentlich: true }, actor.id);
    if (hinweis !== '')
      await insertEreignis(tx, { verfahrenId: id, art: 'notiz', text: `${schritt.name}: ${hinweis}` }, actor.id);
    for (const ended of schritt.beendet) await finishFristen(tx, { verfahrenId: id, art: ended }, actor.id);
    const faellig = fristNach(schritt, tag);
    if (schritt.frist && faellig !== undefined) {
      await insertFrist(tx, { verfahrenId: id, ...wasDue(schritt.frist), faellig }, actor.id);
    }
    await tellVerfahren(context, { id, akte_id: row.akte_id });
    return {};
  },
  audit: ({ id, schritt }) => ({
    what: 'fachkraefteverfahren.schritt-festgehalten',
    objects: [{ art: 'verfahren', id }],
    details: { schritt },
  }),
});

const readAgreement = defineAction(api.readVereinbarung, {
  prepare: async (kernel, { id }, { actor }) => {
    const row = await transact(kernel.pool.db, actor, id, (tx) => requireEigen({ ...kernel, tx, actor }, id, 'lesen'));
    if (row.antragsart !== FACHKRAEFTEVERFAHREN) throw fachkraftFaults.KEIN_FACHKRAEFTEVERFAHREN();
    return setzeVereinbarung(kernel, row);
  },
  run: async (context, { id }, pdf): Promise<ByteAnswer> => {
    await requireEigen(context, id, 'lesen');
    return bytesOf(pdf, 'Vereinbarung-Fachkraefteverfahren.pdf', 'application/pdf');
  },
  audit: ({ id }) => ({ what: 'fachkraefteverfahren.vereinbarung-gelesen', objects: [{ art: 'antrag', id }] }),
});

export const fachkraftActions = [getSteps, noteStep, readAgreement];
