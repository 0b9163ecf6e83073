/** What only a Bescheid needs: findings, form, remedy notice, reasons, discretion, hearing, a second person. Pure. */
import type { Schritt } from './schreiben.schema.ts';
import { type Anhoerunglage, due, type Lage, textOf, type Voraussetzunglage } from './schreibenlage.rules.ts';

/** § 43 VwVfG NRW: decided is about somebody who is here and needs it. */
export const verbleib = (grund: string): Schritt =>
  due('verbleib', 'Person lebt hier', '§ 43 Abs. 2 VwVfG NRW, § 71 AufenthG', grund, '');

export function folgen(hindernisse: readonly string[]): Schritt {
  const open = hindernisse.length > 0 ? hindernisse.join(' ') : undefined;
  return due(
    'folgen',
    'Titel, Karte und Gebühr',
    '§ 4 Abs. 1, §§ 69, 78 AufenthG',
    open,
    'Was die Freigabe bewirkt, steht fest.',
  );
}

/** Every requirement is found by the official; nothing is preselected, and what is open blocks the grant. */
export function voraussetzungen({ schreiben, voraussetzungen: all }: Lage): Schritt {
  const name = 'Voraussetzungen festgestellt';
  const norm = '§ 24 VwVfG NRW';
  const names = (list: readonly Voraussetzunglage[]) => list.map((one) => one.name).join(', ');
  const unanswered = all.filter(({ feststellung }) => feststellung === undefined || feststellung === 'offen');
  const missing = all.filter(({ feststellung }) => feststellung === 'nicht_erfuellt');
  if (schreiben.entscheidung === 'erteilung' || schreiben.entscheidung === 'massnahme') {
    const open =
      unanswered.length > 0
        ? `Noch nicht entschieden: ${names(unanswered)}.`
        : missing.length > 0
          ? `Nicht erfüllt: ${names(missing)}. So kann nicht ${schreiben.entscheidung === 'erteilung' ? 'erteilt' : 'entschieden'} werden.`
          : undefined;
    return due('voraussetzungen', name, norm, open, 'Sie haben jede Voraussetzung festgestellt.');
  }
  const open =
    all.length === 0 || missing.length > 0
      ? undefined
      : !schreiben.ermessen
        ? 'Stellen Sie fest, welche Voraussetzung nicht erfüllt ist. Ist jede erfüllt, besteht ein Anspruch.'
        : unanswered.length > 0
          ? // Discretion begins where the requirements are known (§ 40 VwVfG NRW).
            `Noch nicht entschieden: ${names(unanswered)}. Erst danach wägen Sie ab.`
          : undefined;
  return due(
    'voraussetzungen',
    name,
    norm,
    open,
    missing.length > 0 ? `Nicht erfüllt: ${names(missing)}.` : 'Festgestellt.',
  );
}

/** § 3a (2), (3) VwVfG NRW, § 9a (5), (6) OZG: on paper, or with a qualified seal into a mailbox with consent. */
export function form({ schreiben, portal: asked }: Lage): Schritt {
  const electronic = schreiben.weg === 'portal';
  return due(
    'form',
    'Schriftform',
    '§ 77 Abs. 1 AufenthG, § 3a VwVfG NRW',
    electronic && !asked?.siegel
      ? 'Elektronisch wahrt nur ein qualifiziertes Siegel der Behörde die Schriftform, und es ist keines eingerichtet. Wählen Sie einen Weg auf Papier.'
      : undefined,
    electronic ? 'Der Bescheid wird mit dem Siegel der Behörde versehen.' : 'Der Bescheid geht auf Papier hinaus.',
  );
}

/** § 37 (6) VwVfG NRW, § 77 (1) s. 3 AufenthG: the remedy, the court and its seat, the period. */
export function rechtsbehelf(lage: Lage): Schritt {
  const text = textOf(lage, 'rechtsbehelf');
  const { gericht } = lage;
  const open =
    text === ''
      ? 'Die Rechtsbehelfsbelehrung fehlt.'
      : gericht === undefined || !text.includes(gericht.name) || !text.includes(gericht.ort)
        ? 'Die Rechtsbehelfsbelehrung nennt das Gericht oder seinen Sitz nicht.'
        : !/Monat/.test(text) || !/Klage/.test(text)
          ? 'Die Rechtsbehelfsbelehrung nennt die Klage oder ihre Frist nicht.'
          : undefined;
  return due(
    'rechtsbehelf',
    'Rechtsbehelfsbelehrung',
    '§ 37 Abs. 6 VwVfG NRW, § 58 VwGO',
    open,
    'Gericht, Sitz und Frist stehen darin.',
  );
}

export function gruende(lage: Lage): Schritt {
  const open =
    textOf(lage, 'sachverhalt') === ''
      ? 'Bitte schreiben Sie den Sachverhalt.'
      : textOf(lage, 'gruende') === ''
        ? 'Bitte begründen Sie die Entscheidung.'
        : undefined;
  return due(
    'gruende',
    'Begründung',
    '§ 39 Abs. 1 VwVfG NRW, § 77 Abs. 1 AufenthG',
    open,
    'Sachverhalt und Gründe stehen da.',
  );
}

export function ermessen(lage: Lage): Schritt {
  const { norm = '', grund = 'Das Gesetz lässt eine Wahl.' } = lage.schreiben.ermessensfrage ?? {};
  return due(
    'ermessen',
    'Ermessen begründet',
    ['§ 39 Abs. 1 Satz 3, § 40 VwVfG NRW', norm].filter(Boolean).join(', '),
    textOf(lage, 'ermessen') === '' ? `${grund} Bitte schreiben Sie, was Sie abgewogen haben.` : undefined,
    'Die Abwägung steht im Bescheid.',
  );
}

/** § 28 (1): heard, and the time to answer is over or used; (2), (3): or a reason why not. */
export function gehoert(anhoerungen: readonly Anhoerunglage[], heute: string): Anhoerunglage | undefined {
  return anhoerungen.find(
    ({ stand, bekanntAm, antwortBis, beantwortetAm }) =>
      stand === 'bekannt' &&
      bekanntAm !== undefined &&
      bekanntAm <= heute &&
      (beantwortetAm !== undefined || (antwortBis !== undefined && antwortBis < heute)),
  );
}

export function anhoerung({ schreiben, anhoerungen, heute }: Lage): Schritt {
  const name = 'Anhörung';
  if (schreiben.ausnahme)
    return due(
      'anhoerung',
      name,
      schreiben.ausnahme.norm,
      schreiben.ausnahme.grund.trim() === '' ? 'Bitte begründen Sie, warum nicht angehört wird.' : undefined,
      'Von der Anhörung wird mit Begründung abgesehen.',
    );
  const norm = '§ 28 Abs. 1 VwVfG NRW';
  if (gehoert(anhoerungen, heute))
    return due('anhoerung', name, norm, undefined, 'Die Person hatte Gelegenheit, sich zu äußern.');
  const sent = anhoerungen.find(({ stand }) => stand !== 'verworfen' && stand !== 'entwurf');
  return due(
    'anhoerung',
    name,
    norm,
    sent === undefined
      ? 'Hören Sie die Person zuerst an, oder halten Sie fest, warum das nicht nötig ist.'
      : sent.stand === 'zurueck'
        ? 'Die Anhörung kam als unzustellbar zurück. Bitte stellen Sie sie neu zu.'
        : sent.bekanntAm === undefined || sent.bekanntAm > heute
          ? 'Die Anhörung ist noch nicht bekannt gegeben.'
          : 'Die Frist der Anhörung läuft noch, und eine Antwort ist nicht da.',
    '',
  );
}
