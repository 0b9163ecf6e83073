/** One page for whoever answers for the law in this house. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { listAllVersions } from '#platform/edited/edited.ts';
import { AENDERUNGEN } from '../recht/rechtsstand.data.ts';
import { RECHTSWERTE } from '../rechtswert/rechtswert.data.ts';
import { type EigenerWert, geltendAm } from '../rechtswert/rechtswert.rules.ts';
import { rechtswertKind } from '../rechtswert/rechtswert.schema.ts';
import { codelisten } from './codelisten.rules.ts';
import { freigegebene, type Version } from './fassung.ts';
import { pruefschemaStoff, rechtszeile, type Stoff, staatenStoff } from './rechtsstand.rules.ts';
import { listCodelisten as codelistenApi, getRechtsstand as rechtsstandApi } from './regelwerk.api.ts';
import { REGELN, type Regel } from './regelwerk.data.ts';
import { normOf, regelAm } from './regelwerk.rules.ts';
import { type Abschnitt, type Geltend, regelKind } from './regelwerk.schema.ts';

const BEREICH: Readonly<Record<Abschnitt, string>> = {
  unterlagen: 'Unterlagen',
  gebuehr: 'Gebühren',
  verfahrensart: 'Verfahren',
  stellen: 'Andere Behörden',
};

/** What came with Bleibe stands in one line for each section; what the office answers for itself, each in its own. */
function regelwerkStoff(versions: readonly Version[], heute: string): Stoff[] {
  const now = REGELN.flatMap((regel): { regel: Regel; geltend: Geltend }[] => {
    const geltend = regelAm(regel, freigegebene(versions, regel.schluessel), heute);
    return geltend ? [{ regel, geltend }] : [];
  });
  return (Object.keys(BEREICH) as Abschnitt[]).flatMap((abschnitt) => {
    const mine = now.filter(({ regel }) => regel.abschnitt === abschnitt);
    const shipped = mine.filter(({ geltend }) => geltend.mitgeliefert);
    const first = shipped[0]?.geltend.inhalt;
    const bereich = BEREICH[abschnitt];
    return [
      ...(first
        ? [
            {
              ...{ schluessel: abschnitt, bereich, name: `Mitgeliefert: ${shipped.length} Einträge` },
              norm: abschnitt === 'gebuehr' ? '§§ 44 bis 54 AufenthV' : normOf(first),
              quelle: first.quelle,
              gueltigAb: shipped.map(({ geltend }) => geltend.gueltigAb).toSorted()[0] as string,
              geprueftBis: shipped.map(({ geltend }) => geltend.inhalt.geprueftBis).toSorted()[0] as string,
              ...(abschnitt === 'gebuehr' ? { betroffenVon: AENDERUNGEN.map(({ fundstelle }) => fundstelle) } : {}),
            },
          ]
        : []),
      ...mine
        .filter(({ geltend }) => !geltend.mitgeliefert)
        .map(({ regel, geltend }) => ({
          ...{ schluessel: regel.schluessel, bereich, name: regel.name, norm: normOf(geltend.inhalt) },
          quelle: geltend.inhalt.quelle,
          gueltigAb: geltend.gueltigAb,
          geprueftBis: geltend.inhalt.geprueftBis,
          ...(geltend.gueltigBis ? { gueltigBis: geltend.gueltigBis } : {}),
        })),
    ];
  });
}

function rechtswertStoff(
  versions: readonly {
    readonly schluessel: string;
    readonly status: string;
    readonly inhalt: { wert: number; quelle: string };
    readonly gueltigAb: string | null;
    readonly gueltigBis: string | null;
  }[],
  heute: string,
): Stoff[] {
  return RECHTSWERTE.flatMap((one): Stoff[] => {
    const own: EigenerWert[] = versions
      .filter(({ schluessel, status }) => schluessel === one.schluessel && status === 'FREIGEGEBEN')
      .map(({ inhalt, gueltigAb, gueltigBis }) => ({ ...inhalt, gueltigAb, gueltigBis }));
    const now = geltendAm(one, own, heute);
    const last = one.mitgeliefert.at(-1);
    const known = now ?? last;
    // What the office sets itself needs no comparison with a text.
    if (!known || known.quelle === 'Voreinstellung von Bleibe') return [];
    const ends = known.gueltigBis;
    const follows =
      ends !== undefined &&
      geltendAm(one, own, Temporal.PlainDate.from(ends).add({ days: 1 }).toString()) !== undefined;
    return [
      {
        ...{ schluessel: `rechtswert.${one.schluessel}`, bereich: 'Schwellen', name: one.name, norm: one.norm },
        quelle: known.quelle,
        gueltigAb: known.gueltigAb,
        // A yearly number is right until its last day; one without an end was read in the text of 28 April 2026.
        geprueftBis: ends ?? '2026-06-11',
        ...(ends !== undefined && !follows ? { gueltigBis: ends } : {}),
      },
    ];
  });
}

export const getRechtsstand = defineAction(rechtsstandApi, {
  run: async ({ tx, clock }) => {
    const heute = clock.today().toString();
    const stoff = [
      ...pruefschemaStoff(),
      ...regelwerkStoff(await listAllVersions(tx, regelKind), heute),
      ...rechtswertStoff(await listAllVersions(tx, rechtswertKind), heute),
      ...staatenStoff(),
    ];
    return {
      heute,
      aenderungen: AENDERUNGEN.map(({ fundstelle, titel, inKraft }) => ({
        fundstelle,
        titel,
        tage: inKraft.map((tag) => ({ tag, inKraft: tag <= heute })),
      })),
      zeilen: stoff.map((one) => rechtszeile(one, heute)),
    };
  },
  audit: notPersonal('the law names nobody'),
});

export const listCodelisten = defineAction(codelistenApi, {
  run: async () => ({ listen: codelisten() }),
  audit: notPersonal('code lists name nobody'),
});
