/** Gathers what a Schreiben rests on, and compares it with what lay there when it was handed in. */
import { createHash } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import { isFeld, labelOf } from '../pruefung/tatsachen.data.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { VORBEREITET } from './baustein.schema.ts';
import { readBausteine } from './baustein.ts';
import { fillAbschnitte } from './brief.rules.ts';
import { werteOf } from './brief.ts';
import { abweichungen, canonical, grundlageVon } from './grundlage.rules.ts';
import type { Abweichung, Grundlage } from './grundlage.schema.ts';
import { findLetzteAnschrift } from './schreiben.sql.ts';
import type { Stand } from './stand.ts';

/** A release on another day than the handing in is no change of what it says. */
const TAG_BLEIBT_OFFEN = { heute: '{{heute}}', titel: '{{titel}}' };

export async function readGrundlage(context: ActionContext, stand: Stand): Promise<Grundlage> {
  const { tx } = context;
  const { row, verfahren, lage, folgen, person } = stand;
  const werte = { ...werteOf(stand, lage.heute), ...TAG_BLEIBT_OFFEN };
  const facts = row.art === 'bescheid' ? await listTatsacheRows(tx, verfahren.id) : [];
  return grundlageVon({
    lage,
    titel: row.titel,
    abschnitte: fillAbschnitte(row.abschnitte, werte).abschnitte,
    person: [person.name, person.geburtsdatum ?? '', person.aktenzeichen].filter((one) => one !== ''),
    bekannteAnschrift: await bekannteAnschrift(context, stand),
    briefkopf: briefkopfzeilen(stand),
    anlagen: [],
    tatsachen: facts.map(({ feld, wert }) => [isFeld(feld) ? labelOf(feld) : feld, wertWorte(wert)] as const),
    bausteine: await bausteineOf(context, stand),
    verfahrensart: [stand.verfahrensart?.name ?? verfahren.verfahrensart, stand.verfahrensart?.norm ?? ''].join(', '),
    plan: folgen?.plan,
    gebuehr: folgen?.gebuehr,
    gebuehrCent: row.gebuehr_cent,
    bisher: folgen?.lage.bisher ?? [],
  });
}

const wertWorte = (wert: unknown): string =>
  wert === true ? 'ja' : wert === false ? 'nein' : typeof wert === 'string' ? wert : JSON.stringify(wert);

/** Of the proxy to whom it goes, or of the person. */
async function bekannteAnschrift({ tx }: ActionContext, { row, verfahren, lage }: Stand): Promise<string> {
  if (row.beteiligter_id === null) return (await findLetzteAnschrift(tx, verfahren.person_id)) ?? '';
  return lage.empfangsberechtigte.find(({ id }) => id === row.beteiligter_id)?.anschrift ?? '';
}

function briefkopfzeilen({ briefkopf }: Stand): string[] {
  if (!briefkopf) return [];
  const { traeger, behoerde, strasse, plz, ort, gericht } = briefkopf;
  return [
    traeger,
    behoerde,
    `${strasse}, ${plz} ${ort}`,
    `${gericht.name}, ${gericht.strasse}, ${gericht.plz} ${gericht.ort}`,
  ];
}

/** Which version is in force today of each block that was used; the text of the letter keeps what was put in. */
async function bausteineOf({ tx }: ActionContext, { row, lage }: Stand): Promise<(readonly [string, string])[]> {
  const used = row.abschnitte.flatMap(({ bausteine = [] }) => bausteine);
  if (used.length === 0) return [];
  const now = await readBausteine(tx, lage.heute);
  return used.map(({ schluessel, titel }) => {
    if (schluessel === VORBEREITET) return [titel, 'kein Textbaustein; von einem Menschen übernommen'] as const;
    const nummer = now.get(schluessel)?.nummer;
    return [titel, nummer === undefined ? 'mitgeliefert' : `Fassung ${nummer}`] as const;
  });
}

export const hashOf = (of: Grundlage): string => createHash('sha256').update(canonical(of)).digest('hex');

/** What is not any more as it was handed in. What was handed in before this was kept is handed in anew. */
export function seitVorlage({ row }: Pick<Stand, 'row'>, now: Grundlage): Abweichung[] {
  if (row.grundlage === null)
    return [{ gegenstand: 'Vorlage', vorher: 'vor einer Aktualisierung des Programms', nachher: 'muss neu geschehen' }];
  // jsonb keeps no order of its keys; the comparison does not need one.
  const changed = abweichungen(row.grundlage, now);
  if (changed.length === 0 && hashOf(now) !== row.grundlage_hash)
    throw new Error(`schreiben ${row.id}: its basis does not fit its hash`);
  return changed;
}
