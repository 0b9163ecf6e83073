/** Verbs of the conversation within a Vorgang, on the staff side. */
import { ownRange } from '#areas/akten/index.ts';
import { tellBuerger } from '#areas/buerger/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/i18n.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { findVerfahrenById } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { antragFaults } from './antrag.faults.ts';
import { type AntragRow, listAntraegeOfVerfahren } from './antrag.sql.ts';
import { toNachricht } from './antrag.ts';
import type { Formularsprache } from './formular.schema.ts';
import * as api from './gespraech.api.ts';
import { satzOf, vorlageOf } from './gespraech.rules.ts';
import { insertNachricht, listNachrichten, markGelesen, type NewNachricht } from './gespraech.sql.ts';
import { unterlageWorte } from './texte/texte.data.ts';

const verfahren = (id: string) => [{ art: 'verfahren', id }];
const field = (path: string, message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

export const listAntragNachrichten = defineAction(api.listAntragNachrichten, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    const antraege = await listAntraegeOfVerfahren(context.tx, verfahrenId);
    const last = antraege.at(-1);
    const rows = await listNachrichten(
      context.tx,
      antraege.map(({ id }) => id),
    );
    return {
      ...(last ? { antragId: last.id } : {}),
      sprache: last?.sprache ?? 'de',
      nachrichten: rows.map(toNachricht),
      unterlagen: last ? await unterlagenOf(context, last) : [],
    };
  },
  audit: ({ verfahrenId }) => ({ what: 'antrag.nachrichten-gelesen', objects: verfahren(verfahrenId) }),
});

async function unterlagenOf({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>, { antragsart, sprache }: AntragRow) {
  const { zeilen } = await readUnterlagenliste(tx, antragsart, clock.today().toString());
  return [...zeilen, { schluessel: 'anlage' }].map((one) => ({
    schluessel: one.schluessel,
    name: unterlageWorte('de', one),
    eigen: unterlageWorte(sprache as Formularsprache, one),
  }));
}

export const answerAntragNachricht = defineAction(api.answerAntragNachricht, {
  run: async (context, input) => {
    const { tx, actor } = context;
    const { verfahrenId } = input;
    const vorgang = await requireVerfahrenToChange(context, verfahrenId);
    const antraege = await listAntraegeOfVerfahren(tx, verfahrenId);
    const row = antraege.at(-1);
    if (!row) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const liste = await unterlagenOf(context, row);
    const neu = compose(context, row, input, liste);
    const nachricht = await insertNachricht(tx, neu, actor.id);
    await markGelesen(
      tx,
      antraege.map(({ id }) => id),
      'buerger',
    );
    const was = liste.find(({ schluessel }) => schluessel === neu.unterlage)?.name ?? '';
    await noteFristFor(context, verfahrenId, neu, { bezug: nachricht.id, was });
    await tellBuerger(context, row.konto_id);
    await tellVerfahren(context, vorgang);
    return toNachricht(nachricht);
  },
  audit: ({ verfahrenId, vorlage }) => ({
    what: 'antrag.nachricht-geschrieben',
    objects: verfahren(verfahrenId),
    details: { vorlage: vorlage ?? '' },
  }),
});

type Input = Readonly<{
  vorlage?: string | undefined;
  text: string;
  unterlage?: string | undefined;
  bis?: string | undefined;
}>;

function compose(
  { clock }: ActionContext,
  row: AntragRow,
  input: Input,
  liste: Awaited<ReturnType<typeof unterlagenOf>>,
): NewNachricht {
  const { text, unterlage, bis } = input;
  const vorlage = vorlageOf(input.vorlage);
  const art = vorlage?.art ?? 'nachricht';
  if (input.vorlage !== undefined && !vorlage) throw field('vorlage', 'Diese Vorlage gibt es nicht.');
  const was = liste.find(({ schluessel }) => schluessel === unterlage);
  if (art === 'unterlage' && !was) throw field('unterlage', 'Bitte wählen Sie, was fehlt.');
  if (art === 'unterlage' && bis === undefined) throw field('bis', 'Bitte sagen Sie, bis wann.');
  if (bis !== undefined && bis <= clock.today().toString()) throw field('bis', 'Bitte nennen Sie einen späteren Tag.');
  if (text === '' && (!vorlage || art === 'frage')) throw field('text', 'Bitte schreiben Sie etwas.');
  const satz = (sprache: Formularsprache) =>
    vorlage === undefined
      ? ''
      : satzOf(vorlage, sprache, {
          unterlage: (sprache === 'de' ? was?.name : was?.eigen) ?? '',
          bis: bis === undefined ? '' : formatDate(sprache as Language, bis),
        });
  const sprache = row.sprache as Formularsprache;
  return {
    antragId: row.id,
    von: 'amt',
    art,
    text: [satz('de'), text].filter(Boolean).join('\n\n'),
    ...(art === 'unterlage' ? { unterlage } : {}),
    ...(bis === undefined ? {} : { bis }),
    uebersetzung: sprache === 'de' ? '' : satz(sprache),
    sprache,
  };
}

async function noteFristFor(
  { tx, actor }: ActionContext,
  verfahrenId: string,
  { art, bis }: NewNachricht,
  { bezug, was }: { readonly bezug: string; readonly was: string },
): Promise<void> {
  const text =
    art === 'unterlage'
      ? `Unterlage angefordert: ${was}`
      : art === 'frage'
        ? 'Frage an die antragstellende Person'
        : 'Nachricht an die antragstellende Person';
  const oeffentlich = art === 'unterlage';
  await insertEreignis(tx, { verfahrenId, art: 'nachricht', text, oeffentlich, bezug }, actor.id);
  if (bis === undefined) return;
  const frist = { verfahrenId, art: 'nachforderung', faellig: bis, norm: '§ 82 Abs. 1 AufenthG', bezug } as const;
  const due = art === 'unterlage' ? was : 'Antwort auf unsere Frage';
  await insertFrist(tx, { ...frist, text: due, wartetAuf: 'antragsteller' }, actor.id);
}

export const markAntragNachrichtenRead = defineAction(api.markAntragNachrichtenRead, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    // Who looks in by break-glass alone does not take the work off those who have to answer.
    if (!(await findVerfahrenById(context.tx, ownRange(context.actor), verfahrenId))) return {};
    const ids = (await listAntraegeOfVerfahren(context.tx, verfahrenId)).map(({ id }) => id);
    await markGelesen(context.tx, ids, 'buerger');
    return {};
  },
  audit: ({ verfahrenId }) => ({ what: 'antrag.nachrichten-gelesen', objects: verfahren(verfahrenId) }),
});

export const gespraechActions = [listAntragNachrichten, answerAntragNachricht, markAntragNachrichtenRead];
