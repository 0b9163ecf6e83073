/**
 * Invented law of Musterstadt, so that the page answers before the office has loaded the official laws. Every text says in
 * its name and in its warning that it is an example; nothing of it is law.
 */
import type { Norm, WerkInput } from '../bestand/werk.schema.ts';

export const MUSTERRECHT = 'Musterrecht (Beispiel)';

const HINWEIS = 'Erfundener Text für die Vorführung. Er ist kein geltendes Recht.';

function norm(bezeichnung: string, ueberschrift: string, gliederung: string, ...texte: string[]): Norm {
  const absaetze = texte.map((text, i) => ({ nr: texte.length === 1 ? '' : String(i + 1), text }));
  return { bezeichnung, ueberschrift, gliederung: [gliederung], absaetze };
}

const AUFENTHALT = 'Teil 1 Aufenthalt';
const VERFAHREN = 'Teil 2 Verfahren';
const ARBEIT = 'Teil 3 Arbeit und Familie';

const GEMEINSAM: readonly Norm[] = [
  norm(
    '§ 1',
    'Wofür dieses Gesetz da ist',
    AUFENTHALT,
    'Dieses Gesetz regelt, wer in Musterstadt leben darf, der nicht die Staatsangehörigkeit des Landes hat.',
    'Für Familien von Unionsbürgern gilt es nur, soweit das Musterfreizügigkeitsgesetz nichts anderes bestimmt.',
  ),
  norm(
    '§ 3',
    'Pass',
    AUFENTHALT,
    'Wer einen Aufenthaltstitel beantragt, braucht einen gültigen Pass oder Passersatz.',
    'Kann jemand einen Pass in zumutbarer Weise nicht bekommen, stellt die Behörde einen Reiseausweis aus.',
    'Der Pass ist der Behörde vorzulegen, sobald sie es verlangt.',
  ),
  norm(
    '§ 5',
    'Was für jeden Aufenthaltstitel verlangt wird',
    AUFENTHALT,
    'Ein Aufenthaltstitel wird erteilt, wenn der Lebensunterhalt gesichert ist, die Identität feststeht und kein Grund für eine Ausweisung vorliegt.',
    'Wer ohne das nötige Visum eingereist ist, holt es nach, es sei denn, die Ausreise wäre unzumutbar.',
    'Von Absatz 1 kann abgesehen werden, wenn sonst eine Härte entstünde, die das Gesetz nicht gewollt hat.',
  ),
  norm(
    '§ 8',
    'Verlängerung',
    AUFENTHALT,
    'Für die Verlängerung gilt dasselbe wie für die Erteilung.',
    'Die Verlängerung ist vor dem Ablauf des Titels zu beantragen. Die Behörde weist auf den Ablauf drei Monate vorher hin.',
  ),
  norm(
    '§ 9',
    'Niederlassungserlaubnis',
    AUFENTHALT,
    'Eine Niederlassungserlaubnis bekommt, wer seit fünf Jahren eine Aufenthaltserlaubnis hat und sechzig Monate Beiträge zur Rentenversicherung gezahlt hat.',
    'Ausreichende Kenntnisse der Sprache werden durch einen anerkannten Test nachgewiesen.',
  ),
  norm(
    '§ 12',
    'Wohnsitz',
    AUFENTHALT,
    'Die Behörde kann den Wohnsitz auf das Land beschränken, solange jemand Leistungen zum Lebensunterhalt bezieht.',
    'Die Beschränkung entfällt, wenn jemand in einem anderen Land eine Arbeit mit mindestens fünfzehn Stunden in der Woche findet.',
  ),
  norm(
    '§ 22',
    'Antrag',
    VERFAHREN,
    'Der Antrag wird schriftlich oder im Portal gestellt. Die Behörde bestätigt den Eingang am selben Tag.',
    'Dem Antrag sind die Unterlagen beizufügen, die die Liste der Behörde für den beantragten Titel nennt.',
    'Fehlen Unterlagen, fordert die Behörde sie nach und setzt dafür eine Frist von mindestens zwei Wochen.',
  ),
  norm(
    '§ 25',
    'Anhörung',
    VERFAHREN,
    'Bevor die Behörde einen Antrag ablehnt, gibt sie Gelegenheit, sich zu den Tatsachen zu äußern.',
    'Davon kann abgesehen werden, wenn die Entscheidung nicht warten kann.',
  ),
  norm(
    '§ 26',
    'Bescheid',
    VERFAHREN,
    'Der Bescheid ergeht schriftlich. Er nennt die Gründe und sagt, wie man sich gegen ihn wehren kann.',
    'Auf Wunsch wird eine Übersetzung beigelegt; verbindlich bleibt der deutsche Text.',
  ),
  norm(
    '§ 31',
    'Beschäftigung mit Aufenthaltserlaubnis',
    ARBEIT,
    'Die Aufenthaltserlaubnis berechtigt zur Arbeit, wenn das Gesetz nichts anderes bestimmt.',
    'Ist die Zustimmung der Arbeitsverwaltung nötig, gilt sie als erteilt, wenn diese nicht innerhalb von zwei Wochen antwortet.',
  ),
  norm(
    '§ 33',
    'Duldung und Arbeit',
    ARBEIT,
    'Wer geduldet ist, darf nach drei Monaten arbeiten, wenn die Behörde es erlaubt.',
    'Die Erlaubnis wird versagt, wenn jemand über seine Identität täuscht.',
  ),
  norm(
    '§ 35',
    'Nachzug von Ehegatten',
    ARBEIT,
    'Ehegatten dürfen nachziehen, wenn beide volljährig sind, genügend Wohnraum da ist und der Lebensunterhalt gesichert ist.',
    'Vor der Einreise sind einfache Kenntnisse der Sprache nachzuweisen. Das gilt nicht für Ehegatten von Fachkräften.',
  ),
  norm(
    '§ 36',
    'Nachzug von Kindern',
    ARBEIT,
    'Kinder unter sechzehn Jahren dürfen zu den Eltern ziehen, wenn beide Eltern hier leben oder der Elternteil allein sorgt.',
    'Für ältere Kinder kommt es darauf an, ob sie sich voraussichtlich gut einleben.',
  ),
  norm(
    '§ 40',
    'Gebühren',
    VERFAHREN,
    'Die Erteilung einer Aufenthaltserlaubnis kostet 90 Euro, ihre Verlängerung 85 Euro.',
    'Für Minderjährige wird die Hälfte erhoben. Wer Leistungen zum Lebensunterhalt bezieht, zahlt nichts.',
  ),
];

const FIKTION_ALT = norm(
  '§ 24',
  'Fiktion bis zur Entscheidung',
  VERFAHREN,
  'Wer rechtmäßig hier lebt und einen Titel beantragt, dessen Aufenthalt gilt bis zur Entscheidung als erlaubt.',
  'Wer vor dem Ablauf seines Titels dessen Verlängerung beantragt, dessen Titel gilt bis zur Entscheidung fort.',
  'Über die Wirkung des Antrags wird eine Fiktionsbescheinigung ausgestellt. Sie gilt so lange, bis entschieden ist, höchstens drei Monate.',
);

const FIKTION_NEU: Norm = {
  ...FIKTION_ALT,
  absaetze: FIKTION_ALT.absaetze.map((one) =>
    one.nr === '3'
      ? {
          nr: '3',
          text: 'Über die Wirkung des Antrags wird eine Fiktionsbescheinigung ausgestellt. Sie gilt so lange, bis entschieden ist, höchstens sechs Monate. Die Erlaubnis zur Arbeit aus dem bisherigen Titel gilt mit ihr fort.',
        }
      : one,
  ),
};

function gesetz(standAm: string, stand: string, fiktion: Norm): WerkInput {
  const normen = [...GEMEINSAM, fiktion].sort(
    (a, b) => Number(a.bezeichnung.slice(2)) - Number(b.bezeichnung.slice(2)),
  );
  return {
    schluessel: 'MUSTER-AUFENTHALT',
    kurz: 'MusterAufenthG',
    titel: 'Musteraufenthaltsgesetz (Beispiel)',
    herausgeber: 'Musterstadt',
    standAm,
    stand,
    hinweise: [HINWEIS],
    normen,
  };
}

export const MUSTERGESETZE: readonly WerkInput[] = [
  gesetz('2024-01-01', 'Beispielfassung vom 1.1.2024', FIKTION_ALT),
  gesetz('2026-03-01', 'Beispielfassung vom 1.3.2026', FIKTION_NEU),
];
