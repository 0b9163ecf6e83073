/**
 * First drafts, by rule: what is known with its page, what the law says with its words, what is missing, what is open.
 * Nothing is weighed here: discretion is „offen – Mensch“ (§ 40 VwVfG, Art. 14 of the Verordnung (EU) 2024/1689). Pure.
 */
import type { Lage, Rechtsgrundlagen, Voraussetzung } from '../lage.schema.ts';
import { isUnerfuellt } from '../plan.rules.ts';
import type { Entwurfsart, Entwurfssatz } from '../vorgang.schema.ts';
import { tagWorte } from '../worte.rules.ts';
import { type Abschnitt, type Entwurfslage, offen, satz, tatsachensatz, tatsachenZu, zitateZu } from './satz.rules.ts';

export const OFFEN_MENSCH = 'offen – Mensch';

export function entwerfe(art: Entwurfsart, of: Entwurfslage): Entwurfssatz[] {
  switch (art) {
    case 'nachforderung':
      return nachforderung(of);
    case 'anhoerung':
      return anhoerung(of);
    case 'gruende':
      return gruende(of);
    case 'vermerk':
      return vermerk(of);
  }
}

/** § 82 (1) AufenthG: of each document once, why it is needed, and the norm that wants it. */
function nachforderung(of: Entwurfslage): Entwurfssatz[] {
  const { lage, dokumentnamen } = of;
  const groups = new Map<string, { felder: string[]; fuer: Voraussetzung[] }>();
  for (const voraussetzung of lage.voraussetzungen.filter(({ ergebnis }) => ergebnis === 'offen'))
    for (const feld of voraussetzung.fehlt) {
      const known = lage.felder.get(feld);
      if (known?.von !== 'antragsteller') continue;
      const name = known.dokument === undefined ? known.label : (dokumentnamen.get(known.dokument) ?? known.dokument);
      const group = groups.get(name) ?? { felder: [], fuer: [] };
      if (!group.felder.includes(known.label)) group.felder.push(known.label);
      if (!group.fuer.includes(voraussetzung)) group.fuer.push(voraussetzung);
      groups.set(name, group);
    }
  const quoted = new Set<string>();
  return [...groups].flatMap(([name, { felder, fuer }]) => [
    satz('punkte', `- ${name}${felder.includes(name) ? '' : `: ${felder.join(', ')}`}.`, { absatz: true }),
    satz('punkte', `Das brauchen wir, um zu prüfen: ${fuer.map((one) => one.name).join(', ')}.`),
    ...fuer
      .flatMap((one) => zitateZu('punkte', one, of, 1))
      .filter(({ text }) => !quoted.has(text) && quoted.add(text) !== undefined),
  ]);
}

/** The same words are quoted once. */
const isNeuesZitat =
  (quoted: Set<string>) =>
  ({ art, text }: Entwurfssatz): boolean =>
    art === 'recht' && !quoted.has(text) && quoted.add(text) !== undefined;

/** § 28 (1) VwVfG: what the office knows, what it intends, and why; the person answers. */
function anhoerung(of: Entwurfslage): Entwurfssatz[] {
  const { lage } = of;
  const nicht = lage.voraussetzungen.filter(({ ergebnis }) => ergebnis === 'nicht_erfuellt');
  return [
    ...sachverhalt(lage),
    ...(lage.massnahme
      ? [offen('gruende', `Welche Maßnahme beabsichtigt ist: ${OFFEN_MENSCH}`)]
      : [satz('gruende', `Wir beabsichtigen, Ihren Antrag abzulehnen: ${lage.vorgang}.`, { absatz: true })]),
    ...nicht.flatMap((one) => voraussetzung('gruende', one, of)),
    ...nochOffen('gruende', lage),
    ...ermessen(of),
  ];
}

/** § 39 (1) VwVfG: the reasons in the order of the examination; the weighing of § 40 is left to a person. */
function gruende(of: Entwurfslage): Entwurfssatz[] {
  const { lage } = of;
  const asked = lage.voraussetzungen.filter(({ ergebnis }) => ergebnis === 'erfuellt' || ergebnis === 'nicht_erfuellt');
  return [
    ...sachverhalt(lage),
    ...asked.flatMap((one) => voraussetzung('gruende', one, of)),
    ...nochOffen('gruende', lage),
    ...ermessen(of),
  ];
}

function sachverhalt(lage: Lage): Entwurfssatz[] {
  return [
    ...(lage.massnahme
      ? []
      : [
          satz('sachverhalt', `Ihr Antrag ist am ${tagWorte(lage.eingegangen)} eingegangen: ${lage.vorgang}.`, {
            absatz: true,
          }),
        ]),
    ...lage.tatsachen.map((one) => ({ ...tatsachensatz('sachverhalt', one), absatz: true })),
  ];
}

function voraussetzung(abschnitt: Abschnitt, one: Voraussetzung, of: Entwurfslage): Entwurfssatz[] {
  const nicht = one.ergebnis === 'nicht_erfuellt';
  return [
    satz(abschnitt, `Die Voraussetzung „${one.name}“ ist ${nicht ? 'nicht erfüllt' : 'erfüllt'}.`, { absatz: true }),
    ...(of.formuliert.get(one.schluessel) ?? []),
    ...zitateZu(abschnitt, one, of, nicht ? 2 : 1),
    ...tatsachenZu(abschnitt, one, of),
    ...(one.grund === '' ? [] : [satz(abschnitt, one.grund)]),
  ];
}

function nochOffen(abschnitt: Abschnitt, { voraussetzungen }: Lage): Entwurfssatz[] {
  const names = voraussetzungen.filter(({ ergebnis }) => ergebnis === 'offen').map(({ name }) => `„${name}“`);
  if (names.length === 0) return [];
  const [one] = names;
  return [
    offen(
      abschnitt,
      names.length === 1
        ? `Offen: Die Voraussetzung ${one} ist noch zu klären.`
        : `Offen: Diese Voraussetzungen sind noch zu klären: ${names.join(', ')}.`,
    ),
  ];
}

function ermessen({ ermessen: faellig }: Entwurfslage): Entwurfssatz[] {
  return faellig ? [offen('ermessen', OFFEN_MENSCH)] : [];
}

const WORT = { erfuellt: 'erfüllt', nicht_erfuellt: 'nicht erfüllt', offen: 'offen', entfaellt: 'entfällt' } as const;

function standVom({ heute, stichtag, vorgang, eingegangen }: Lage): string {
  const recht = stichtag === heute ? '' : ` Es ist das Recht vom ${tagWorte(stichtag)} angewandt.`;
  return `Stand vom ${tagWorte(heute)}: ${vorgang}, eingegangen am ${tagWorte(eingegangen)}.${recht}`;
}

function vermerk(of: Entwurfslage): Entwurfssatz[] {
  const { lage, fristen, gebuehr } = of;
  const line = (text: string, rest: Partial<Entwurfssatz> = {}) => satz('text', text, { absatz: true, ...rest });
  const unklar = lage.voraussetzungen.filter(isUnerfuellt);
  const quoted = new Set<string>();
  return [
    line(standVom(lage)),
    line(lage.tatsachen.length > 0 ? 'Bekannt ist:' : 'Es sind noch keine Tatsachen erhoben.'),
    ...lage.tatsachen.map((one) => {
      const known = tatsachensatz('text', one);
      return { ...known, text: `- ${known.text}`, absatz: true };
    }),
    ...(lage.voraussetzungen.length > 0 ? [line('Voraussetzungen:')] : []),
    ...lage.voraussetzungen
      .filter(({ ergebnis }) => ergebnis !== 'entfaellt')
      .flatMap((one) => {
        const { name, ergebnis, festgestellt, grund, normen } = one;
        const wer = festgestellt ? 'festgestellt' : 'nach dem Prüfschema';
        const norm = normen.length > 0 ? ` (${normen.join(', ')})` : '';
        const zitate = isUnerfuellt(one) ? zitateZu('text', one, of, 1).filter(isNeuesZitat(quoted)) : [];
        return [line(`- ${name}${norm}: ${WORT[ergebnis]}, ${wer}. ${grund}`), ...zitate];
      }),
    line('Fristen:'),
    ...fristen.map((one) => line(`- ${one}`, { art: 'rechnung' })),
    ...(gebuehr.length > 0 ? [line('Gebühr:'), ...gebuehr.map((one) => line(`- ${one}`, { art: 'rechnung' }))] : []),
    ...(unklar.length > 0 ? [line(`Noch zu klären: ${unklar.map(({ name }) => name).join(', ')}.`)] : []),
    offen('text', `Feststellungen und Ermessen: ${OFFEN_MENSCH}`),
  ];
}

/** What a draft rests on. Two that are equal rest on the same; reasons of the examination may name the day and do not count. */
export function grundlageVon(lage: Lage, recht: Rechtsgrundlagen): string {
  return JSON.stringify({
    tatsachen: lage.tatsachen
      .map(({ feld, wert, herkunft, beleg }) => [feld, wert, herkunft, beleg?.dokumentId ?? '', beleg?.seite ?? 0])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    voraussetzungen: lage.voraussetzungen.map(({ schluessel, ergebnis, festgestellt, grund }) => [
      schluessel,
      ergebnis,
      festgestellt ? grund : '',
    ]),
    recht: [...recht].map(([schluessel, stellen]) => [schluessel, stellen.map(({ zitat, text }) => [zitat, text])]),
  });
}

/** Of one section as it goes into a letter. What is struck or left for a person does not go along. */
export function textVon(saetze: readonly Entwurfssatz[], abschnitt: Abschnitt, mitOffenem = false): string {
  return saetze
    .filter((one) => one.abschnitt === abschnitt && one.besteht && (mitOffenem || one.art !== 'offen'))
    .map(({ text, absatz }, i) =>
      i === 0 ? text : absatz ? `${text.startsWith('- ') ? '\n' : '\n\n'}${text}` : ` ${text}`,
    )
    .join('');
}
