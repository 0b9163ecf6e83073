/** What every letter needs before it goes out: whom it reaches, in whose name, what it says and until when. Pure. */
import type { Abschnittart, Schritt } from './schreiben.schema.ts';
import { due, type Lage, textOf } from './schreibenlage.rules.ts';

const MIN_TAGE = 7;

export function empfaenger({ schreiben }: Lage): Schritt {
  const open =
    schreiben.empfaenger.trim() === ''
      ? 'Bitte nennen Sie, an wen das Schreiben geht.'
      : schreiben.weg !== 'schalter' && schreiben.anschrift.trim() === ''
        ? 'Bitte tragen Sie die Anschrift ein.'
        : undefined;
  return due(
    'empfaenger',
    'Empfänger und Anschrift',
    '§ 41 Abs. 1 VwVfG NRW',
    open,
    `Geht an ${schreiben.empfaenger}.`,
  );
}

/** § 14 (3) VwVfG NRW: with a proxy the office turns to the proxy. */
export function vollmacht({ schreiben, empfangsberechtigte }: Lage): Schritt {
  const name = 'Bevollmächtigte zuerst';
  const norm = '§ 14 Abs. 3 VwVfG NRW';
  if (empfangsberechtigte.length === 0) return due('vollmacht', name, norm, undefined, 'Niemand ist bevollmächtigt.');
  const chosen = empfangsberechtigte.find(({ id }) => id === schreiben.beteiligterId);
  const first = empfangsberechtigte[0]?.name ?? '';
  return due(
    'vollmacht',
    name,
    norm,
    chosen ? undefined : `${first} empfängt die Post in diesem Vorgang. Bitte richten Sie das Schreiben dorthin.`,
    `Geht an ${chosen?.name ?? ''}.`,
  );
}

export function behoerde({ gericht, offenePlatzhalter }: Lage): Schritt {
  const open =
    gericht === undefined
      ? 'Es ist kein Briefkopf freigegeben. Die Leitung legt ihn unter Post, Briefkopf an.'
      : offenePlatzhalter.length > 0
        ? `Noch ohne Wert: ${offenePlatzhalter.map((name) => `{{${name}}}`).join(', ')}.`
        : undefined;
  return due(
    'behoerde',
    'Behörde und Angaben vollständig',
    '§ 37 Abs. 1, 3 VwVfG NRW',
    open,
    'Alle Angaben sind aufgelöst.',
  );
}

export function inhalt(lage: Lage): Schritt {
  const { art } = lage.schreiben;
  const [wanted, words]: readonly [Abschnittart, string] =
    art === 'bescheid'
      ? ['tenor', 'Bitte schreiben Sie, was entschieden wird.']
      : art === 'nachforderung'
        ? ['punkte', 'Bitte zählen Sie auf, was fehlt.']
        : art === 'anhoerung'
          ? ['gruende', 'Bitte schreiben Sie, was Sie entscheiden wollen und warum.']
          : ['text', 'Das Schreiben hat noch keinen Text.'];
  const norm =
    art === 'nachforderung'
      ? '§ 82 Abs. 1 AufenthG'
      : art === 'anhoerung'
        ? '§ 28 Abs. 1 VwVfG NRW'
        : '§ 37 Abs. 1 VwVfG NRW';
  return due(
    'inhalt',
    'Inhalt bestimmt',
    norm,
    textOf(lage, wanted) === '' ? words : undefined,
    'Der Inhalt steht da.',
  );
}

/** § 82 (1) s. 2, (3) AufenthG: a fitting deadline and the warning; § 28 VwVfG: time to answer. */
export function frist(lage: Lage): Schritt {
  const { antwortBis, art } = lage.schreiben;
  const norm = art === 'nachforderung' ? '§ 82 Abs. 1 Satz 2, Abs. 3 AufenthG' : '§ 28 Abs. 1 VwVfG NRW';
  const text = textOf(lage, 'frist');
  const open =
    antwortBis === undefined
      ? 'Bitte setzen Sie eine Frist.'
      : antwortBis < Temporal.PlainDate.from(lage.heute).add({ days: MIN_TAGE }).toString()
        ? `Die Frist ist zu kurz: Es bleiben weniger als ${MIN_TAGE} Tage.`
        : text === ''
          ? 'Bitte nennen Sie im Schreiben die Frist und was geschieht, wenn sie verstreicht.'
          : undefined;
  return due('frist', 'Frist mit Hinweis', norm, open, 'Die Frist und ihre Folgen stehen im Schreiben.');
}

/** § 41 (2a) VwVfG NRW, § 9 OZG: with consent, and only whoever is known surely enough can fetch it. */
export function portal({ portal: asked }: Lage): Schritt {
  return due(
    'portal',
    'Zustellung im Portal',
    '§ 41 Abs. 2a VwVfG NRW, § 9 OZG',
    asked ? asked.hindernis : 'Ob das Portal möglich ist, ist nicht geprüft.',
    'Einwilligung und Identität liegen vor. Bekannt gegeben ist es am Tag nach dem Abruf.',
  );
}
