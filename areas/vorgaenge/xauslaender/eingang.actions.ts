/** Verbs on messages that bring applications. */
import { findAehnliche } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { openVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { legeAnlagenAb } from './anlagen.jobs.ts';
import type { XAntwort } from './antwort.schema.ts';
import { replyTo } from './ausgang.ts';
import { ANTRAGSGRUENDE, EINGANGSARTEN, STATUS } from './codelisten.data.ts';
import * as api from './eingang.api.ts';
import type { Antragsnachricht } from './eingang.schema.ts';
import {
  type AusgangRow,
  assignNachrichtTo,
  countOffene,
  dismissNachricht,
  findNachricht,
  listAusgang,
  listNachrichtRows,
  lockNachricht,
  type NachrichtRow,
} from './eingang.sql.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';

const MOST = 200;

const objects = (id: string | undefined, result?: Pick<Antragsnachricht, 'akteId' | 'verfahrenId'>) => [
  ...(id ? [{ art: 'antragsnachricht', id }] : []),
  ...(result?.verfahrenId ? [{ art: 'verfahren', id: result.verfahrenId }] : []),
  ...(result?.akteId ? [{ art: 'akte', id: result.akteId }] : []),
];

async function requireNachricht({ tx, actor }: ActionContext, id: string): Promise<NachrichtRow> {
  const row = await findNachricht(tx, actor, id);
  if (!row) throw xauslaenderFaults.NACHRICHT_NICHT_GEFUNDEN();
  return row;
}

/** Held until commit; nobody has decided on it, and it is as the actor saw it. */
async function requireOpen(context: ActionContext, { id, version }: { id: string; version: number }) {
  const row = await requireNachricht(context, id);
  const held = await lockNachricht(context.tx, id);
  if (held?.stand !== 'offen' || !row.antrag) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
  if (held.version !== version) throw commonFaults.KONFLIKT();
  return { ...row, antrag: row.antrag };
}

function toAntragsnachricht(row: NachrichtRow, ausgang: readonly AusgangRow[]): Antragsnachricht {
  const { antrag } = row;
  const grund = ANTRAGSGRUENDE[antrag?.grund ?? ''];
  const { familienname, vornamen, geburtsdatum, anschrift } = antrag?.person ?? {};
  return {
    id: row.id,
    weg: row.weg,
    art: row.art,
    artName: EINGANGSARTEN[row.art] ?? 'Nicht lesbare Nachricht',
    stand: row.stand,
    grund: row.grund,
    pruefung: row.pruefung,
    pruefungFehler: [...row.pruefung_fehler],
    eingegangenAm: row.eingegangen_at,
    ...(antrag ? { absender: antrag.absender.name || antrag.absender.kennung } : {}),
    ...(antrag ? { antragsidentifikation: antrag.antragsidentifikation } : {}),
    ...(antrag?.grund ? { antragsgrund: grund?.name ?? `Schlüssel ${antrag.grund}` } : {}),
    ...(antrag?.anmerkung ? { anmerkung: antrag.anmerkung } : {}),
    ...(familienname === undefined
      ? {}
      : {
          person: {
            familienname,
            vornamen: vornamen ?? '',
            ...(geburtsdatum ? { geburtsdatum } : {}),
            ...(anschrift ? { anschrift } : {}),
          },
        }),
    ...(antrag?.vertreter ? { vertreter: antrag.vertreter.name } : {}),
    anlagen: (antrag?.anlagen ?? []).map(({ name, bezeichnung }) => ({
      name,
      ...(bezeichnung ? { bezeichnung } : {}),
    })),
    ...(grund?.verfahrensart ? { verfahrensart: grund.verfahrensart } : {}),
    rueckkanal: antrag?.rueckkanal ?? false,
    ...(row.akte_id ? { akteId: row.akte_id } : {}),
    ...(row.verfahren_id ? { verfahrenId: row.verfahren_id } : {}),
    antworten: ausgang
      .filter(({ eingang_id }) => eingang_id === row.id)
      .map((one) => ({
        id: one.id,
        art: one.art,
        stand: one.stand,
        grund: one.grund,
        ...(one.gesendet_at ? { gesendetAm: one.gesendet_at } : {}),
      })),
    version: row.version,
  };
}

async function readBack(context: ActionContext, id: string): Promise<Antragsnachricht> {
  return toAntragsnachricht(await requireNachricht(context, id), await listAusgang(context.tx, [id]));
}

export const listAntragsnachrichten = defineAction(api.listAntragsnachrichten, {
  run: async ({ tx, actor }, { stand }) => {
    const rows = await listNachrichtRows(tx, actor, stand, MOST + 1);
    const shown = rows.slice(0, MOST);
    const ausgang = await listAusgang(
      tx,
      shown.map(({ id }) => id),
    );
    return { eintraege: shown.map((row) => toAntragsnachricht(row, ausgang)), mehr: rows.length > MOST };
  },
  audit: ({ stand }, result) => ({
    what: 'antragsnachricht.liste',
    objects: (result?.eintraege ?? []).map(({ id }) => ({ art: 'antragsnachricht', id })),
    details: { stand },
  }),
});

export const countAntragsnachrichten = defineAction(api.countAntragsnachrichten, {
  run: async ({ tx, actor }) => ({ anzahl: await countOffene(tx, actor) }),
  audit: () => ({ withoutAudit: 'a number, nothing of a person' }),
});

export const getAntragsnachricht = defineAction(api.getAntragsnachricht, {
  run: async (context, { id }) => {
    const row = await requireNachricht(context, id);
    const wanted = row.stand === 'offen' ? row.antrag?.person : undefined;
    const found = wanted ? await findAehnliche(context.tx, context.actor, wanted, { limit: 5 }) : [];
    const kandidaten = found.map(({ id: personId, familienname, vornamen, geburtsdatum, gruende, akten }) => ({
      id: personId,
      familienname,
      vornamen,
      ...(geburtsdatum ? { geburtsdatum } : {}),
      gruende,
      akten: akten.map(({ id: akteId, aktenzeichen }) => ({ id: akteId, aktenzeichen })),
    }));
    return { ...(await readBack(context, id)), kandidaten };
  },
  audit: ({ id }, result) => ({
    what: 'antragsnachricht.gelesen',
    objects: [...objects(id, result), ...(result?.kandidaten ?? []).map((one) => ({ art: 'person', id: one.id }))],
  }),
});

export const takeAntragsnachricht = defineAction(api.takeAntragsnachricht, {
  // Reading foreign XML takes a child process and a while: no connection is held meanwhile.
  prepare: (kernel, { xml }, { actor }) =>
    nimmAntragEntgegen(kernel, { weg: 'hand', xml: Buffer.from(xml, 'base64') }, actor),
  run: async (_context, _input, { id, stand, grund, eingegangenAm, verfahrenId, schonDa }) => ({
    id,
    stand,
    grund,
    eingegangenAm,
    ...(verfahrenId ? { verfahrenId } : {}),
    schonDa,
  }),
  audit: (_input, result) => ({ what: 'antragsnachricht.hochgeladen', objects: objects(result?.id) }),
});

export const assignAntragsnachricht = defineAction(api.assignAntragsnachricht, {
  run: async (context, { id, version, ...ziel }) => {
    const row = await requireOpen(context, { id, version });
    const verfahrenId = await openVerfahren(context, {
      ...ziel,
      kanal: 'schnittstelle',
      eingegangenAm: row.eingegangen_at,
    });
    await assignNachrichtTo(context.tx, id, { ...ziel, verfahrenId }, context.actor.id);
    await context.jobs.enqueue(context.tx, legeAnlagenAb, [{ nachrichtId: id }], { lane: 'now' });
    return readBack(context, id);
  },
  audit: ({ id, verfahrensart }, result) => ({
    what: 'antragsnachricht.zugeordnet',
    objects: objects(id, result),
    details: { verfahrensart },
  }),
});

export const dismissAntragsnachricht = defineAction(api.dismissAntragsnachricht, {
  run: async (context, { id, version, hinweis, zustaendigeAbh }) => {
    const { antrag } = await requireOpen(context, { id, version });
    await dismissNachricht(context.tx, id, hinweis, context.actor.id);
    const naming = zustaendigeAbh ? { zustaendigeAbh } : {};
    if (antrag.rueckkanal) await replyTo(context, { id, antrag }, { art: '130109', hinweis, ...naming });
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'antragsnachricht.unzustaendig', objects: objects(id, result) }),
});

export const replyAntragsnachricht = defineAction(api.replyAntragsnachricht, {
  run: async (context, { id, antwort }) => {
    const row = await requireNachricht(context, id);
    if (!row.antrag) throw xauslaenderFaults.NACHRICHT_NICHT_GEFUNDEN();
    const verfahren = row.verfahren_id ? await requireVerfahrenToChange(context, row.verfahren_id) : undefined;
    const bezug = await replyTo(context, { id, antrag: row.antrag }, antwort);
    if (verfahren) {
      const event = { verfahrenId: verfahren.id, art: 'nachricht', text: satzZu(antwort), oeffentlich: true, bezug };
      await insertEreignis(context.tx, event, context.actor.id);
      if (antwort.art === '130102' && antwort.fristdatum)
        await insertFrist(
          context.tx,
          {
            verfahrenId: verfahren.id,
            art: 'nachforderung',
            faellig: antwort.fristdatum,
            text: 'Antwort auf die Rückfrage',
            norm: '§ 82 Abs. 1 AufenthG',
            wartetAuf: 'antragsteller',
            bezug,
          },
          context.actor.id,
        );
      await tellVerfahren(context, verfahren);
    }
    return readBack(context, id);
  },
  audit: ({ id, antwort }, result) => ({
    what: 'antragsnachricht.beantwortet',
    objects: objects(id, result),
    details: { art: antwort.art },
  }),
});

function satzZu(antwort: XAntwort): string {
  switch (antwort.art) {
    case '130102':
      return 'Rückfrage über das Eingabeverfahren gesendet';
    case '130104':
      return STATUS[antwort.status] ?? 'Stand mitgeteilt';
    case '130105':
      return 'Termin mitgeteilt';
    case '130109':
      return 'Nicht zuständig';
    case '130110':
      return 'Beabsichtigte Ablehnung mitgeteilt';
  }
}

export const eingangActions = [
  listAntragsnachrichten,
  countAntragsnachrichten,
  getAntragsnachricht,
  takeAntragsnachricht,
  assignAntragsnachricht,
  dismissAntragsnachricht,
  replyAntragsnachricht,
];
