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
import { type Freigabe, type Freigabestelle, type Funktionsstand, STELLEN } from '../aufsicht.schema.ts';
import { FreigabeDialog, WiderrufDialog } from './FreigabeDialog.tsx';

const KLASSE = { minimal: 'minimales Risiko', begrenzt: 'begrenztes Risiko', hochrisiko: 'Hochrisiko' } as const;
const STELLE = { leitung: 'Leitung', datenschutz: 'Datenschutz' } as const;

export function Funktionskarte({ of }: { of: Funktionsstand }) {
  const [switching, setSwitching] = useState(false);
  return (
    <section className="card ki-karte u-stack-tight" aria-label={of.name}>
      <div className="u-spread">
        <h3>{of.name}</h3>
        {of.an ? <Status tone="success">an</Status> : <Status tone="quiet">aus</Status>}
      </div>
      <p>{of.zweck}</p>
      <Facts
        of={[
          ['Klasse', `${KLASSE[of.klasse]} (${of.norm})`],
          ['Begründung', of.begruendung],
          ['Warum aus', of.warumAus],
        ]}
      />
      <details>
        <summary>Anleitung und Grenzen</summary>
        <h4>So benutzt man sie</h4>
        <Zeilen of={of.anleitung} />
        <h4>Was sie nicht kann</h4>
        <Zeilen of={of.grenzen} />
      </details>
      {of.klasse === 'hochrisiko' && <Freigaben of={of} />}
      <div>
        <Button onClick={() => setSwitching(true)}>
          {of.schalter ? 'Ausschalten' : 'Einschalten'}
          <span className="u-sr">: {of.name}</span>
        </Button>
      </div>
      {switching && (
        <ConfirmAct
          title={`${of.name} ${of.schalter ? 'ausschalten' : 'einschalten'}?`}
          action={of.schalter ? 'Ausschalten' : 'Einschalten'}
          contract={switchFunktion}
          input={{ schluessel: of.schluessel, an: !of.schalter, version: of.version }}
          changes={[getAufsicht]}
          says={`${of.name}: ${of.schalter ? 'ausgeschaltet' : 'eingeschaltet'}`}
          onClose={() => setSwitching(false)}
        >
          <p>Das gilt sofort an allen Plätzen.</p>
          {!of.schalter && of.klasse === 'hochrisiko' && <p>An ist sie nur, wenn beide Freigaben vorliegen.</p>}
        </ConfirmAct>
      )}
    </section>
  );
}

function Zeilen({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const RIGHT_OF = { leitung: 'assistent.leitung', datenschutz: 'assistent.datenschutz' } as const;

function Freigaben({ of }: { of: Funktionsstand }) {
  const [asking, setAsking] = useState<Freigabestelle>();
  const [revoking, setRevoking] = useState<Freigabe>();
  const valid = of.freigaben.filter(({ widerrufenAt }) => widerrufenAt === null);
  return (
    <>
      {STELLEN.map((als) => {
        const given = valid.find((one) => one.als === als);
        return given ? (
          <Gegeben key={als} of={given} name={of.name} onRevoke={() => setRevoking(given)} />
        ) : (
          <Fehlt key={als} als={als} name={of.name} onRelease={() => setAsking(als)} />
        );
      })}
      {asking && <FreigabeDialog funktion={of} als={asking} onClose={() => setAsking(undefined)} />}
      {revoking && <WiderrufDialog freigabe={revoking} name={of.name} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function Fehlt({ als, name, onRelease }: { als: Freigabestelle; name: string; onRelease(): void }) {
  const may = useMay();
  return (
    <div className="ki-freigabe">
      <Status tone="plain">{`Freigabe als ${STELLE[als]} fehlt`}</Status>
      {may(RIGHT_OF[als]) && (
        <Button onClick={onRelease}>
          Als {STELLE[als]} freigeben<span className="u-sr">: {name}</span>
        </Button>
      )}
    </div>
  );
}

function Gegeben({ of, name, onRevoke }: { of: Freigabe; name: string; onRevoke(): void }) {
  const names = useNames([of.konto]);
  return (
    <div className="ki-freigabe">
      <Status tone="success">{`Freigegeben als ${STELLE[of.als]}`}</Status>
      <Facts
        of={[
          ['Von', `${names.get(of.konto) ?? of.konto}, ${formatMoment(of.createdAt)}`],
          ['Erklärung', of.erklaerung],
          ['Folgenabschätzung', `${of.abschaetzungDokument}, vom ${formatDay(of.abschaetzungDatum)}`],
          ['Registrierung', `${of.registrierungNummer}, vom ${formatDay(of.registrierungDatum)}`],
        ]}
      />
      <Button onClick={onRevoke}>
        Freigabe widerrufen<span className="u-sr">: {name}</span>
      </Button>
    </div>
  );
}
