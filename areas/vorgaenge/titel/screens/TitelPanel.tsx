/** Titles, papers, hints and the way to reach one person; a panel for the Vorgang and for the person. */
import { useState } from 'react';
import { nameOfStaat } from '#areas/akten/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { VordruckAusstellen } from '../../vordruck/screens/VordruckAusstellen.tsx';
import { listTitelDerPerson } from '../titel.api.ts';
import type { Ausweispapier, Merker } from '../titel.schema.ts';
import { EinTitel } from './EinTitel.tsx';
import { Erreichbarkeit } from './Erreichbarkeit.tsx';
import { PapierForm } from './PapierForm.tsx';
import { TitelForm } from './TitelForm.tsx';

export interface Wen {
  readonly akteId: string;
  readonly personId: string;
  /** The Vorgang in which one is: forms are taken for it. Titles and papers entered by hand name none. */
  readonly verfahrenId?: string;
}

export function TitelPanel(wen: Wen) {
  const may = useMay();
  const query = useLoad(listTitelDerPerson, { personId: wen.personId });
  const [open, setOpen] = useState<'titel' | 'papier' | 'vordruck'>();
  const close = () => setOpen(undefined);
  return (
    <div className="u-stack">
      <div className="u-row">
        {may('vorgaenge.titel') && (
          <>
            <Button icon="plus" onClick={() => setOpen('titel')}>
              Titel eintragen
            </Button>
            <Button onClick={() => setOpen('papier')}>Pass oder Papier eintragen</Button>
          </>
        )}
        {may('vorgaenge.vordrucke') && <Button onClick={() => setOpen('vordruck')}>Vordruck ausstellen</Button>}
      </div>
      <Loaded of={query} words="Titel werden geladen">
        {({ titel, papiere, merker, erreichbarkeit }) => (
          <>
            {titel.length === 0 && <p className="u-muted">Noch kein Titel eingetragen.</p>}
            {titel.map((one) => (
              <EinTitel key={one.id} titel={one} />
            ))}
            <Papiere of={papiere} />
            <Merkerliste of={merker} />
            <Erreichbarkeit wen={wen} of={erreichbarkeit} />
            {open === 'titel' && <TitelForm wen={wen} vorhanden={titel} onClose={close} />}
          </>
        )}
      </Loaded>
      {open === 'papier' && <PapierForm wen={wen} onClose={close} />}
      {open === 'vordruck' && <VordruckAusstellen wen={wen} onClose={close} />}
    </div>
  );
}

function Papiere({ of }: { of: readonly Ausweispapier[] }) {
  if (of.length === 0) return null;
  return (
    <article className="card u-stack-tight" aria-label="Pass und Bescheinigungen">
      <h3>Pass und Bescheinigungen</h3>
      <ul className="plain-list">
        {of.map((one) => (
          <li key={one.id}>
            {one.name}
            {one.staat && ` (${nameOfStaat(one.staat)})`}{' '}
            <Status tone={one.abgelaufen ? 'danger' : 'success'}>
              {one.abgelaufen ? 'abgelaufen am' : 'gültig bis'} {formatDayShort(one.gueltigBis)}
            </Status>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Merkerliste({ of }: { of: readonly Merker[] }) {
  if (of.length === 0) return null;
  return (
    <article className="card u-stack-tight" aria-label="Merker">
      <h3>Merker</h3>
      <ul className="plain-list">
        {of.map((one) => (
          <li key={`${one.art}${one.am}`}>
            {formatDayShort(one.am)}: {one.text} <span className="u-muted">({one.norm})</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
