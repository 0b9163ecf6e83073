/** The Aktenplan: what is in force, and for those who keep it the draft and its release by a second person. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { discardAktenplanEntwurf, getAktenplan, listAktenplanFassungen, releaseAktenplan } from '../aktenplan.api.ts';
import { levelOf } from '../aktenplan.rules.ts';
import type { PlanEintrag, PlanFassung } from '../aktenplan.schema.ts';
import { AktenplanEntwurf } from './AktenplanEntwurf.tsx';
import '../../screens/akten.css';

export default function AktenplanSeite() {
  const may = useMay();
  const plan = useLoad(getAktenplan, {});
  const keeps = may('akten.aktenplan');
  const fassungen = useLoad(listAktenplanFassungen, {}, { enabled: keeps }).data?.fassungen ?? [];
  const entwurf = fassungen.find(({ status }) => status === 'ENTWURF');
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title="Aktenplan"
      sub="Nach diesen Kennzeichen werden Vorgänge in den Akten geordnet."
      actions={
        keeps &&
        !editing && (
          <Button kind="primary" icon="bearbeiten" onClick={() => setEditing(true)}>
            {entwurf ? 'Entwurf bearbeiten' : 'Neue Fassung entwerfen'}
          </Button>
        )
      }
    >
      <Loaded of={plan} words="Der Aktenplan wird geladen">
        {({ ausgeliefert, gueltigAb, eintraege }) => (
          <div className="u-stack">
            {entwurf && !editing && <Entwurf entwurf={entwurf} />}
            {editing ? (
              <AktenplanEntwurf entwurf={entwurf} start={eintraege} onDone={() => setEditing(false)} />
            ) : (
              <section aria-labelledby="plan-gilt">
                <h2 id="plan-gilt">{gueltigAb ? `Gilt seit ${formatDay(gueltigAb)}` : 'Gilt heute'}</h2>
                {ausgeliefert && (
                  <p className="u-muted">Mitgeliefert. Er gilt, bis Ihr Amt eine eigene Fassung freigibt.</p>
                )}
                <PlanListe eintraege={eintraege} />
              </section>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function PlanListe({ eintraege }: { eintraege: readonly PlanEintrag[] }) {
  return (
    <ul className="plan-liste">
      {eintraege.map(({ kennzeichen, bezeichnung }) => (
        <li key={kennzeichen} data-ebene={levelOf(kennzeichen)}>
          <span>{kennzeichen}</span>
          <span>{bezeichnung}</span>
        </li>
      ))}
    </ul>
  );
}

function Entwurf({ entwurf }: { entwurf: PlanFassung }) {
  const [shown, setShown] = useState(false);
  const changes = [getAktenplan, listAktenplanFassungen];
  const release = useAct(releaseAktenplan, { changes, done: () => toast('Aktenplan freigegeben') });
  const discard = useAct(discardAktenplanEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const seen = { id: entwurf.id, version: entwurf.version };
  const ab = entwurf.gueltigAb ? ` ab ${formatDay(entwurf.gueltigAb)}` : '';
  return (
    <Note
      kind="info"
      title={`Entwurf${ab}, noch nicht freigegeben`}
      actions={
        <>
          {entwurf.darfFreigeben && (
            <Button icon="haken" busy={release.busy} onClick={() => void release.run(seen)}>
              Freigeben
            </Button>
          )}
          <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Entwurf verbergen' : 'Entwurf ansehen'}
          </Button>
          <Button icon="loeschen" busy={discard.busy} onClick={() => void discard.run(seen)}>
            Entwurf verwerfen
          </Button>
        </>
      }
    >
      <ProblemNote problem={release.problem ?? discard.problem} />
      <p>
        {entwurf.darfFreigeben
          ? 'Sehen Sie ihn durch und geben Sie ihn frei.'
          : 'Freigeben muss ihn jemand, der nicht mitgeschrieben hat.'}
      </p>
      {shown && <PlanListe eintraege={entwurf.eintraege} />}
    </Note>
  );
}
