/** Ways of the post in words. */
import type { RowGroup } from '#ui/List.tsx';
import type { Sendung } from '../post.schema.ts';

export const WEG: Readonly<Record<Sendung['weg'], string>> = {
  brief: 'Brief',
  pzu: 'Postzustellungsurkunde',
  empfangsbekenntnis: 'Empfangsbekenntnis',
  schalter: 'Übergabe am Schalter',
  portal: 'Portal',
};

export const wegWorte = ({ weg, anBevollmaechtigte }: Pick<Sendung, 'weg' | 'anBevollmaechtigte'>): string =>
  anBevollmaechtigte ? `${WEG[weg]}, an Bevollmächtigte` : WEG[weg];

/** As they are packed: each way by itself, proxies first. */
export function wegGruppen(sendungen: readonly Sendung[]): RowGroup<Sendung>[] {
  const all = Map.groupBy(sendungen, (one) => `${one.anBevollmaechtigte ? 0 : 1}${wegWorte(one)}`);
  return [...all].sort(([a], [b]) => a.localeCompare(b, 'de')).map(([key, rows]) => ({ title: key.slice(1), rows }));
}
