/** What somebody subscribed to, and what is new there. */
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import '../../lesen/screens/lesen.css';
import { deleteAbo, listAbos, markAboSeen, setAboMail } from '../abo.api.ts';
import type { Abo, Neuigkeit } from '../abo.schema.ts';

export default function AboSeite() {
  const query = useLoad(listAbos, {});
  return (
    <Page
      title="Abonnements"
      sub="Wenn sich eine abonnierte Stelle ändert, steht es hier und auf der Seite Heute."
      crumbs={[{ to: '/erlasse/werke', label: 'Nachschlagen' }]}
    >
      <Loaded of={query} words="Die Abonnements werden geladen">
        {({ abos }) =>
          abos.length === 0 ? (
            <EmptyState icon="stern" title="Noch nichts abonniert">
              Öffnen Sie eine Norm oder einen Erlass und drücken Sie „Abonnieren“.
            </EmptyState>
          ) : (
            <ul className="erl-abos">
              {[...abos]
                .sort((a, b) => Number(b.neues.length > 0) - Number(a.neues.length > 0))
                .map((abo) => (
                  <AboZeile key={abo.id} of={abo} />
                ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function AboZeile({ of: abo }: { of: Abo }) {
  const { id, werkId, kurz, titel, kennung, mail, neues } = abo;
  const changes = [listAbos];
  const seen = useAct(markAboSeen, { changes });
  const byMail = useAct(setAboMail, { changes });
  const end = useAct(deleteAbo, { changes, done: () => toast('Abonnement beendet') });
  const name = kennung ? `${kennung} ${kurz}` : kurz;
  return (
    <li className="card erl-abo">
      <h2>
        <Link to="/erlasse/werke/$werkId" params={{ werkId }} search={kennung ? { norm: kennung } : {}}>
          {name}
        </Link>
        <span className="cell-sub">{titel}</span>
      </h2>
      {neues.length === 0 ? (
        <p className="u-muted">Nichts Neues.</p>
      ) : (
        <ul className="erl-neues">
          {neues.map((one) => (
            <li key={`${one.art} ${one.werkId} ${one.tag}`}>
              <Neues of={one} abo={abo} />
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problem={seen.problem ?? byMail.problem ?? end.problem} />
      <div className="erl-knoepfe">
        {neues.length > 0 && (
          <Button busy={seen.busy} onClick={() => void seen.run({ id })} aria-label={`${name}: als gesehen merken`}>
            Als gesehen merken
          </Button>
        )}
        <Checkbox
          name={`mail-${id}`}
          label="auch als E-Mail"
          value={mail}
          onChange={(value) => void byMail.run({ id, mail: value })}
        />
        <Button
          kind="quiet"
          busy={end.busy}
          onClick={() => void end.run({ id })}
          aria-label={`${name}: Abonnement beenden`}
        >
          Beenden
        </Button>
      </div>
    </li>
  );
}

function Neues({ of: { art, tag, vorher, werkId, kurz, titel }, abo }: { of: Neuigkeit; abo: Abo }) {
  if (art === 'fassung')
    return (
      <>
        Neuer Text{tag && ` vom ${formatDay(tag)}`}
        {tag && vorher && (
          <>
            {' · '}
            <Link
              to="/erlasse/werke/$werkId/vergleich"
              params={{ werkId }}
              search={{ ...(abo.kennung && { norm: abo.kennung }), alt: vorher, neu: tag }}
            >
              mit dem Text davor vergleichen
            </Link>
          </>
        )}
      </>
    );
  return (
    <>
      {art === 'auslegung' ? 'Neu dazu: ' : 'Betroffen von: '}
      <Link to="/erlasse/werke/$werkId" params={{ werkId }}>
        {kurz}
      </Link>{' '}
      {titel}
    </>
  );
}
