/** Answers as people read them, in German and in their own language. */
import type { Antwort, Formularsprache, Frage, Mitantrag } from './formular.schema.ts';
import { textOf } from './texte/texte.data.ts';

/** Digits as on papers and keyboards in Germany, in every language. */
const localeOf = (sprache: Formularsprache): string => `${sprache}-u-nu-latn-ca-gregory`;

function tagText(sprache: Formularsprache, tag: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(sprache), options).format(new Date(`${tag}T00:00:00Z`));
}

const zahlText = (sprache: Formularsprache, zahl: number): string =>
  new Intl.NumberFormat(localeOf(sprache)).format(zahl);

/** An answer as people read it. */
export function antwortText(sprache: Formularsprache, frage: Frage, antwort: Antwort): string {
  switch (frage.art) {
    case 'tag':
      return tagText(sprache, String(antwort));
    case 'janein':
      return textOf(sprache, antwort === true ? 'ja' : 'nein');
    case 'auswahl':
      return textOf(sprache, `wahl.${frage.schluessel}.${antwort}`);
    case 'staat':
      return new Intl.DisplayNames([sprache], { type: 'region' }).of(String(antwort)) ?? String(antwort);
    case 'zahl':
      return zahlText(sprache, Number(antwort));
    case 'betrag':
      return `${zahlText(sprache, Number(antwort))} €`;
    case 'personen':
      return (antwort as readonly Mitantrag[])
        .map((one) => `${`${one.vornamen} ${one.familienname}`.trim()}, ${tagText(sprache, one.geburtsdatum)}`)
        .join('; ');
    default:
      return String(antwort);
  }
}
