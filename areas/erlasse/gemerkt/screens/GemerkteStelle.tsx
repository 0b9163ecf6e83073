/** One cited place: as it was saved, and beside it how it reads now where that differs. */
import { formatDay } from '#ui/format.ts';
import { Warnung } from '../../suche/screens/Treffer.tsx';
import type { GemerkteStelle as Stelle } from '../gemerkt.schema.ts';

export function GemerkteStelle({ of }: { of: Stelle }) {
  const words = wordsOf(of);
  return (
    <section className="gm-stelle" aria-label={of.zitat}>
      <h3>
        {of.zitat} <span className="u-muted">{of.ueberschrift}</span>
      </h3>
      {words !== undefined && <Warnung>{words}</Warnung>}
      {of.neu === undefined ? (
        <blockquote className="rf-wortlaut">{of.text}</blockquote>
      ) : (
        <div className="gm-altneu">
          <div>
            <h4>gemerkt</h4>
            <blockquote className="rf-wortlaut">{of.text}</blockquote>
          </div>
          <div>
            <h4>jetzt</h4>
            <blockquote className="rf-wortlaut">{of.neu}</blockquote>
          </div>
        </div>
      )}
    </section>
  );
}

function wordsOf({ stand, zitat, seit }: Stelle): string | undefined {
  const am = seit === undefined ? 'seitdem' : `zum ${formatDay(seit)}`;
  switch (stand) {
    case 'unveraendert':
      return undefined;
    case 'geaendert':
      return `${zitat} wurde ${am} geändert.`;
    case 'anderer_absatz':
      return `Die Norm wurde ${am} geändert, dieser Wortlaut nicht.`;
    case 'entfallen':
      return `${zitat} ist ${am} entfallen.`;
    case 'abgelaufen':
      return seit === undefined ? `${zitat} gilt nicht mehr.` : `${zitat} gilt seit dem ${formatDay(seit)} nicht mehr.`;
  }
}
