/** One application: what was said, what came with it, and what becomes of it. Nobody is chosen beforehand. */
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatMoment, formatPartialDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { readAntragDatei } from '../../antrag/annahme.api.ts';
import { getAntragseingang } from '../antragseingang.api.ts';
import type { EingangGanz } from '../antragseingang.schema.ts';
import { Uebernehmen } from './Uebernehmen.tsx';
import { Unzustaendig } from './Unzustaendig.tsx';
import { Eingangsstand, HERKUNFTSWEG_WORTE } from './worte.tsx';

interface DetailProps {
  readonly wahl: string;
  onDone(): void;
  onShow(wahl: string): void;
}

export function AntragsDetail({ wahl, onDone, onShow }: DetailProps) {
  const [quelle = '', id = ''] = wahl.split('.');
  const eingang = useLoad(getAntragseingang, { quelle: quelle as 'portal' | 'nachricht', id });
  return (
    <div className="pane-inset">
      <Loaded of={eingang} words="Der Antrag wird geladen">
        {(of) => (
          <div className="u-stack">
            <Kopf of={of} />
            <Maengel of={of} />
            <Weitere of={of} onShow={onShow} />
            {of.stand === 'offen' && <Uebernehmen key={of.version} of={of} onDone={onDone} />}
            {of.verfahrenId && (
              <ButtonLink kind="primary" to="/vorgaenge/$verfahrenId" params={{ verfahrenId: of.verfahrenId }}>
                Vorgang öffnen
              </ButtonLink>
            )}
            <Inhalt of={of} />
            {of.stand === 'offen' && of.quelle === 'nachricht' && <Unzustaendig of={of} onDone={onDone} />}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Kopf({ of }: { of: EingangGanz }) {
  return (
    <header>
      <h2>{of.name || 'Absender unbekannt'}</h2>
      <p className="u-muted">
        {of.anliegen}
        {of.geburtsdatum && ` · geboren ${formatPartialDay(of.geburtsdatum)}`}
      </p>
      <p className="u-row">
        <Eingangsstand of={of} />
        <span className="u-muted">
          {HERKUNFTSWEG_WORTE[of.herkunft]}, {formatMoment(of.eingegangenAm)}
          {of.nummer && ` · ${of.nummer}`}
        </span>
      </p>
    </header>
  );
}

function Maengel({ of }: { of: EingangGanz }) {
  return (
    <>
      {of.stand === 'unlesbar' && (
        <Note kind="danger" title="Diese Nachricht ist nicht lesbar">
          {of.maengel.join(' ')} Sie wird aufbewahrt. Bitten Sie die absendende Stelle um eine neue Nachricht.
        </Note>
      )}
      {of.stand === 'offen' && of.maengel.length > 0 && (
        <Note kind="warning" title="Der Aufbau stimmt nicht ganz">
          {of.maengel.join(' ')}
        </Note>
      )}
      {of.stand === 'offen' && of.grund && <Note title="Warum er hier steht">{of.grund}</Note>}
    </>
  );
}

function Weitere({ of, onShow }: { of: EingangGanz; onShow(wahl: string): void }) {
  if (of.weitere.length === 0) return null;
  return (
    <Note kind="warning" title="Dieselbe Person wartet noch einmal">
      <ul>
        {of.weitere.map((one) => (
          <li key={one.id}>
            <Button kind="text" onClick={() => onShow(`${one.quelle}.${one.id}`)}>
              {one.anliegen}, {HERKUNFTSWEG_WORTE[one.herkunft]}, {formatMoment(one.eingegangenAm)}
            </Button>
          </li>
        ))}
      </ul>
      Geht es um dieselbe Sache, übernehmen Sie den älteren zuerst und legen den zweiten in den Vorgang, der dann läuft.
    </Note>
  );
}

function Inhalt({ of }: { of: EingangGanz }) {
  return (
    <>
      {of.bloecke.map(({ titel, zeilen }) => (
        <section key={titel}>
          <h3>{titel}</h3>
          <dl className="facts">
            {zeilen.map(({ frage, antwort }) => (
              <div key={frage}>
                <dt>{frage}</dt>
                <dd>
                  <bdi className="ei-antwort">{antwort}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {of.dateien.length > 0 && (
        <section>
          <h3>Unterlagen</h3>
          <ul>
            {of.dateien.map(({ worum, name, seiten, dateiId }) => (
              <li key={`${dateiId} ${name}`}>
                {worum}:{' '}
                {dateiId ? (
                  <a href={urlOf(readAntragDatei, { id: of.id, dateiId })} download>
                    {name}
                  </a>
                ) : (
                  name
                )}
                {seiten !== undefined && ` (${seiten} ${seiten === 1 ? 'Seite' : 'Seiten'})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
