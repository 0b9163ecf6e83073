/** What a new Schreiben begins with: recipient, way, deadline and the text blocks of its kind. */
import type { ActionContext } from '#platform/actions/action.ts';
import { titelartenVon } from '../folge/folge.rules.ts';
import { naechsterWerktag } from '../frist/feiertag.rules.ts';
import { TITELARTEN } from '../pruefung/titelart.data.ts';
import type { Titelart } from '../pruefung/titelart.schema.ts';
import { findVerfahrensartAm } from '../regelwerk/regelwerk.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { readBausteine } from './baustein.ts';
import { mitEigenen } from './fehlendes.rules.ts';
import { fehlendeAbschnitte } from './fehlendes.ts';
import { ANTWORT_TAGE, anfang, bausteineBeiMassnahme, MIT_TITEL, titelVon } from './schreiben.rules.ts';
import type { Entscheidung, Schreibenart } from './schreiben.schema.ts';
import type { NewSchreiben } from './schreiben.sql.ts';
import { empfaengerwahl } from './schreiben.ts';
import { isBelastend } from './schreibenlage.rules.ts';
import { findPerson, type Stand } from './stand.ts';

/** What begins in the office against a title; everything else was asked for. */
export const isMassnahme = (verfahrensart: string) =>
  findVerfahrensart(verfahrensart)?.pruefarten.includes('ENDE_TITEL') ?? false;

/** One measure of the several that a Vorgang of this kind may be. */
const massnahmeName = ({ verfahrensart, pruefart }: Stand['verfahren']): string | undefined =>
  isMassnahme(verfahrensart) && pruefart !== null
    ? (TITELARTEN as Readonly<Record<string, Titelart | undefined>>)[pruefart]?.name
    : undefined;

export async function beginOf(
  context: ActionContext,
  verfahren: Stand['verfahren'],
  {
    art,
    entscheidung,
    vorlage,
  }: { art: Schreibenart; entscheidung: Entscheidung | undefined; vorlage: Stand['row'] | undefined },
): Promise<NewSchreiben> {
  const heute = context.clock.today();
  const [first] = await empfaengerwahl(context, verfahren, await findPerson(context, verfahren));
  const tage = ANTWORT_TAGE[art];
  const vorgang =
    massnahmeName(verfahren) ??
    (await findVerfahrensartAm(context.tx, verfahren.verfahrensart, heute.toString()))?.name ??
    '';
  const titel = titelartenVon({ verfahrensart: verfahren.verfahrensart, pruefart: verfahren.pruefart }).length > 0;
  return {
    verfahrenId: verfahren.id,
    art,
    entscheidung: entscheidung ?? null,
    titel: vorlage?.titel ?? titelVon(art, entscheidung, vorgang),
    ermessen: vorlage?.ermessen ?? false,
    empfaenger: first?.name ?? '',
    anschrift: first?.anschrift ?? '',
    beteiligterId: first?.beteiligterId ?? null,
    // A refusal has to be proved to have arrived (§ 41 (5) VwVfG, § 3 LZG NRW).
    weg: vorlage?.weg ?? (isBelastend({ art, ...(entscheidung ? { entscheidung } : {}) }) ? 'pzu' : 'brief'),
    gebuehrCent: vorlage?.gebuehr_cent ?? null,
    ausnahme: ausnahmeOf(vorlage),
    // A day on which the office is open (§ 31 (3) VwVfG NRW).
    antwortBis: tage === undefined ? null : naechsterWerktag(heute.add({ days: tage }).toString()),
    abschnitte:
      vorlage?.abschnitte ??
      mitEigenen(
        art === 'nachforderung' ? await fehlendeAbschnitte(context, verfahren) : [],
        anfang(
          art,
          entscheidung,
          await readBausteine(context.tx, heute.toString()),
          isMassnahme(verfahren.verfahrensart)
            ? bausteineBeiMassnahme(art, verfahren.pruefart)
            : entscheidung === 'erteilung' && titel
              ? MIT_TITEL
              : {},
        ),
      ),
  };
}

function ausnahmeOf(row: Stand['row'] | undefined): NewSchreiben['ausnahme'] {
  return row?.ausnahme_norm && row.ausnahme_grund ? { norm: row.ausnahme_norm, grund: row.ausnahme_grund } : null;
}
