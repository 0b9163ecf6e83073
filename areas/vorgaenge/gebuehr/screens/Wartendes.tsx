/** What was proposed on a claim and how it was decided; a second person decides here. */
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatAmount } from '#ui/format.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Erlass, Erstattung, Forderung, Storno } from '../forderung.schema.ts';
import { listForderungen } from '../gebuehr.api.ts';
import { decideErstattung } from '../rueckzahlung.api.ts';
import { decideErlass, decideStorno } from '../verzicht.api.ts';

const WORT = { freigegeben: 'freigegeben', abgelehnt: 'abgelehnt' } as const;

export function Wartendes({ of }: { of: Forderung }) {
  return (
    <>
      {of.erlasse.map((one) => (
        <Eines
          key={one.id}
          one={one}
          title={`Erlass von ${formatAmount(one.betragCent)} nach ${one.norm}`}
          contract={decideErlass}
        >
          {one.begruendung}
          {one.nachweis && ` Nachweis: ${one.nachweis}`}
        </Eines>
      ))}
      {of.stornos.map((one) => (
        <Eines
          key={one.id}
          one={one}
          title={`Storno der ganzen Forderung über ${formatAmount(one.betragCent)}`}
          contract={decideStorno}
        >
          {one.begruendung}
        </Eines>
      ))}
      {of.erstattungen.map((one) => (
        <Eines
          key={one.id}
          one={one}
          title={`Erstattung von ${formatAmount(one.betragCent)} an ${one.empfaenger}, Konto ${one.iban}`}
          contract={decideErstattung}
        >
          {one.begruendung}
        </Eines>
      ))}
    </>
  );
}

interface EinesProps {
  readonly one: Erlass | Erstattung | Storno;
  readonly title: string;
  readonly contract: typeof decideErlass | typeof decideErstattung | typeof decideStorno;
  readonly children: React.ReactNode;
}

function Eines({ one, title, contract, children }: EinesProps) {
  const may = useMay()('vorgaenge.gebuehr.erlassen');
  const act = useAct(contract, { changes: [listForderungen], done: () => toast('Entschieden') });
  if (one.entscheidung !== undefined)
    return (
      <p className="u-muted">
        {title}: {WORT[one.entscheidung]}. {children} ({one.von})
      </p>
    );
  return (
    <Note
      kind="info"
      title={title}
      actions={
        may &&
        !one.eigener && (
          <>
            <Button
              kind="primary"
              icon="haken"
              busy={act.busy}
              onClick={() => void act.run({ id: one.id, entscheidung: 'freigegeben' })}
            >
              Freigeben
            </Button>
            <Button busy={act.busy} onClick={() => void act.run({ id: one.id, entscheidung: 'abgelehnt' })}>
              Ablehnen
            </Button>
          </>
        )
      }
    >
      <ProblemNote problem={act.problem} />
      <p>
        Vorgeschlagen von {one.von}: {children}
      </p>
      {(one.eigener || !may) && <p>Entscheiden muss eine zweite Person aus der Leitung des Teams oder des Amts.</p>}
    </Note>
  );
}
