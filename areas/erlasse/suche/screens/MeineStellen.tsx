/** What somebody saved and subscribed to, those first at which something is new. */
import { useLoad } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { Status } from '#ui/Status.tsx';
import { listAbos } from '../../abo/abo.api.ts';
import { listGemerkt } from '../../gemerkt/gemerkt.api.ts';
import type { Gemerkt } from '../../gemerkt/gemerkt.schema.ts';

const MOST = 5;
const isChanged = ({ stellen }: Gemerkt): boolean => stellen.some(({ stand }) => stand !== 'unveraendert');

export function MeineStellen() {
  return (
    <section aria-labelledby="rf-meine">
      <h2 id="rf-meine">Für Sie</h2>
      <Gemerktes />
      <Abonniertes />
    </section>
  );
}

function Gemerktes() {
  const { data } = useLoad(listGemerkt, {});
  const gemerkt = [...(data?.gemerkt ?? [])].sort((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  return (
    <>
      <h3>Gemerkte Antworten</h3>
      {data && gemerkt.length === 0 && (
        <p className="u-muted">Noch keine. An einer Antwort steht „Merken“; hier sehen Sie dann, ob sie noch stimmt.</p>
      )}
      <ul className="rf-liste">
        {gemerkt.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Link to="/erlasse/gemerkt" search={{ id: one.id }}>
              {one.frage}
            </Link>
            {isChanged(one) && <Status tone="warning">hat sich geändert</Status>}
          </li>
        ))}
      </ul>
      {gemerkt.length > MOST && <Link to="/erlasse/gemerkt">Alle gemerkten Antworten</Link>}
    </>
  );
}

function Abonniertes() {
  const { data } = useLoad(listAbos, {});
  const abos = [...(data?.abos ?? [])].sort((a, b) => b.neues.length - a.neues.length);
  return (
    <>
      <h3>Abonniert</h3>
      {data && abos.length === 0 && (
        <p className="u-muted">Noch nichts. An jedem Gesetz und Erlass steht „Abonnieren“.</p>
      )}
      <ul className="rf-liste">
        {abos.slice(0, MOST).map(({ id, werkId, kennung, kurz, neues }) => (
          <li key={id}>
            <Link to="/erlasse/werke/$werkId" params={{ werkId }} search={kennung ? { norm: kennung } : {}}>
              {kennung ? `${kennung} ${kurz}` : kurz}
            </Link>
            {neues.length > 0 && <Status tone="warning">neu seit Ihrem letzten Besuch</Status>}
          </li>
        ))}
      </ul>
      {abos.length > MOST && <Link to="/erlasse/abos">Alle Abonnements</Link>}
    </>
  );
}
