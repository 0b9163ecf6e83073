/** How long somebody has to leave, and how long they may not come back: §§ 11, 50, 59 AufenthG. Pure. */
import { berechneFrist, zaehle } from '../frist/frist.rules.ts';
import type { Ausreise, Ausreisestand } from './ausreise.schema.ts';

type Tatsachen = ReadonlyMap<string, unknown>;

/** § 59 (1) sentence 1. */
const MINDESTENS = 7;
const HOECHSTENS = 30;
/** § 59 (7) sentence 2: three months are never more than 92 days. */
const OPFER_TAGE = 92;

/** A German sentence where the period is not one that the law allows on these facts. */
export function fristeinwand(tage: number, tatsachen: Tatsachen): string | undefined {
  const is = (feld: string) => tatsachen.get(`androhung.${feld}`) === true;
  if (is('haft'))
    return tage === 0
      ? undefined
      : 'Aus Haft oder Gewahrsam wird ohne Frist abgeschoben (§ 59 Abs. 5 AufenthG). Bitte geben Sie 0 an.';
  if (is('opfer_25_4a_4b') && !is('opferfrist_entfaellt'))
    return tage >= OPFER_TAGE
      ? undefined
      : `Für Opfer der in § 25 Abs. 4a und 4b genannten Straftaten beträgt die Frist mindestens drei Monate, also ${OPFER_TAGE} Tage (§ 59 Abs. 7 AufenthG).`;
  if (tage < MINDESTENS)
    return is('kuerzere_frist_zwingend')
      ? undefined
      : 'Weniger als sieben Tage oder keine Frist gibt es nur, wenn überwiegende öffentliche Belange es zwingend erfordern. Halten Sie das in der Prüfung als Tatsache fest (§ 59 Abs. 1 Satz 2 AufenthG).';
  if (tage > HOECHSTENS)
    return is('besondere_umstaende')
      ? undefined
      : 'Mehr als 30 Tage gibt es nur wegen besonderer Umstände des Einzelfalls. Halten Sie sie in der Prüfung als Tatsache fest (§ 59 Abs. 1 Satz 4 AufenthG).';
  return undefined;
}

export type Sperre = { readonly monate: number } | { readonly unbefristet: true };

/** § 11 (3), (5), (5a), (5b) sentence 2, by the ground that the official found. */
export function sperreinwand(sperre: Sperre, tatsachen: Tatsachen, massnahme: 'ausweisung' | 'androhung') {
  const grund = tatsachen.get('sperrfrist.grund');
  if ('unbefristet' in sperre) {
    if (massnahme === 'androhung')
      return 'Mit der Androhung wird das Verbot befristet (§ 11 Abs. 2 Satz 3 AufenthG). Bitte geben Sie Monate an.';
    return grund === 'abs_5a' || grund === 'p54_abs1_nr1_2_2a'
      ? undefined
      : 'Unbefristet darf das Verbot nur in den Fällen des § 11 Abs. 5b Satz 2 AufenthG sein. Halten Sie den Grund in der Prüfung fest.';
  }
  if (sperre.monate <= 60) return undefined;
  if (grund === undefined || grund === 'keiner')
    return 'Ohne einen Grund der Absätze 5 bis 5b gilt das Verbot höchstens fünf Jahre, also 60 Monate (§ 11 Abs. 3 Satz 2 AufenthG).';
  const most = grund === 'abs_5a' ? 240 : 120;
  return sperre.monate > most
    ? `Das Verbot soll ${most} Monate nicht überschreiten (§ 11 Abs. 5 und 5a AufenthG).`
    : undefined;
}

export interface Fristende {
  readonly bis: string;
  readonly satz: string;
}

/** From the announcement, or from the day on which the duty may be enforced again (§ 59 (1) sentence 6). */
export function ausreisefristAb(ab: string, tage: number): Fristende {
  const { ende, satz } = berechneFrist(ab, {
    dauer: { tage },
    norm: '§ 59 Abs. 1 AufenthG, § 31 Abs. 3 VwVfG NRW',
    wofuer: 'die freiwillige Ausreise',
    verschiebt: true,
  });
  return { bis: ende, satz };
}

/** § 11 (2) sentence 4: from the departure. Undefined where it has no end. */
export const sperreBis = (ausgereistAm: string, monate: number): string | undefined =>
  monate === 0 ? undefined : zaehle(ausgereistAm, { monate });

/** § 11 (2) sentence 2: what came with a threat holds only for whoever is deported. */
export const isSperreWirksam = (massnahme: Ausreise['massnahme'], art: 'freiwillig' | 'abgeschoben'): boolean =>
  massnahme === 'ausweisung' || art === 'abgeschoben';

export interface Ausreiselage {
  readonly massnahme: Ausreise['massnahme'];
  readonly fristTage: number | null;
  readonly fristBis: string | null;
  readonly unterbrochenAm: string | null;
  readonly ausgereistAm: string | null;
}

export function standVon({ fristBis, unterbrochenAm, ausgereistAm }: Ausreiselage, heute: string): Ausreisestand {
  if (ausgereistAm !== null) return 'ausgereist';
  if (unterbrochenAm !== null) return 'unterbrochen';
  if (fristBis === null) return 'ohne-frist';
  return heute > fristBis ? 'abgelaufen' : 'laeuft';
}

/** What is next; nothing of it happens by itself. */
export function naechstesVon(lage: Ausreiselage & { readonly nachFrist: boolean }, heute: string) {
  switch (standVon(lage, heute)) {
    case 'unterbrochen':
      return {
        satz: 'Solange nicht vollzogen werden darf, läuft keine Frist. Danach beginnt sie von vorn; neu gesetzt wird sie nicht.',
        norm: '§ 59 Abs. 1 Satz 6, 7 AufenthG',
      };
    case 'abgelaufen':
      return {
        satz: 'Prüfen Sie, ob die Person ausgereist ist. Wenn nicht, ist abzuschieben; der Termin wird nicht angekündigt.',
        norm: '§ 58 Abs. 1, § 59 Abs. 1 Satz 8 AufenthG',
      };
    case 'ohne-frist':
      return lage.massnahme === 'androhung'
        ? { satz: 'Es ist keine Frist gesetzt; die Person hat unverzüglich auszureisen.', norm: '§ 50 Abs. 2 AufenthG' }
        : {
            satz: 'Die Ausreise wird hier festgehalten; mit ihr beginnt die Frist des Verbots. Soll abgeschoben werden, drohen Sie das in einem eigenen Vorgang an.',
            norm: '§ 11 Abs. 2 Satz 4, § 59 AufenthG',
          };
    case 'ausgereist':
      return lage.nachFrist
        ? {
            satz: 'Die Ausreise kam nach Ablauf der Frist. Prüfen Sie, ob ein Einreise- und Aufenthaltsverbot angeordnet wird; und übernehmen Sie die Akte in die Datei B.',
            norm: '§ 11 Abs. 6 AufenthG, § 67 AufenthV',
          }
        : {
            satz: 'Übernehmen Sie die Akte in die Datei B, wenn die Person nicht mehr hier wohnt.',
            norm: '§ 67 Abs. 1 AufenthV',
          };
    default:
      return undefined;
  }
}
