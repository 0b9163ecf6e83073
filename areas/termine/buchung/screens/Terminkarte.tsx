/** Date, time and place, large; the number to be read out. */
import { Icon } from '#ui/Icon.tsx';
import { formatDatum, formatDauer, formatUhrzeit, formatWochentag, tagOf } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { TerminAnsicht } from '../buchung.schema.ts';
import { terminnameOf } from './dienst.ts';

export function Terminkarte({ termin }: { readonly termin: TerminAnsicht }) {
  const t = useT();
  const tag = tagOf(termin.beginn);
  return (
    <section className="tm-karte" aria-label={t('termin.ihr')}>
      <p className="tm-karte-tag">
        {formatWochentag(t.sprache, tag)}
        <br />
        {formatDatum(t.sprache, tag)}
      </p>
      <p className="tm-karte-zeit">{formatUhrzeit(t.sprache, termin.beginn)}</p>
      <dl>
        <div>
          <dt>
            <Icon name="haus" />
            <T k="termin.ort" />
          </dt>
          <dd dir="ltr">
            {termin.ort.name}
            <br />
            {termin.ort.anschrift}
          </dd>
        </div>
        <div>
          <dt>
            <Icon name="kalender" />
            <T k="termin.worum" />
          </dt>
          <dd>
            {termin.anliegen.map((eines) => (
              <span key={eines.schluessel} className="tm-block">
                {terminnameOf(t, eines)}
              </span>
            ))}
            <span className="cz-sub">
              <T k="zeit.wer" n={termin.personen} dauer={formatDauer(t.sprache, termin.minuten)} />
            </span>
          </dd>
        </div>
        <div>
          <dt>
            <Icon name="schluessel" />
            <T k="termin.kennung" />
          </dt>
          <dd className="tm-kennung" dir="ltr">
            {termin.kennung}
          </dd>
        </div>
      </dl>
    </section>
  );
}
