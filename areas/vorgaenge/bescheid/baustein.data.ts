/** The text blocks as they come with the program. In force until the office releases its own of the same name. */
import type { Baustein } from './baustein.schema.ts';

export const BAUSTEINE: Readonly<Record<string, Baustein>> = {
  'nachforderung.einleitung': {
    titel: 'Nachforderung: Einleitung',
    text: '{{anrede}},\n\nSie haben am {{antrag.datum}} einen Antrag gestellt: {{vorgang}}. Damit wir entscheiden können, brauchen wir noch etwas von Ihnen.',
  },
  'nachforderung.frist': {
    titel: 'Nachforderung: Frist und Folgen',
    text: 'Bitte reichen Sie die Unterlagen bis zum {{frist}} ein.\n\nSie sind verpflichtet, an Ihrem Verfahren mitzuwirken (§ 82 Absatz 1 Aufenthaltsgesetz). Was Sie erst nach diesem Tag vorbringen oder nachweisen, dürfen wir unberücksichtigt lassen. Dann entscheiden wir nach dem, was uns vorliegt, und Ihr Antrag kann abgelehnt werden.\n\nSchaffen Sie es bis dahin nicht, schreiben Sie uns vorher, warum und bis wann es geht.',
  },
  'nachforderung.schluss': {
    titel: 'Nachforderung: Schluss',
    text: 'Legen Sie bitte die erste Seite dieses Schreibens dazu. An ihrem Code erkennen wir, wohin Ihre Unterlagen gehören.',
  },
  'anhoerung.einleitung': {
    titel: 'Anhörung: Einleitung',
    text: '{{anrede}},\n\nüber Ihren Antrag vom {{antrag.datum}} ({{vorgang}}) wollen wir bald entscheiden. Die Entscheidung wird voraussichtlich nicht so ausfallen, wie Sie es beantragt haben. Vorher können Sie sich dazu äußern (§ 28 Verwaltungsverfahrensgesetz NRW).',
  },
  'anhoerung.frist': {
    titel: 'Anhörung: Frist',
    text: 'Schreiben Sie uns bis zum {{frist}}, was aus Ihrer Sicht für oder gegen diese Entscheidung spricht, und legen Sie bei, was es belegt. Sie müssen sich nicht äußern. Hören wir bis dahin nichts von Ihnen, entscheiden wir nach dem, was uns vorliegt.\n\nLegen Sie bitte die erste Seite dieses Schreibens dazu.',
  },
  'erteilung.einleitung': {
    titel: 'Bescheid, Erteilung: Einleitung',
    text: '{{anrede}},\n\nauf Ihren Antrag vom {{antrag.datum}} entscheiden wir:',
  },
  'erteilung.tenor': {
    titel: 'Bescheid, Erteilung: Entscheidung',
    text: 'Ihrem Antrag wird entsprochen: {{vorgang}} ({{vorgang.norm}}).',
  },
  'erteilung.titel': {
    titel: 'Bescheid, Erteilung eines Titels: Entscheidung',
    text: 'Ihrem Antrag wird entsprochen. Sie erhalten: {{titel}}.',
  },
  'erteilung.nebenbestimmungen': {
    titel: 'Bescheid, Erteilung eines Titels: Nebenbestimmungen',
    text: '{{nebenbestimmungen}}',
  },
  'erteilung.hinweise': {
    titel: 'Bescheid, Erteilung: Hinweise',
    text: 'Endet Ihre Arbeit oder Ihre Ausbildung vorzeitig, teilen Sie uns das innerhalb von zwei Wochen mit (§ 82 Absatz 6 Aufenthaltsgesetz). Beantragen Sie eine Verlängerung, bevor Ihr Titel abläuft.',
  },
  'ablehnung.einleitung': {
    titel: 'Bescheid, Ablehnung: Einleitung',
    text: '{{anrede}},\n\nauf Ihren Antrag vom {{antrag.datum}} ergeht dieser Bescheid:',
  },
  'ablehnung.tenor': {
    titel: 'Bescheid, Ablehnung: Entscheidung',
    text: 'Ihr Antrag vom {{antrag.datum}} ({{vorgang}}) wird abgelehnt.',
  },
  'ablehnung.gruende': {
    titel: 'Bescheid, Ablehnung: Anfang der Gründe',
    text: 'Die Entscheidung beruht auf {{vorgang.norm}}.',
  },
  'massnahme.einleitung': {
    titel: 'Bescheid, Maßnahme: Einleitung',
    text: '{{anrede}},\n\nüber Ihren Aufenthaltstitel ergeht dieser Bescheid:',
  },
  'massnahme.tenor': {
    titel: 'Bescheid, Maßnahme: Entscheidung',
    text: '{{massnahme}}.',
  },
  'massnahme.hinweise': {
    titel: 'Bescheid, Maßnahme: Hinweise',
    text: 'Eine Klage ändert an der Wirksamkeit dieser Entscheidung zunächst nichts (§ 84 Absatz 2 Aufenthaltsgesetz).',
  },
  'ermessen.allgemein': {
    titel: 'Ermessen: Einstieg',
    text: 'Das Gesetz lässt uns hier eine Wahl (§ 40 Verwaltungsverfahrensgesetz NRW). Wir haben Ihre Interessen und die öffentlichen Interessen gegeneinander abgewogen.',
  },
  'ermessen.bindungen': {
    titel: 'Ermessen: Bindungen in Deutschland',
    text: 'Zu Ihren Gunsten haben wir berücksichtigt, wie lange Sie hier leben, Ihre Familie, Ihre Arbeit und Ihre Kenntnisse der Sprache.',
  },
  'ermessen.ergebnis': {
    titel: 'Ermessen: Ergebnis',
    text: 'Im Ergebnis wiegen die Gründe gegen Ihren Antrag schwerer. Ein milderes Mittel, das den Zweck ebenso erreicht, haben wir nicht gefunden.',
  },
  gebuehr: {
    titel: 'Gebühr',
    text: 'Für diese Entscheidung erheben wir eine Gebühr von {{gebuehr}} (§ 69 Aufenthaltsgesetz, Aufenthaltsverordnung).',
  },
  rechtsbehelf: {
    titel: 'Rechtsbehelfsbelehrung',
    text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Klage erheben beim {{gericht.name}}, {{gericht.anschrift}}. Die Klage erheben Sie schriftlich, in elektronischer Form nach § 55a der Verwaltungsgerichtsordnung oder mündlich zur Niederschrift in der Geschäftsstelle des Gerichts.',
  },
  begleitschreiben: {
    titel: 'Begleitschreiben',
    text: '{{anrede}},\n\nin Ihrer Sache ({{vorgang}}) erhalten Sie mit diesem Schreiben die beigefügten Unterlagen.',
  },
};
