/** The family and what else is connected, as far as one may see it; each with one jump. */

import { useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { Link, type Target } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { ProblemNote } from '#ui/States.tsx';
import type { Akte } from '../../akte.schema.ts';
import { formatTeilDatumKurz } from '../../screens/person/teildatum.ts';
import { nameOfPerson } from '../../screens/person/worte.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listVerweiseOfAkte, listVerweiseOfPerson, removeVerweis } from '../verweis.api.ts';
import { ROLLENWORTE } from '../verweis.rules.ts';
import type { Verweis } from '../verweis.schema.ts';
import { AkteVerbinden, FamilieVerbinden } from './Verbinden.tsx';

interface Named {
  readonly id: string;
  readonly familienname: string;
  readonly vornamen: string;
}

export function FamilieDerPerson({ person, akten }: { person: Named; akten: readonly { id: string }[] }) {
  const may = useMayIn(...akten.map(({ id }) => id));
  const { data, error } = useLoad(listVerweiseOfPerson, { personId: person.id });
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-labelledby="person-familie">
      <h2 id="person-familie">Familie</h2>
      <ProblemNote problem={error ?? undefined} />
      <Liste verweise={data?.verweise ?? []} canChange={may('akten.bearbeiten')} />
      {data?.verweise.length === 0 && <p className="u-muted">Noch niemand eingetragen, den Sie sehen dürfen.</p>}
      {may('akten.bearbeiten') && (
        <p className="karte-fuss">
          <Button icon="personPlus" onClick={() => setAdding(true)}>
            Familie verbinden
          </Button>
        </p>
      )}
      {adding && <FamilieVerbinden personen={[person]} onClose={() => setAdding(false)} />}
    </section>
  );
}

export function FamilieDerAkte({ akte }: { akte: Akte }) {
  const may = useMayIn(akte.id);
  const { data, error } = useLoad(listVerweiseOfAkte, { akteId: akte.id });
  useLive(`akte:${akte.id}`, [listVerweiseOfAkte]);
  const [adding, setAdding] = useState<'familie' | 'akte'>();
  const verweise = data?.verweise ?? [];
  if (!may('akten.bearbeiten') && verweise.length === 0) return null;
  return (
    <section className="card" aria-labelledby="akte-familie">
      <h2 id="akte-familie">Familie und verbundene Akten</h2>
      <ProblemNote problem={error ?? undefined} />
      <Liste verweise={verweise} canChange={may('akten.bearbeiten')} zeigtHier={akte.personen.length > 1} />
      {may('akten.bearbeiten') && (
        <div className="vw-knoepfe">
          <Button icon="personPlus" onClick={() => setAdding('familie')}>
            Familie verbinden
          </Button>
          <Button icon="akte" onClick={() => setAdding('akte')}>
            Akte verbinden
          </Button>
        </div>
      )}
      {adding === 'familie' && <FamilieVerbinden personen={akte.personen} onClose={() => setAdding(undefined)} />}
      {adding === 'akte' && <AkteVerbinden akte={akte} onClose={() => setAdding(undefined)} />}
    </section>
  );
}

interface ListeProps {
  readonly verweise: readonly Verweis[];
  readonly canChange: boolean;
  /** Several persons in one Akte: say whose link it is. */
  readonly zeigtHier?: boolean;
}

function Liste({ verweise, canChange, zeigtHier = false }: ListeProps) {
  if (verweise.length === 0) return null;
  return (
    <ul className="plain-list">
      {verweise.map((verweis) => (
        <Zeile
          key={`${verweis.id}-${verweis.hier?.id}`}
          verweis={verweis}
          canChange={canChange}
          zeigtHier={zeigtHier && verweis.hier !== undefined}
        />
      ))}
    </ul>
  );
}

function targetOf({ akte, person }: Verweis): Target {
  if (akte) return { to: '/akten/$akteId', params: { akteId: akte.id } };
  return { to: '/personen/$personId', params: { personId: person?.id ?? '' } };
}

function Zeile({ verweis, canChange, zeigtHier }: { verweis: Verweis } & Required<Omit<ListeProps, 'verweise'>>) {
  const [removing, setRemoving] = useState(false);
  const { rolle, hier, person, akte, vermerk } = verweis;
  const other = person ? nameOfPerson(person) : (akte?.aktenzeichen ?? '');
  const facts = [
    person?.geburtsdatum && `geb. ${formatTeilDatumKurz(person.geburtsdatum)}`,
    akte?.aktenzeichen,
    vermerk,
  ];
  return (
    <li className="vw-zeile">
      <span>
        {zeigtHier && hier && <span className="u-muted">{nameOfPerson(hier)}: </span>}
        {ROLLENWORTE[rolle]} <Link {...targetOf(verweis)}>{other}</Link>
        <span className="cell-sub">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {canChange && (
        <IconButton icon="schliessen" label={`Verbindung mit ${other} lösen`} onClick={() => setRemoving(true)} />
      )}
      {removing && <Loesen verweis={verweis} name={other} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function Loesen({ verweis, name, onClose }: { verweis: Verweis; name: string; onClose(): void }) {
  return (
    <ConfirmAct
      title={`Verbindung mit ${name} lösen?`}
      action="Verbindung lösen"
      contract={removeVerweis}
      input={{ id: verweis.id }}
      changes={[listVerweiseOfAkte, listVerweiseOfPerson]}
      says="Verbindung gelöst"
      onClose={onClose}
    >
      „{ROLLENWORTE[verweis.rolle]} {name}“ steht danach auf keiner der beiden Seiten mehr. Im Protokoll bleibt, wer es
      wann gelöst hat.
    </ConfirmAct>
  );
}
