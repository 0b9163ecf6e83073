/** One function: class, purpose, instructions, releases, switch. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { getAufsicht, switchFunktion } from '../aufsicht.api.ts';
import type { Freigabe, Freigabestelle, Funktionsstand } from '../aufsicht.schema.ts';
import { FreigabeDialog, WiderrufDialog } from './FreigabeDialog.tsx';

const KLASSE = { minimal: 'minimales Risiko', begrenzt: 'begrenztes Risiko', hochrisiko: 'Hochrisiko' } as const;
export const STELLE = { leitung: 'Leitung', datenschutz: 'Datenschutz' } as const;

export function Funktionskarte({ of }: { of: Funktionsstand }) {
  const [switching, setSwitching] = useState(false);
  return (
    <section className="card u-stack-tight" aria-label={of.name}>
      <div className="u-spread">
        <h2>{of.name}</h2>
        {of.an ? <Status tone="success">an</Status> : <Status tone="quiet">aus</Status>}
      </div>
      <p>{of.zweck}</p>
      {of.warumAus && <p>{of.warumAus}</p>}
      <Facts
        of={[
          ['Klasse', `${KLASSE[of.klasse]} (${of.norm})`],
          ['Warum', of.begruendung],
        ]}
      />
      <details>
        <summary>Anleitung und Grenzen</summary>
        <ul>
          {[...of.anleitung, ...of.grenzen].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {of.klasse === 'hochrisiko' && <Freigaben of={of} />}
      <div>
        <Button onClick={() => setSwitching(true)}>{of.schalter ? 'Ausschalten' : 'Einschalten'}</Button>
      </div>
      {switching && (
        <ConfirmAct
          title={`${of.name} ${of.schalter ? 'ausschalten' : 'einschalten'}?`}
          action={of.schalter ? 'Ausschalten' : 'Einschalten'}
          contract={switchFunktion}
          input={{ schluessel: of.schluessel, an: !of.schalter, version: of.version }}
          changes={[getAufsicht]}
          says={`${of.name}: ${of.schalter ? 'aus' : 'eingeschaltet'}`}
          onClose={() => setSwitching(false)}
        >
          <p>Das gilt sofort an allen Plätzen.</p>
        </ConfirmAct>
      )}
    </section>
  );
}

function Freigaben({ of }: { of: Funktionsstand }) {
  const may = useMay();
  const [asking, setAsking] = useState<Freigabestelle>();
  const [revoking, setRevoking] = useState<Freigabe>();
  const names = useNames(of.freigaben.map(({ konto }) => konto));
  const valid = of.freigaben.filter(({ widerrufenAt }) => widerrufenAt === null);
  return (
    <div className="u-stack-tight">
      {(['leitung', 'datenschutz'] as const).map((als) => {
        const given = valid.find((one) => one.als === als);
        return (
          <div className="u-spread" key={als}>
            {given ? (
              <p>
                Freigegeben als {STELLE[als]} von {names.get(given.konto) ?? given.konto} am{' '}
                {formatMoment(given.createdAt)}: {given.erklaerung} Folgenabschätzung {given.abschaetzungDokument} vom{' '}
                {formatDay(given.abschaetzungDatum)}, Registrierung {given.registrierungNummer} vom{' '}
                {formatDay(given.registrierungDatum)}.
              </p>
            ) : (
              <p>Die Freigabe als {STELLE[als]} fehlt.</p>
            )}
            {given ? (
              <Button onClick={() => setRevoking(given)}>Widerrufen</Button>
            ) : (
              may(als === 'leitung' ? 'assistent.leitung' : 'assistent.datenschutz') && (
                <Button onClick={() => setAsking(als)}>Als {STELLE[als]} freigeben</Button>
              )
            )}
          </div>
        );
      })}
      {asking && <FreigabeDialog funktion={of} als={asking} onClose={() => setAsking(undefined)} />}
      {revoking && <WiderrufDialog freigabe={revoking} name={of.name} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
