/** Answers as people read them, in German and in their own language. */
import type { Antwort, Formularsprache, Frage, Mitantrag } from './formular.schema.ts';

/** Digits as on papers and keyboards in Germany, in every language. */
const localeOf = (sprache: Formularsprache): string => `${sprache}-u-nu-latn-ca-gregory`;

function tagText(sprache: Formularsprache, tag: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(tag) || Number.isNaN(Date.parse(tag))) return tag;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(sprache), options).format(new Date(`${tag}T00:00:00Z`));
}

const zahlText = (sprache: Formularsprache, zahl: number): string =>
  new Intl.NumberFormat(localeOf(sprache)).format(zahl);

/** Texts of the language, by key; the browser loads one language alone. */
export type Textquelle = (key: string) => string;

/** An answer as people read it. */
export function antwortText(sprache: Formularsprache, frage: Frage, antwort: Antwort, text: Textquelle): string {
  switch (frage.art) {
    case 'tag':
      return tagText(sprache, String(antwort));
    case 'janein':
      return text(antwort === true ? 'ja' : 'nein');
    case 'auswahl':
      return text(`wahl.${frage.schluessel}.${antwort}`);
    case 'staat':
      return staatText(sprache, String(antwort));
    case 'zahl':
      return zahlText(sprache, Number(antwort));
    case 'betrag':
      return `${zahlText(sprache, Number(antwort))} €`;
    case 'personen':
      return (antwort as readonly Mitantrag[]).map((one) => personText(sprache, one, text)).join('; ');
    default:
      return String(antwort);
  }
}

/** Also where only a part is typed yet. */
function personText(sprache: Formularsprache, one: Mitantrag, text: Textquelle): string {
  const parts = [
    `${one.vornamen} ${one.familienname}`.trim(),
    one.wer && text(`wahl.mit_wer.${one.wer}`),
    one.geburtsdatum && tagText(sprache, one.geburtsdatum),
    one.staatsangehoerigkeit && staatText(sprache, one.staatsangehoerigkeit),
    one.titel_bis && `${text('frage.mit_titel_bis')} ${tagText(sprache, one.titel_bis)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

const staatText = (sprache: Formularsprache, code: string): string =>
  new Intl.DisplayNames([sprache], { type: 'region' }).of(code) ?? code;
