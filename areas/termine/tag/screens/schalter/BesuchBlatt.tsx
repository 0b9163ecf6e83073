/** The person at this desk: number, who, what was checked, documents, note, and the one way on. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatAmount, formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { checkAusweis, noteBesuch } from '../../besuch.api.ts';
import type { Besuch, BesuchKurz } from '../../besuch.schema.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { isSettled, SPRACHWORTE, zeigeNummer } from '../worte.ts';
import { Fuss } from './Fuss.tsx';
import { NACH_EINER_TAT } from './taten.ts';
import { Unterlagen } from './Unterlagen.tsx';

interface BlattProps {
  readonly besuch: Besuch;
  readonly raum: Warteraum;
  readonly mein: Schalter;
  readonly next: BesuchKurz | undefined;
  /** Until when what is missing should come. */
  readonly bis: string;
  readonly onBis: (bis: string) => void;
}

export function BesuchBlatt({ besuch, raum, mein, next, bis, onBis }: BlattProps) {
  const [vermerk, setVermerk] = useState(besuch.vermerk);
  const note = useAct(noteBesuch, { changes: NACH_EINER_TAT });
  const keep = () => {
    if (vermerk.trim() !== besuch.vermerk) void note.run({ id: besuch.id, vermerk });
  };
  return (
    <>
      <Kopf besuch={besuch} jetzt={raum.jetzt} />
      <Streifen besuch={besuch} />
      <div className="termine-blatt">
        {besuch.identitaetPruefen && (
          <Note kind="warning" title="Bitte die Person prüfen">
            Gebucht wurde ohne Nummer eines Ausweises. Vergleichen Sie Name und Geburtsdatum mit einem Papier.
          </Note>
        )}
        {besuch.ausweis === 'passt_nicht' && (
          <Note kind="warning" title="Person und Termin passen nicht zusammen">
            Ein Termin gilt nur für die gebuchte Person. Sie können den Besuch unter „Anders abschließen“ beenden.
          </Note>
        )}
        {besuch.wunsch !== '' && <p className="termine-wunsch">Wunsch bei der Buchung: {besuch.wunsch}</p>}
        <Unterlagen besuch={besuch} bis={bis} onBis={onBis} />
        <label className="termine-vermerk">
          <span>Vermerk zum Besuch</span>
          <textarea
            className="input"
            rows={3}
            maxLength={4000}
            value={vermerk}
            onChange={(event) => setVermerk(event.target.value)}
            onBlur={keep}
          />
        </label>
      </div>
      <Fuss besuch={besuch} raum={raum} mein={mein} next={next} vermerk={vermerk} bis={bis} problem={note.problem} />
    </>
  );
}

function Kopf({ besuch, jetzt }: { besuch: Besuch; jetzt: string }) {
  const [first, ...others] = besuch.namen;
  const von = besuch.begonnen ?? besuch.aufgerufen;
  const minuten = von ? Math.max(0, Math.floor((Date.parse(jetzt) - Date.parse(von)) / 60_000)) : 0;
  return (
    <header className="termine-kopf">
      <span className="termine-grosse-nummer">{zeigeNummer(besuch.nummer)}</span>
      <div>
        <h2>{first ?? 'Ohne Namen'}</h2>
        {others.length > 0 && <p className="u-muted">mit {others.join('; ')}</p>}
        <p className="u-muted">
          {besuch.anliegen}
          {besuch.verfahrenId && besuch.aktenzeichen && (
            <>
              {' · '}
              <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId: besuch.verfahrenId }}>
                {besuch.aktenzeichen}
              </Link>
            </>
          )}
        </p>
        <p className="termine-seit">
          <Icon name="uhr" />
          {besuch.stand === 'aufgerufen' && von
            ? `aufgerufen ${formatClock(von)}${besuch.aufrufe > 1 ? `, zum ${besuch.aufrufe}. Mal` : ''}`
            : `seit ${formatClock(von ?? jetzt)}, ${minuten} von ${besuch.geplantMinuten} Minuten`}
        </p>
      </div>
    </header>
  );
}

/** What was looked at, in one line. */
function Streifen({ besuch }: { besuch: Besuch }) {
  const check = useAct(checkAusweis, { changes: NACH_EINER_TAT });
  const needed = besuch.unterlagen.filter(({ stand }) => stand !== 'nicht_noetig');
  const there = needed.filter(isSettled).length;
  return (
    <dl className="termine-streifen">
      <div>
        <dt>Ausweis</dt>
        <dd>
          {besuch.ausweis === 'gesehen' && <Status tone="success">gesehen</Status>}
          {besuch.ausweis === 'passt_nicht' && <Status tone="danger">passt nicht</Status>}
          {besuch.ausweis === null && (
            <span className="u-row">
              <Button
                kind="quiet"
                busy={check.busy}
                onClick={() => void check.run({ id: besuch.id, ausweis: 'gesehen' })}
              >
                gesehen
              </Button>
              <Button
                kind="quiet"
                busy={check.busy}
                onClick={() => void check.run({ id: besuch.id, ausweis: 'passt_nicht' })}
              >
                passt nicht
              </Button>
            </span>
          )}
        </dd>
      </div>
      {needed.length > 0 && (
        <div>
          <dt>Unterlagen</dt>
          <dd>
            <Status tone={there === needed.length ? 'success' : 'warning'}>
              {there} von {needed.length}
            </Status>
          </dd>
        </div>
      )}
      {besuch.weg.length > 1 && (
        <div>
          <dt>Station</dt>
          <dd>
            {besuch.station + 1} von {besuch.weg.length}: {besuch.pool}
          </dd>
        </div>
      )}
      <div>
        <dt>Sprache</dt>
        <dd>{SPRACHWORTE[besuch.sprache]}</dd>
      </div>
      {besuch.gebuehrCent !== null && (
        <div>
          <dt>Gebühr</dt>
          <dd>{formatAmount(besuch.gebuehrCent)}</dd>
        </div>
      )}
    </dl>
  );
}
