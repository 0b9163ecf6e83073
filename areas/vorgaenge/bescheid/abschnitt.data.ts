/** Which sections a letter has, in which order, under which heading, and which text block they begin with. */
import type { Abschnittart, Entscheidung, Schreibenart } from './schreiben.schema.ts';

export interface Abschnittvorgabe {
  readonly art: Abschnittart;
  /** On screen. */
  readonly name: string;
  /** In the letter; empty: none. */
  readonly ueberschrift: string;
  /** Key of a text block; without it the section begins empty. */
  readonly baustein?: string;
}

const einleitung = (baustein: string): Abschnittvorgabe => ({
  art: 'einleitung',
  name: 'Einleitung',
  ueberschrift: '',
  baustein,
});
const gebuehr: Abschnittvorgabe = { art: 'gebuehr', name: 'Gebühr', ueberschrift: 'Gebühr', baustein: 'gebuehr' };
const rechtsbehelf: Abschnittvorgabe = {
  art: 'rechtsbehelf',
  name: 'Rechtsbehelfsbelehrung',
  ueberschrift: 'Ihre Rechte',
  baustein: 'rechtsbehelf',
};
const hinweise = (baustein?: string): Abschnittvorgabe => ({
  art: 'hinweise',
  name: 'Hinweise',
  ueberschrift: 'Hinweise',
  ...(baustein ? { baustein } : {}),
});
export const UEBERSETZUNG: Abschnittvorgabe = {
  art: 'uebersetzung',
  name: 'Übersetzung als Hilfe',
  ueberschrift: 'Unverbindliche Übersetzung',
};

const NACHFORDERUNG: readonly Abschnittvorgabe[] = [
  einleitung('nachforderung.einleitung'),
  { art: 'punkte', name: 'Was fehlt', ueberschrift: 'Diese Unterlagen fehlen noch' },
  { art: 'frist', name: 'Frist und Folgen', ueberschrift: 'Bis wann', baustein: 'nachforderung.frist' },
  { art: 'schluss', name: 'Schluss', ueberschrift: '', baustein: 'nachforderung.schluss' },
];

const ANHOERUNG: readonly Abschnittvorgabe[] = [
  einleitung('anhoerung.einleitung'),
  { art: 'sachverhalt', name: 'Was wir wissen', ueberschrift: 'Was wir wissen' },
  { art: 'gruende', name: 'Was wir entscheiden wollen', ueberschrift: 'Was wir entscheiden wollen und warum' },
  { art: 'frist', name: 'Frist', ueberschrift: 'Was Sie tun können', baustein: 'anhoerung.frist' },
];

const ERTEILUNG: readonly Abschnittvorgabe[] = [
  einleitung('erteilung.einleitung'),
  { art: 'tenor', name: 'Entscheidung', ueberschrift: 'Entscheidung', baustein: 'erteilung.tenor' },
  { art: 'nebenbestimmungen', name: 'Nebenbestimmungen', ueberschrift: 'Nebenbestimmungen' },
  gebuehr,
  { art: 'gruende', name: 'Begründung', ueberschrift: 'Begründung' },
  hinweise('erteilung.hinweise'),
  rechtsbehelf,
];

const ABLEHNUNG: readonly Abschnittvorgabe[] = [
  einleitung('ablehnung.einleitung'),
  { art: 'tenor', name: 'Entscheidung', ueberschrift: 'Entscheidung', baustein: 'ablehnung.tenor' },
  { art: 'nebenbestimmungen', name: 'Nebenbestimmungen', ueberschrift: 'Nebenbestimmungen' },
  { ...gebuehr, baustein: 'ablehnung.gebuehr' },
  { art: 'sachverhalt', name: 'Sachverhalt', ueberschrift: 'Sachverhalt' },
  { art: 'gruende', name: 'Begründung', ueberschrift: 'Begründung', baustein: 'ablehnung.gruende' },
  { art: 'ermessen', name: 'Ermessen', ueberschrift: 'Abwägung' },
  hinweise(),
  rechtsbehelf,
];

/** What is granted in part costs what a grant costs. */
const TEILWEISE: readonly Abschnittvorgabe[] = ABLEHNUNG.map((one) => (one.art === 'gebuehr' ? gebuehr : one));

/** § 39 (1) VwVfG NRW; what is taken away was held before, so no application is spoken of. */
const MASSNAHME: readonly Abschnittvorgabe[] = [
  einleitung('massnahme.einleitung'),
  { art: 'tenor', name: 'Entscheidung', ueberschrift: 'Entscheidung', baustein: 'massnahme.tenor' },
  { art: 'sachverhalt', name: 'Sachverhalt', ueberschrift: 'Sachverhalt' },
  { art: 'gruende', name: 'Begründung', ueberschrift: 'Begründung' },
  { art: 'ermessen', name: 'Ermessen', ueberschrift: 'Abwägung' },
  hinweise('massnahme.hinweise'),
  rechtsbehelf,
];

const SONSTIGES: readonly Abschnittvorgabe[] = [
  { art: 'text', name: 'Text', ueberschrift: '', baustein: 'begleitschreiben' },
];

const BESCHEID: Readonly<Record<Entscheidung, readonly Abschnittvorgabe[]>> = {
  erteilung: ERTEILUNG,
  teilweise: TEILWEISE,
  ablehnung: ABLEHNUNG,
  massnahme: MASSNAHME,
};

export function abschnitteVon(art: Schreibenart, entscheidung: Entscheidung | undefined): readonly Abschnittvorgabe[] {
  switch (art) {
    case 'nachforderung':
      return NACHFORDERUNG;
    case 'anhoerung':
      return ANHOERUNG;
    case 'bescheid':
      return entscheidung === undefined ? ABLEHNUNG : BESCHEID[entscheidung];
    default:
      return SONSTIGES;
  }
}

/** § 28 (2), (3) VwVfG NRW: when a hearing may be left out; with which, a reason is due all the same. */
export const AUSNAHMEN: readonly { readonly norm: string; readonly name: string }[] = [
  { norm: '§ 28 Abs. 2 Nr. 1 VwVfG NRW', name: 'Gefahr im Verzug oder im öffentlichen Interesse sofort nötig' },
  { norm: '§ 28 Abs. 2 Nr. 2 VwVfG NRW', name: 'Die Anhörung gefährdet eine Frist, auf die es ankommt' },
  { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', name: 'Von den Angaben der Person wird nicht zu ihren Ungunsten abgewichen' },
  {
    norm: '§ 28 Abs. 2 Nr. 5 VwVfG NRW',
    name: 'Maßnahme der Verwaltungsvollstreckung, etwa die Androhung der Abschiebung',
  },
  { norm: '§ 28 Abs. 3 VwVfG NRW', name: 'Ein zwingendes öffentliches Interesse steht entgegen' },
];
