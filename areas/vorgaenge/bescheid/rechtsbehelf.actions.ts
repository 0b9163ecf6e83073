/** Verbs on suits. With one the Akte is held: nothing of it is deleted while a court may ask for it. */
import { insertSperrvermerk } from '#areas/akten/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { tagWorte } from './brief.rules.ts';
import * as api from './rechtsbehelf.api.ts';
import type { Rechtsbehelf } from './rechtsbehelf.schema.ts';
import { endRechtsbehelf, insertRechtsbehelf, listRechtsbehelfRows, type RechtsbehelfRow } from './rechtsbehelf.sql.ts';
import { findSchreiben } from './schreiben.sql.ts';

const NAME = { klage: 'Klage', eilantrag: 'Eilantrag' } as const;
/** The court asks for the file (§ 99 VwGO); an urgent application waits for nobody. */
const AKTE_TAGE = { klage: 14, eilantrag: 2 } as const;

const toRechtsbehelf = (row: RechtsbehelfRow): Rechtsbehelf => ({
  id: row.id,
  schreibenId: row.schreiben_id,
  art: row.art,
  gericht: row.gericht,
  aktenzeichen: row.aktenzeichen,
  eingegangenAm: row.eingegangen_am,
  ...(row.erledigt_am === null ? {} : { erledigtAm: row.erledigt_am }),
  ...(row.ausgang === null ? {} : { ausgang: row.ausgang }),
});

export const noteKlage = defineAction(api.noteKlage, {
  run: async (context, { id: schreibenId, ...values }) => {
    const { tx, actor, clock } = context;
    const schreiben = await findSchreiben(tx, schreibenId);
    if (!schreiben) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
    // Also where the Vorgang is done: a suit comes when it comes.
    const verfahren = await requireVerfahren(context, schreiben.verfahren_id);
    if (schreiben.art !== 'bescheid' || schreiben.freigegeben_at === null) throw bescheidFaults.KEIN_BESCHEID();
    if (values.eingegangenAm > clock.today().toString())
      throw commonFaults.EINGABE_UNGUELTIG(
        {},
        { fields: [{ path: 'eingegangenAm', message: 'Dieser Tag liegt in der Zukunft.' }] },
      );
    const id = await insertRechtsbehelf(tx, { ...values, verfahrenId: verfahren.id, schreibenId }, actor.id);
    if (id === undefined) throw bescheidFaults.KLAGE_BEKANNT();
    await insertSperrvermerk(tx, {
      akteId: verfahren.akte_id,
      art: 'aufbewahrungssperre',
      grund: `${NAME[values.art]} beim ${values.gericht}`,
      geschaeftszeichen: values.aktenzeichen,
      by: actor.id,
    });
    await finishFristen(tx, { verfahrenId: verfahren.id, art: 'rechtsbehelf', bezug: schreibenId }, actor.id);
    const text = `${NAME[values.art]} beim ${values.gericht}, ${values.aktenzeichen}, eingegangen am ${tagWorte(values.eingegangenAm)}`;
    await insertEreignis(tx, { verfahrenId: verfahren.id, art: values.art, text, bezug: schreibenId }, actor.id);
    await insertFrist(
      tx,
      {
        verfahrenId: verfahren.id,
        art: 'gerichtsakte',
        faellig: clock.today().add({ days: AKTE_TAGE[values.art] }).toString(),
        text: `Akte an das ${values.gericht} geben`,
        norm: '§ 99 VwGO',
        bezug: id,
      },
      actor.id,
    );
    await tellVerfahren(context, verfahren);
    return { id, schreibenId, ...values };
  },
  audit: ({ id, art }, result) => ({
    what: 'rechtsbehelf.vermerkt',
    objects: [{ art: 'schreiben', id }, ...(result ? [{ art: 'rechtsbehelf', id: result.id }] : [])],
    details: { art },
  }),
});

export const listRechtsbehelfe = defineAction(api.listRechtsbehelfe, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    return { rechtsbehelfe: (await listRechtsbehelfRows(context.tx, verfahrenId)).map(toRechtsbehelf) };
  },
  audit: ({ verfahrenId }) => ({ what: 'rechtsbehelfe.gelesen', objects: [{ art: 'verfahren', id: verfahrenId }] }),
});

/** The hold on the Akte stays until somebody lifts it: other courts may still ask. */
export const finishRechtsbehelf = defineAction(api.finishRechtsbehelf, {
  run: async (context, { verfahrenId, id, am, ausgang }) => {
    const { tx, actor } = context;
    const verfahren = await requireVerfahrenToChange(context, verfahrenId);
    if (!(await endRechtsbehelf(tx, verfahrenId, id, { am, ausgang }))) throw commonFaults.KONFLIKT();
    await finishFristen(tx, { verfahrenId, bezug: id }, actor.id);
    await insertEreignis(
      tx,
      { verfahrenId, art: 'rechtsbehelf-ende', text: `Gericht: ${ausgang}`, bezug: id },
      actor.id,
    );
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id }) => ({ what: 'rechtsbehelf.beendet', objects: [{ art: 'rechtsbehelf', id }] }),
});

export const rechtsbehelfActions = [noteKlage, listRechtsbehelfe, finishRechtsbehelf];
