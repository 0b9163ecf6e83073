/** Saved answers: do they still hold, whose they are, and asking again. */
import { useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Badge, Status } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { deleteGemerkt, listGemerkt, renewGemerkt } from '../gemerkt.api.ts';
import type { Gemerkt } from '../gemerkt.schema.ts';
import { gemerktSearch } from './adresse.ts';
import { GemerktAendern } from './GemerktAendern.tsx';
import { GemerkteStelle } from './GemerkteStelle.tsx';
import '../../suche/screens/fragen.css';

export default function GemerktSeite() {
  const [nach, setNach] = useState<readonly string[]>([]);
  const last = nach.at(-1);
  const liste = useLoad(listGemerkt, last === undefined ? {} : { nach: last });
  const { id } = useScreenSearch(gemerktSearch);
  return (
    <Page
      title="Gemerkte Antworten"
      crumbs={[{ to: '/erlasse', label: 'Recht und Erlasse' }]}
      sub="Eigene und im Team geteilte. Hat sich eine Stelle seitdem geändert, steht es dabei."
    >
      <Loaded of={liste} words="Gemerkte Antworten werden geladen">
        {({ gemerkt, teams, weiter }) =>
          gemerkt.length === 0 ? (
            <EmptyState icon="stern" title="Noch nichts gemerkt">
              <p>Fragen Sie unter „Recht und Erlasse“ und drücken Sie bei einer Stelle auf „Merken“.</p>
            </EmptyState>
          ) : (
            <>
              <ul className="gm-liste">
                {gemerkt.map((one) => (
                  <li key={one.id}>
                    <Eintrag of={one} teams={teams} isMeant={one.id === id} />
                  </li>
                ))}
              </ul>
              <div className="u-row">
                {nach.length > 0 && <Button onClick={() => setNach(nach.slice(0, -1))}>Neuere</Button>}
                {weiter && <Button onClick={() => setNach([...nach, gemerkt.at(-1)?.id ?? ''])}>Ältere</Button>}
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface EintragProps {
  readonly of: Gemerkt;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly isMeant: boolean;
}

function Eintrag({ of, teams, isMeant }: EintragProps) {
  const go = useGo();
  const names = useNames(of.mine ? [] : [of.von]);
  const [open, setOpen] = useState<'aendern' | 'loeschen'>();
  const changes = [listGemerkt];
  const renew = useAct(renewGemerkt, { changes, done: () => toast('Heutigen Wortlaut übernommen') });
  const remove = useAct(deleteGemerkt, { changes, done: () => toast('Gelöscht') });
  const changed = of.stellen.filter(({ stand }) => stand !== 'unveraendert');
  const renewable = changed.some(({ stand }) => stand === 'geaendert' || stand === 'anderer_absatz');
  useEffect(() => {
    if (isMeant) document.getElementById(`gm-${of.id}`)?.scrollIntoView({ block: 'center' });
  }, [isMeant, of.id]);
  return (
    <article className="gm-eintrag" id={`gm-${of.id}`} data-offen={isMeant || undefined} aria-label={of.frage}>
      <h2>
        <Link
          to="/erlasse"
          search={of.fuerHeute ? {} : { tag: of.stichtag }}
          state={{ frage: of.frage }}
          title="Noch einmal fragen"
        >
          {of.frage}
        </Link>
      </h2>
      <p className="u-row u-muted">
        {changed.length === 0 ? (
          <Status tone="success">gilt unverändert</Status>
        ) : (
          <Status tone="warning" icon="warnung">
            {changed.length === 1
              ? 'eine Stelle ist anders geworden'
              : `${changed.length} Stellen sind anders geworden`}
          </Status>
        )}
        <span>
          {of.fuerHeute ? `gefragt am ${formatDay(of.stichtag)}` : `für den ${formatDay(of.stichtag)}`}
          {!of.mine && `, gemerkt von ${names.get(of.von) ?? 'jemandem im Team'}`}
        </span>
        {of.team && <Badge>{of.team.name}</Badge>}
      </p>
      {of.notiz !== '' && <p className="gm-notiz">{of.notiz}</p>}
      {of.stellen.map((one) => (
        <GemerkteStelle key={`${one.normId}${one.zitat}`} of={one} />
      ))}
      {of.verborgen > 0 && (
        <p className="u-muted">
          {of.verborgen === 1 ? 'Eine Stelle dürfen' : `${of.verborgen} Stellen dürfen`} Sie nicht (mehr) lesen.
        </p>
      )}
      <ProblemNote problem={renew.problem} />
      <div className="u-row">
        <Button
          icon="suche"
          onClick={() =>
            go({ to: '/erlasse', search: of.fuerHeute ? {} : { tag: of.stichtag }, state: { frage: of.frage } })
          }
        >
          Noch einmal fragen
        </Button>
        {of.mine && renewable && (
          <Button busy={renew.busy} onClick={() => void renew.run({ id: of.id, version: of.version })}>
            Gelesen, neuen Wortlaut merken
          </Button>
        )}
        {of.mine && (
          <>
            <Button kind="quiet" icon="bearbeiten" onClick={() => setOpen('aendern')}>
              Notiz und Team
            </Button>
            <Button kind="quiet" icon="loeschen" onClick={() => setOpen('loeschen')}>
              Löschen
            </Button>
          </>
        )}
      </div>
      {open === 'aendern' && <GemerktAendern of={of} teams={teams} onClose={() => setOpen(undefined)} />}
      {open === 'loeschen' && (
        <ConfirmDialog
          title="Gemerkte Antwort löschen?"
          action="Löschen"
          danger
          busy={remove.busy}
          problem={remove.problem}
          onConfirm={() => void remove.run({ id: of.id })}
          onClose={() => setOpen(undefined)}
        >
          {of.team ? `Sie verschwindet auch für ${of.team.name}.` : 'Das lässt sich nicht zurücknehmen.'}
        </ConfirmDialog>
      )}
    </article>
  );
}
