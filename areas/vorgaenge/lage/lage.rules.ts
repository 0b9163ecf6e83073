/**
 * Somebody dies, becomes German or moves away while an application runs: what follows for it, and the norm. The machine
 * ends nothing; it says which step is next.
 */

export type Lage = 'gestorben' | 'deutscher' | 'fortgezogen';

export interface Lagefolge {
  readonly titel: string;
  readonly satz: string;
  readonly norm: string;
  /** How the Vorgang usually ends; said, not chosen beforehand. */
  readonly ergebnis: 'eingestellt' | 'erledigt' | 'abgegeben';
  readonly grund: string;
}

export const LAGEN: Readonly<Record<Lage, Lagefolge>> = {
  gestorben: {
    titel: 'Die Person ist gestorben',
    satz: 'Über ihren Antrag wird nicht mehr entschieden: Ein Aufenthaltsrecht geht auf niemanden über. Stellen Sie das Verfahren ein und unterrichten Sie, wer sie vertreten hat. Eigene Anträge der Familie laufen weiter.',
    norm: 'vgl. § 43 Abs. 2 VwVfG NRW',
    ergebnis: 'eingestellt',
    grund: 'Die antragstellende Person ist gestorben.',
  },
  deutscher: {
    titel: 'Die Person ist Deutsche oder Deutscher geworden',
    satz: 'Sie braucht keinen Aufenthaltstitel mehr; der Antrag hat sich erledigt. Lassen Sie sich die alte Karte zurückgeben und prüfen Sie, wer von der Familie jetzt einen eigenen Anspruch hat (§ 28 AufenthG).',
    norm: '§ 2 Abs. 1 AufenthG, Art. 116 GG',
    ergebnis: 'erledigt',
    grund: 'Die antragstellende Person ist Deutsche oder Deutscher geworden.',
  },
  fortgezogen: {
    titel: 'Die Person ist in einen anderen Bezirk gezogen',
    satz: 'Zuständig ist jetzt die Behörde am neuen Wohnort. Übergeben Sie ihr die Akte und geben Sie den Vorgang ab. Mit ihrer Zustimmung dürfen Sie ihn noch zu Ende führen, wenn das der Person dient. Gilt eine Wohnsitzauflage, fragen Sie zuerst den Zuzugsort (§ 72 Abs. 3a AufenthG).',
    norm: '§ 3 Abs. 3 VwVfG NRW',
    ergebnis: 'abgegeben',
    grund: 'Die antragstellende Person ist fortgezogen; der Vorgang geht an die jetzt zuständige Behörde.',
  },
};

/** Keys of Ereignisse by which a Vorgang remembers it. */
export const LAGE_EREIGNIS: Readonly<Record<string, Lage>> = {
  'lage-tod': 'gestorben',
  'lage-einbuergerung': 'deutscher',
  'lage-fortzug': 'fortgezogen',
};

/** Death before everything, then citizenship: a German who moves is no matter of this office any more. */
export function lageOf(
  verbleib: string | undefined,
  ereignisse: readonly { readonly art: string }[],
): Lage | undefined {
  const known = new Set<string>([
    ...(verbleib === undefined ? [] : [verbleib]),
    ...ereignisse.flatMap(({ art }) => LAGE_EREIGNIS[art] ?? []),
  ]);
  return (['gestorben', 'deutscher', 'fortgezogen'] as const).find((one) => known.has(one));
}
