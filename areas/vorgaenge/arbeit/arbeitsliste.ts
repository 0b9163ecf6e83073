/** Rows of the work list as people read them. */
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { toVerfahrenListe } from '../verfahren.ts';
import { dringlichkeitOf, endOfWeek, untaetigkeitAb, warnungBis } from './arbeitsliste.rules.ts';
import type { Arbeitszahlen, Arbeitszeile, Dringlichkeit } from './arbeitsliste.schema.ts';
import type { ArbeitszeileRow, countArbeitRows, Tage } from './arbeitsliste.sql.ts';

export function tageOf({ clock }: Pick<ActionContext, 'clock'>): Tage {
  const heute = clock.today().toString();
  return { heute, wochenende: endOfWeek(heute), warnungBis: warnungBis(heute) };
}

export async function toArbeitszeilen(
  context: ActionContext,
  rows: readonly ArbeitszeileRow[],
): Promise<Arbeitszeile[]> {
  const heute = context.clock.today().toString();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (await toVerfahrenListe(context, rows)).map((kurz) => {
    const row = byId.get(kurz.id);
    return {
      ...kurz,
      dringlichkeit: dringlichkeitOf(kurz.naechsteFrist, heute),
      ...(row?.wartet_auf ? { wartetAuf: row.wartet_auf } : {}),
      ...(row?.schritt ? { schritt: row.schritt } : {}),
      neueNachrichten: row?.neu ?? 0,
      untaetigkeit: untaetigkeitAb(officeDay(kurz.vollstaendigAm ?? kurz.eingegangenAm), heute),
    };
  });
}

const GRUPPEN: readonly Dringlichkeit[] = ['ueberfaellig', 'heute', 'woche', 'spaeter', 'ohne'];

export function addUp(
  rows: Awaited<ReturnType<typeof countArbeitRows>>,
  ansicht: 'meine' | 'bereich' | 'alle',
): Arbeitszahlen {
  const sum = (key: Exclude<keyof (typeof rows)[number], 'stand'>) => rows.reduce((total, row) => total + row[key], 0);
  return {
    ansichten: { meine: sum('meine'), bereich: sum('bereich'), alle: sum('alle') },
    gruppen: Object.fromEntries(GRUPPEN.map((one) => [one, sum(one)])) as Arbeitszahlen['gruppen'],
    staende: Object.fromEntries(rows.map((row) => [row.stand, row[ansicht]])),
    untaetigkeit: sum('spaet'),
  };
}
