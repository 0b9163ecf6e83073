/** What the Pruefschema, the Fristen and the fee say, in sentences. Pure: the same rows give the same sentences. */
import type { Lage, Voraussetzung } from '../lage.schema.ts';
import { euroWorte, tagWorte } from '../worte.rules.ts';

const VORSCHLAG = {
  erteilen: 'Das Prüfschema schlägt vor, zu erteilen.',
  ablehnen: 'Das Prüfschema schlägt vor, abzulehnen.',
  nachfordern: 'Das Prüfschema schlägt vor, Unterlagen nachzufordern.',
  offen: 'Das Prüfschema macht noch keinen Vorschlag.',
  aussetzen: 'Das Prüfschema schlägt vor, auszusetzen.',
} as const;

export function pruefsaetze(lage: Lage): string[] {
  if (lage.vorschlag === null) return ['Zu diesem Vorgang gehört kein Prüfschema.'];
  return [
    [VORSCHLAG[lage.vorschlag], lage.vorschlagGrund].filter((one) => one !== '').join(' '),
    ...lage.voraussetzungen.filter(({ ergebnis }) => ergebnis !== 'entfaellt').map((one) => zeileVon(one, lage)),
    ...lage.hinweise,
    'Feststellen und entscheiden müssen Sie selbst.',
  ];
}

const WORT = { erfuellt: 'erfüllt', nicht_erfuellt: 'nicht erfüllt', offen: 'offen', entfaellt: 'entfällt' } as const;

function zeileVon({ name, ergebnis, festgestellt, grund, fehlt }: Voraussetzung, { felder }: Lage): string {
  const labels = fehlt.map((feld) => felder.get(feld)?.label ?? feld);
  const missing = ergebnis === 'offen' && labels.length > 0 ? ` Es fehlt: ${labels.join(', ')}.` : '';
  return `${name}: ${WORT[ergebnis]}${festgestellt ? ' (festgestellt)' : ''}. ${grund}${missing}`.trim();
}

const WARTET: Readonly<Record<string, string>> = { antragsteller: 'die Person', stelle: 'eine andere Stelle' };

/** `tage`: whole days from today on; negative: it is over. */
export function fristsaetze(lage: Lage, tage: (day: string) => number): string[] {
  const offen = lage.fristen.filter(({ erledigt }) => !erledigt);
  return [
    ...offen.map(({ faellig, text, norm, wartetAuf }) => {
      const wer = wartetAuf === null ? '' : ` Wir warten auf ${WARTET[wartetAuf] ?? wartetAuf}.`;
      return `${text}: bis ${tagWorte(faellig)}${norm === '' ? '' : ` (${norm})`}, ${tageWorte(tage(faellig))}.${wer}`;
    }),
    ...(offen.length === 0 ? ['Es läuft keine Frist.'] : []),
    ...(lage.erledigt
      ? []
      : [
          `Ab ${tagWorte(lage.untaetigkeitAb)} ist eine Untätigkeitsklage möglich (§ 75 VwGO), ${tageWorte(tage(lage.untaetigkeitAb))}.`,
        ]),
  ];
}

function tageWorte(tage: number): string {
  if (tage === 0) return 'heute';
  if (tage < 0) return tage === -1 ? 'seit einem Tag vorbei' : `seit ${-tage} Tagen vorbei`;
  return tage === 1 ? 'noch ein Tag' : `noch ${tage} Tage`;
}

export interface Gebuehr {
  readonly zeilen: readonly { readonly text: string; readonly norm: string; readonly betragCent: number }[];
  readonly summeCent: number;
  readonly schonGefordertCent: number;
  readonly grund?: string | undefined;
}

export function gebuehrsaetze(gebuehr: Gebuehr | undefined): string[] {
  if (!gebuehr) return ['Für diese Entscheidung ist keine Gebühr vorgesehen.'];
  return [
    ...gebuehr.zeilen.map(({ text, norm, betragCent }) => `${text}: ${euroWorte(betragCent)} (${norm}).`),
    ...(gebuehr.grund ? [gebuehr.grund] : [`Zusammen: ${euroWorte(gebuehr.summeCent)}.`]),
    ...(gebuehr.schonGefordertCent > 0 ? [`Davon schon festgesetzt: ${euroWorte(gebuehr.schonGefordertCent)}.`] : []),
    ...(gebuehr.grund ? [] : ['Eine Ermäßigung nach Ermessen ist nicht eingerechnet: offen – Mensch.']),
  ];
}
