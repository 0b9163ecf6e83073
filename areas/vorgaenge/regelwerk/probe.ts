/** What a draft would change for one Vorgang. Reads only. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { fehlendeOf, requireArt } from '../antrag/antrag.rules.ts';
import { listAntraegeOfVerfahren } from '../antrag/antrag.sql.ts';
import { listDateien } from '../antrag/datei.sql.ts';
import { berechneGebuehren } from '../gebuehr/gebuehr.rules.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import type { Regel } from './regelwerk.data.ts';
import { antragsartOf, euro, unterlageName } from './regelwerk.rules.ts';
import type { RegelInhalt, Unterschied } from './regelwerk.schema.ts';
import { eigeneAm, gebuehrenrechtAus } from './regelwerk.ts';

export interface Probe {
  readonly satz: string;
  readonly aenderungen: Unterschied[];
}

interface Probieren {
  readonly regel: Regel;
  readonly vorher: RegelInhalt | undefined;
  readonly nachher: RegelInhalt;
  readonly tag: string;
}

export function probiere(context: ActionContext, row: VerfahrenRow, was: Probieren): Promise<Probe> {
  switch (was.nachher.abschnitt) {
    case 'unterlagen':
      return probiereListe(context, row, was);
    case 'gebuehr':
      return probiereGebuehr(context, row, was);
    case 'verfahrensart':
      return probiereVerfahren(row, was);
    case 'stellen':
      return Promise.resolve(
        ohne('Diese Liste zeigt das Portal vor einem Antrag. An einem Vorgang ändert sie nichts.'),
      );
  }
}

const ohne = (satz: string): Probe => ({ satz, aenderungen: [] });

async function probiereListe({ tx }: ActionContext, row: VerfahrenRow, was: Probieren): Promise<Probe> {
  const antragsart = antragsartOf(was.regel.schluessel);
  const antrag = (await listAntraegeOfVerfahren(tx, row.id)).find((one) => one.antragsart === antragsart);
  if (!antrag)
    return ohne('Zu diesem Vorgang gibt es keinen Antrag aus dem Portal mit dieser Liste. Er bleibt, wie er ist.');
  const dateien = await listDateien(tx, antrag.id);
  const fehlt = (inhalt: RegelInhalt | undefined) =>
    inhalt?.abschnitt === 'unterlagen'
      ? fehlendeOf(requireArt(antragsart), antrag.antworten, dateien, inhalt.zeilen).map(unterlageName)
      : [];
  const [vorher, nachher] = [fehlt(was.vorher), fehlt(was.nachher)];
  const aenderungen = [
    ...nachher.filter((one) => !vorher.includes(one)).map((one) => ({ was: one, vorher: '', nachher: 'fehlt' })),
    ...vorher.filter((one) => !nachher.includes(one)).map((one) => ({ was: one, vorher: 'fehlt', nachher: '' })),
  ];
  return {
    satz:
      aenderungen.length === 0
        ? 'Für diesen Antrag ändert sich nichts.'
        : 'Das ändert sich an dem, was zu diesem Antrag noch fehlt:',
    aenderungen,
  };
}

async function probiereGebuehr({ tx, actor }: ActionContext, row: VerfahrenRow, was: Probieren): Promise<Probe> {
  const pair = { akteId: row.akte_id, personId: row.person_id };
  const [person] = (await findAktenDerPersonen(tx, actor, [pair])).values();
  if (!person?.geburtsdatum)
    return ohne('Das Geburtsdatum ist nicht vollständig bekannt; danach richtet sich die Gebühr.');
  const key = was.regel.schluessel.slice('gebuehr.'.length);
  const own = await eigeneAm(tx, was.tag);
  const betrag = (inhalt: RegelInhalt | undefined) => {
    const mit = new Map(own);
    if (inhalt) mit.set(was.regel.schluessel, { inhalt, gueltigAb: was.tag, gueltigBis: null });
    const antwort = berechneGebuehren(
      {
        stichtag: was.tag,
        posten: [{ schluessel: key === 'personalausweis' ? 'eu_aufenthaltskarte' : key, titel: 'ae' }],
        umstaende: {
          geburtsdatum: person.geburtsdatum as string,
          antragAm: officeDay(row.eingegangen_at),
          staatsangehoerigkeiten: [],
          leistungen: [],
        },
        ermessen: [],
      },
      gebuehrenrechtAus(mit, was.tag),
    );
    return antwort.moeglich ? euro(antwort.ergebnis.summeCent) : antwort.grund;
  };
  const [vorher, nachher] = [betrag(was.vorher), betrag(was.nachher)];
  return {
    satz: 'So viel wäre ab dem ersten Tag der Fassung festzusetzen, ohne Ermäßigung. Was schon festgesetzt ist, bleibt.',
    aenderungen: vorher === nachher ? [] : [{ was: 'Gebühr', vorher, nachher }],
  };
}

async function probiereVerfahren(row: VerfahrenRow, was: Probieren): Promise<Probe> {
  if (`verfahrensart.${row.verfahrensart}` !== was.regel.schluessel)
    return ohne('Dieser Vorgang ist von einer anderen Art. Er bleibt, wie er ist.');
  const bis = (inhalt: RegelInhalt | undefined) =>
    inhalt?.abschnitt === 'verfahrensart'
      ? Temporal.PlainDate.from(officeDay(row.eingegangen_at))
          .add({ days: inhalt.erwarteteTage })
          .toString()
          .split('-')
          .reverse()
          .join('.')
      : '';
  const [vorher, nachher] = [bis(was.vorher), bis(was.nachher)];
  return {
    satz: 'Was auf einer Quittung schon steht, bleibt. Ein gleicher Antrag bekäme danach:',
    aenderungen: vorher === nachher ? [] : [{ was: 'Antwort zu erwarten bis', vorher, nachher }],
  };
}
