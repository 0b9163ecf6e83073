/** One application that waits: what was said, what came with it, and who it may be. Nobody is chosen beforehand. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { formatDateShort, formatInstant } from '#platform/i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { assignAntrag, getWartenderAntrag, listWartendeAntraege, readAntragDatei } from '../../annahme.api.ts';
import { textOf } from '../../texte/texte.data.ts';
import { WARUM_WORTE } from './worte.ts';

export default function Antrag() {
  const { antragId } = useScreenParams<'antragId'>();
  const antrag = useLoad(getWartenderAntrag, { id: antragId });
  return (
    <Loaded of={antrag}>
      {(one) => (
        <Page
          title={`${one.name} · ${textOf('de', `art.${one.antragsart}`)}`}
          sub={`${one.nummer} · eingegangen ${formatInstant('de', one.eingereichtAm)} · ${WARUM_WORTE[one.warum]}`}
          crumbs={[{ label: 'Anträge ohne Akte', to: '/vorgaenge/antraege' }]}
        >
          <Zuordnung antragId={antragId} kandidaten={one.kandidaten} />
          {one.bloecke.map(({ titel, zeilen }) => (
            <section key={titel}>
              <h2>{titel}</h2>
              <dl className="facts">
                {zeilen.map(({ frage, antwort }) => (
                  <div key={frage}>
                    <dt>{frage}</dt>
                    <dd>
                      <bdi>{antwort}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          {one.dateien.length > 0 && (
            <section>
              <h2>Unterlagen</h2>
              <ul>
                {one.dateien.map(({ id, unterlage, name, dateiname, seiten }) => (
                  <li key={id}>
                    {name ?? textOf('de', `unterlage.${unterlage}`)}:{' '}
                    <a href={urlOf(readAntragDatei, { id: antragId, dateiId: id })} download>
                      {dateiname}
                    </a>{' '}
                    ({seiten} {seiten === 1 ? 'Seite' : 'Seiten'})
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Page>
      )}
    </Loaded>
  );
}

interface ZuordnungProps {
  readonly antragId: string;
  readonly kandidaten: readonly {
    readonly personId: string;
    readonly name: string;
    readonly geburtsdatum?: string | undefined;
    readonly gruende: readonly string[];
    readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
  }[];
}

function Zuordnung({ antragId, kandidaten }: ZuordnungProps) {
  const go = useGo();
  const [wahl, setWahl] = useState<{ readonly personId: string; readonly akteId: string }>();
  const assign = useAct(assignAntrag, {
    changes: [listWartendeAntraege],
    done: ({ akteId }) => {
      toast('Antrag zugeordnet und Vorgang eröffnet');
      go({ to: '/akten/$akteId', params: { akteId } });
    },
  });
  const offers = kandidaten.flatMap((one) => one.akten.map((akte) => ({ ...one, akte })));
  return (
    <section>
      <h2>Wer ist es?</h2>
      {offers.length === 0 && (
        <EmptyState icon="person" title="Keine Person passt">
          Legen Sie die Person mit Akte an und öffnen Sie den Antrag dann noch einmal.
        </EmptyState>
      )}
      <fieldset className="field">
        <legend className="u-sr">Person und Akte</legend>
        {offers.map(({ personId, name, geburtsdatum, gruende, akte }) => (
          <label key={`${personId} ${akte.id}`} className="choice">
            <input
              type="radio"
              name="person"
              checked={wahl?.personId === personId && wahl.akteId === akte.id}
              onChange={() => setWahl({ personId, akteId: akte.id })}
            />
            <span>
              {name}
              {geburtsdatum && `, geboren ${formatDateShort('de', geburtsdatum)}`} · {akte.aktenzeichen} ·{' '}
              {gruende.join(', ')}
            </span>
          </label>
        ))}
      </fieldset>
      <ProblemNote problem={assign.problem} />
      <div className="form-actions">
        <Button
          kind="primary"
          busy={assign.busy}
          {...(wahl === undefined ? { blocked: 'Wählen Sie zuerst eine Person mit ihrer Akte.' } : {})}
          onClick={() => wahl && assign.run({ id: antragId, ...wahl })}
        >
          Antrag zuordnen
        </Button>
        <Link to="/personen/neu">Person anlegen</Link>
      </div>
    </section>
  );
}
